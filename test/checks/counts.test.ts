import assert from 'node:assert/strict';
import { runChecks } from '../../server/checks/run';
import { parseReport } from '../../server/report/parse';
import { SourceText } from '../../server/text/source';
import { assertFindings } from '../support/carets';

/** Each text with carets under what `count/*` or `period/years` must find; texts without carets must stay silent. */
const invalid: readonly string[] = [
  'Xã được lập trên nền tảng 3 xã: Quy Hướng, Tà Lại, Nà Mường và Hua Păng.\n                          ^^^^ count/inline',
  'Hợp nhất 05 Đảng bộ: Thị trấn Hát Lót, xã Hát Lót, xã Cò Nòi\n         ^^^^^^^^^^ count/inline',
  'Sáp nhập từ 04 xã, thị trấn, gồm: xã Hát Lót, xã Cò Nòi và thị trấn Hát Lót.\n            ^^^^^^^^^^^^^^^ count/inline',
  'Có 7 dân tộc cùng sinh sống (Kinh, Thái, Mường, Mông, Dao, Tày).\n   ^^^^^^^^^^^^^^^^^^^^^^^^ count/inline',
  'Có 02 nhà máy lớn là Nậm Chiến, Sơn La và Pá Chiến.\n   ^^^^^^^^^^^^^^ count/inline',
  'Đại hội xác định hai khâu đột phá: (1) giao thông; (2) du lịch; (3) cán bộ.\n                 ^^^^^^^^^^^^^^^^ count/inline',
  'Thực hiện “6 rõ” (rõ người, rõ việc, rõ tiến độ, rõ trách nhiệm, rõ hiệu quả).\n           ^^^^ count/inline',
  'Thực hiện Nghị quyết trong 09 năm (2020 - 2025) đạt kết quả.\n                           ^^ period/years',
];
const valid: readonly string[] = [
  'Toàn xã có 6 dân tộc cùng sinh sống (Kinh, Thái, Mường, Mông, Khơ Mú, Hoa…).',
  'Toàn xã có 9 dân tộc cùng sinh sống (Kinh, Thái, Mường, Mông…).',
  'Toàn xã có 67 thôn, bản, tiểu khu (gồm: 02 thôn, 32 bản, 33 tiểu khu).',
  'Có 3 xã thực hiện các nội dung: (1) giao thông; (2) thủy lợi; (3) điện; (4) nước sạch.',
  'Phát huy tinh thần “6 dám” (dám nghĩ, dám nói, dám làm, dám chịu trách nhiệm, dám đổi mới, sáng tạo, dám đương đầu với khó khăn, thử thách).',
  'Kế thừa 04 khâu đột phá, trong đó có: (1) giao thông; (2) du lịch.',
  'Sau 3 năm thực hiện Nghị quyết (2020 - 2025), kinh tế tăng trưởng khá.',
  'Xây dựng 02 trường tại bản Nà Kiêng, bản Pá Tong và tiểu khu 13.',
  'Một số xã như Nà Mường, Tà Lại đã về đích.',
];

describe('counts in a sentence', () => {
  const rules = ['count/inline', 'count/words', 'period/years'];
  for (const text of invalid) it(`finds: ${text.split('\n')[0]!}`, () => assertFindings(text, { rules }));
  for (const text of valid) it(`is silent: ${text}`, () => assertFindings(text, { rules }));
});

describe('lists that are still being written', () => {
  it('are told of, not marked wrong', () =>
    assertFindings(
      'I. MỤC TIÊU\nPhát triển bền vững.\nII. CHỈ TIÊU (04 chỉ tiêu)\n              ^^^^^^^^^^^ count/listed\n(1) Thu ngân sách tăng 10%.\n(2) Hộ nghèo còn 3%.',
      { rules: ['count/listed'], least: 'info' },
    ));
});

describe('fixes of counts', () => {
  const fixed = (text: string): string | undefined => {
    const source = new SourceText(text);
    const edit = runChecks(parseReport(source)).find((f) => f.rule === 'count/inline')?.fixes[0]?.edits[0];
    return edit && source.text.slice(0, edit.span.start) + edit.newText + source.text.slice(edit.span.end);
  };

  for (const [wrong, right] of [
    [
      'Xác định 05 khâu đột phá: (1) giao thông; (2) du lịch.',
      'Xác định 02 khâu đột phá: (1) giao thông; (2) du lịch.',
    ],
    ['Xác định 3 khâu đột phá: (1) giao thông; (2) du lịch.', 'Xác định 2 khâu đột phá: (1) giao thông; (2) du lịch.'],
    [
      'Xác định ba khâu đột phá: (1) giao thông; (2) du lịch.',
      'Xác định hai khâu đột phá: (1) giao thông; (2) du lịch.',
    ],
  ] as const)
    it(`write the number as it was written: ${wrong}`, () => assert.equal(fixed(wrong), right));
});
