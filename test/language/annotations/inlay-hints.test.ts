import assert from 'node:assert/strict';
import { inlayHints } from '../../../server/language/annotations/inlay-hints';
import { LanguageService } from '../../../server/language/service';
import { defaultSettings } from '../../../server/language/settings';
import { parseReport } from '../../../server/report/parse';
import { SourceText } from '../../../server/text/source';

const everything = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

/** The text with its hints in place, as an editor shows it: «39 chi bộ‹ = 32›». */
function drawn(text: string, range = everything): string {
  const lines = text.split('\n');
  for (const { position, label } of inlayHints(parseReport(new SourceText(text)), range, 'vi').reverse()) {
    const line = lines[position.line]!;
    lines[position.line] = `${line.slice(0, position.character)}‹ ${label}›${line.slice(position.character)}`;
  }
  return lines.join('\n');
}

const wrongSum = 'Đảng bộ có 40 chi bộ, gồm: 28 chi bộ nông thôn, 04 chi bộ trường học, 07 chi bộ cơ quan.';

describe('inlay hints', () => {
  for (const [name, text] of [
    ['a total', 'Đảng bộ có 40 chi bộ‹ = 39›, gồm: 28 chi bộ nông thôn, 04 chi bộ trường học, 07 chi bộ cơ quan.'],
    ['a percentage', 'Có 29/39 bản đạt chuẩn, chiếm 76,4%‹ = 74,36%›.'],
    ['a span of years', 'Tổng kết 45 năm‹ = 39› (1986 - 2025) đổi mới.'],
    ['a difference', 'Thu nhập từ 34,9 triệu đồng lên 56,3 triệu đồng, tăng 22,4 triệu đồng‹ = 21,4›.'],
    [
      'an announced count',
      '2. Chỉ tiêu chủ yếu (03 chỉ tiêu‹ = 2›)\n(1) Thu nhập đạt 65 triệu đồng.\n(2) Đàn bò 900 con.',
    ],
  ] as const) {
    it(`follow ${name} that does not hold`, () => assert.equal(drawn(text.replace(/‹[^›]*›/gu, '')), text));
  }

  for (const text of [
    'Đảng bộ có 39 chi bộ, gồm: 28 chi bộ nông thôn, 04 chi bộ trường học, 07 chi bộ cơ quan.',
    'Có 1.624 đảng viên, trong đó 633 đảng viên nữ, chiếm 39%.',
    'Năm 2025 có 9 chi bộ.',
    '',
  ]) {
    it(`are none in «${text}»`, () => assert.equal(drawn(text), text));
  }

  it('carry the proof', () => {
    const [hint] = inlayHints(parseReport(new SourceText(wrongSum)), everything, 'vi');
    assert.equal(hint?.tooltip, '✗ tổng: 40 chi bộ ≠ 28 + 4 + 7 = 39 chi bộ');
    const [english] = inlayHints(parseReport(new SourceText(wrongSum)), everything, 'en');
    assert.equal(english?.tooltip, '✗ sum: 40 chi bộ ≠ 28 + 4 + 7 = 39 chi bộ');
  });

  it('stand at their place in decomposed text', () => {
    assert.equal(drawn(wrongSum.normalize('NFD')), drawn(wrongSum).normalize('NFD'));
  });

  it('are those of the range that is looked at', () => {
    const text = `${wrongSum}\n\nPhần khác\n\n${wrongSum}`;
    const second = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
    assert.deepEqual(
      inlayHints(parseReport(new SourceText(text)), second, 'vi').map(({ position }) => position.line),
      [4],
    );
  });

  it('are off until they are turned on', () => {
    const service = new LanguageService();
    const document = { uri: 'test:a', version: 1, text: wrongSum };
    assert.deepEqual(service.inlayHints(document, everything, defaultSettings), []);
    assert.equal(
      service.inlayHints(document, everything, { ...defaultSettings, inlayHints: { figures: true } }).length,
      1,
    );
  });
});
