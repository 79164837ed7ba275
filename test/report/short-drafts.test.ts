import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runChecks } from '../../server/checks/run';
import { parseReport } from '../../server/report/parse';
import { SourceText } from '../../server/text/source';

const titles = [
  'Kết quả thực hiện nhiệm vụ năm 2025',
  'Tình hình sản xuất vụ xuân',
  'Công tác giảm nghèo quý III năm 2025 của xã Pu Nhi',
];
const headings = [
  'Kết quả đạt được',
  'Hạn chế, khó khăn',
  'Nguyên nhân',
  'Phương hướng, nhiệm vụ năm 2026',
  'Kiến nghị, đề xuất',
];
const lines = [
  'Mở rộng vùng chè đặc sản.',
  'Xây dựng đường giao thông nông thôn.',
  'Một số tuyến đường chưa hoàn thành.',
  'Nguồn vốn bố trí còn hạn hẹp.',
  'Bảo vệ rừng đầu nguồn ở ba bản.',
  'Cán bộ được tập huấn thường xuyên hơn năm trước.',
];
const roman = ['I', 'II', 'III', 'IV', 'V'];

describe('short drafts', () => {
  it('keep every heading, with a title and «I.» at once and lines of any length', () => {
    const body = fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 3 });
    const draft = fc.record({
      title: fc.constantFrom(...titles),
      bodies: fc.array(body, { minLength: 2, maxLength: 5 }),
      bullet: fc.constantFrom('- ', '', '• '),
      blank: fc.constantFrom('', '\n'),
    });
    fc.assert(
      fc.property(draft, ({ title, bodies, bullet, blank }) => {
        const sections = bodies.map((body, i) =>
          [`${roman[i]}. ${headings[i]}`, ...body.map((line) => bullet + line)].join('\n'),
        );
        const report = parseReport(new SourceText(`BÁO CÁO\n${title}\n${blank}${sections.join('\n')}\n`));
        const markers = report.sections.flatMap(({ marker, children }) => [marker, ...children.map((c) => c.marker)]);
        assert.deepEqual(
          markers.flatMap((marker) => (marker?.style === 'roman' ? [marker.text] : [])),
          bodies.map((_, i) => `${roman[i]}.`),
        );
        assert.deepEqual(
          runChecks(report).filter(({ severity }) => severity === 'error'),
          [],
        );
      }),
      { numRuns: 150, seed: 8 },
    );
  });
});
