import assert from 'node:assert/strict';
import { codeLenses } from '../../../server/language/annotations/code-lens';
import { LanguageService } from '../../../server/language/service';
import { defaultSettings } from '../../../server/language/settings';
import { parseReport } from '../../../server/report/parse';
import { SourceText } from '../../../server/text/source';

/** The lenses with the words below them. */
function drawn(text: string, locale: 'vi' | 'en' = 'vi'): string[] {
  const lines = text.split('\n');
  return codeLenses(parseReport(new SourceText(text)), locale).map(({ range, title }) => {
    assert.equal(range.start.line, range.end.line);
    return `${title} ↓ ${lines[range.start.line]!.slice(range.start.character, range.end.character)}`;
  });
}

const report = `I. MỤC TIÊU
1. Mục tiêu chung
Xây dựng Đảng bộ trong sạch.
2. Chỉ tiêu chủ yếu (05 chỉ tiêu)
2.1. Chỉ tiêu kinh tế (03 chỉ tiêu)
(1) Thu nhập bình quân đầu người đạt 65 triệu đồng.
(2) Sản lượng lương thực có hạt đạt 3.200 tấn.
2.2. Chỉ tiêu xã hội (02 chỉ tiêu)
(3) Tỷ lệ người dân tham gia bảo hiểm y tế đạt 98%.
(4) Giữ vững danh hiệu đơn vị văn hóa.
II. GIẢI PHÁP
1. Phát triển kinh tế
Chuyển đổi cơ cấu cây trồng.`;

describe('code lenses', () => {
  it('say of each heading of indicators how many are listed and how many name a figure', () => {
    assert.deepEqual(drawn(report), [
      '4/5 chỉ tiêu · 3 định lượng ↓ 2. Chỉ tiêu chủ yếu (05 chỉ tiêu)',
      '2/3 chỉ tiêu · 2 định lượng ↓ 2.1. Chỉ tiêu kinh tế (03 chỉ tiêu)',
      '2/2 chỉ tiêu · 1 định lượng ↓ 2.2. Chỉ tiêu xã hội (02 chỉ tiêu)',
    ]);
    assert.equal(drawn(report, 'en')[2], '2/2 targets · 1 with figures ↓ 2.2. Chỉ tiêu xã hội (02 chỉ tiêu)');
  });

  it('count what is listed where nothing is announced', () => {
    assert.deepEqual(drawn('2. Chỉ tiêu chủ yếu\n(1) Thu nhập đạt 65 triệu đồng.\n(2) Đàn bò 900 con.'), [
      '2 chỉ tiêu · 2 định lượng ↓ 2. Chỉ tiêu chủ yếu',
    ]);
  });

  it('stand in the first line of a wrapped heading', () => {
    const [first] = drawn(`2. Chỉ tiêu chủ yếu về kinh tế, xã hội, quốc phòng, an ninh và xây dựng Đảng đến
năm 2030 (02 chỉ tiêu)
(1) Thu nhập đạt 65 triệu đồng.
(2) Đàn bò 900 con.`);
    assert.equal(
      first,
      '2/2 chỉ tiêu · 2 định lượng ↓ 2. Chỉ tiêu chủ yếu về kinh tế, xã hội, quốc phòng, an ninh và xây dựng Đảng đến',
    );
  });

  it('are none without indicators', () => {
    assert.deepEqual(drawn('I. KINH TẾ\n1. Nông nghiệp\nSản lượng lúa tăng.'), []);
    assert.deepEqual(drawn(''), []);
  });

  it('can be turned off', () => {
    const service = new LanguageService();
    const document = { uri: 'test:a', version: 1, text: report };
    assert.equal(service.codeLenses(document, defaultSettings).length, 3);
    assert.deepEqual(service.codeLenses(document, { ...defaultSettings, codeLens: { indicators: false } }), []);
  });
});
