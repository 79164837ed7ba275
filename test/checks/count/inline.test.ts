import assert from 'node:assert/strict';
import { runChecks } from '../../../server/checks/run';
import { parseReport } from '../../../server/report/parse';
import { SourceText } from '../../../server/text/source';
import { describeRule } from '../../support/rule';

describeRule('count/inline', {
  beside: ['count/words', 'period/years'],
  invalid: {
    'a name too many behind a colon': `
      Xã được lập trên nền tảng 3 xã: Quy Hướng, Tà Lại, Nà Mường và Hua Păng.
                                ^^^^ count/inline error
    `,
    'a name missing behind a colon': `
      Hợp nhất 05 Đảng bộ: Thị trấn Hát Lót, xã Hát Lót, xã Cò Nòi
               ^^^^^^^^^^ count/inline error
    `,
    'a name missing behind «gồm»': `
      Sáp nhập từ 04 xã, thị trấn, gồm: xã Hát Lót, xã Cò Nòi và thị trấn Hát Lót.
                  ^^^^^^^^^^^^^^^ count/inline error
    `,
    'a name missing in brackets': `
      Có 7 dân tộc cùng sinh sống (Kinh, Thái, Mường, Mông, Dao, Tày).
         ^^^^^^^^^^^^^^^^^^^^^^^^ count/inline error
    `,
    'a name too many behind «là»': `
      Có 02 nhà máy lớn là Nậm Chiến, Sơn La và Pá Chiến.
         ^^^^^^^^^^^^^^ count/inline error
    `,
    'a count in words': `
      Đại hội xác định hai khâu đột phá: (1) giao thông; (2) du lịch; (3) cán bộ.
                       ^^^^^^^^^^^^^^^^ count/inline error
    `,
    'a motto with an item missing': `
      Thực hiện “6 rõ” (rõ người, rõ việc, rõ tiến độ, rõ trách nhiệm, rõ hiệu quả).
                 ^^^^ count/inline error
    `,
    'the bullets that follow': `
      Đại hội xác định 03 khâu đột phá như sau:
                       ^^^^^^^^^^^^^^^ count/inline error
      - Phát triển giao thông.
      - Đào tạo cán bộ.
      Các chi bộ thực hiện nghiêm.
    `,
  },
  valid: {
    'names with their shares of what is counted': `
      Địa bàn chia thành 42 khu vực: Nà Tăm 13, Pá Khoang 16, Huổi Só 13.
    `,
    'one of the things counted, of which more is said': `
      Tờ gấp in hai mặt, mặt trong trình bày như sau:
      - Tên bến;
      - Giờ mở;
      - Giờ đóng.
    `,
    'a list that ends in … with fewer': 'Toàn xã có 6 dân tộc cùng sinh sống (Kinh, Thái, Mường, Mông, Khơ Mú, Hoa…).',
    'a list that ends in … with far fewer': 'Toàn xã có 9 dân tộc cùng sinh sống (Kinh, Thái, Mường, Mông…).',
    'parts with figures of their own': 'Toàn xã có 67 thôn, bản, tiểu khu (gồm: 02 thôn, 32 bản, 33 tiểu khu).',
    'a list of something else':
      'Có 3 xã thực hiện các nội dung: (1) giao thông; (2) thủy lợi; (3) điện; (4) nước sạch.',
    'items with commas of their own':
      'Phát huy tinh thần “6 dám” (dám nghĩ, dám nói, dám làm, dám chịu trách nhiệm, dám đổi mới, sáng tạo, dám đương đầu với khó khăn, thử thách).',
    'only some of what is counted': 'Kế thừa 04 khâu đột phá, trong đó có: (1) giao thông; (2) du lịch.',
    'years in brackets': 'Sau 3 năm thực hiện Nghị quyết (2020 - 2025), kinh tế tăng trưởng khá.',
    'where something stands': 'Xây dựng 02 trường tại bản Nà Kiêng, bản Pá Tong và tiểu khu 13.',
    examples: 'Một số xã như Nà Mường, Tà Lại đã về đích.',
  },
});

describe('fixes of count/inline', () => {
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
