import assert from 'node:assert/strict';
import { findingsOf } from '../../support/carets';
import { mend } from '../../support/mend';
import { describeRule } from '../../support/rule';

describeRule('text/brackets', {
  invalid: {
    'one that is never closed': `
      Thu ngân sách tăng (so với năm trước là 12%, so với dự toán là 8%.
                         ^ text/brackets warning
    `,
    'one that is never opened': `
      Thu ngân sách tăng 12% so với năm trước) và vượt dự toán.
                                             ^ text/brackets warning
    `,
    'one too many': `
      Thiên tai ((hạn hán, rét hại) kéo dài.
                ^^ text/brackets warning
    `,
    'two kinds of quotation marks': `
      Phong trào “Dân vận khéo" lan rộng.
                              ^ text/brackets warning
    `,
    'a quotation that the next clause ends before it is closed': `
      1. Sửa đổi Điều 5 như sau:

      “Điều 5. Hỗ trợ thôn
      ^ text/brackets info

      1. Thôn Nà Phai được hỗ trợ 10 triệu đồng.

      2. Sửa đổi Điều 6 như sau:

      “Điều 6. Thôn Bản Lạn được hỗ trợ 05 triệu đồng.”
    `,
    'what only two sections together would close': `
      I. KẾT QUẢ
      Thu ngân sách tăng (so với năm trước.
                         ^ text/brackets warning

      II. NHIỆM VỤ
      Tăng thu hằng năm) đều.
                       ^ text/brackets warning
    `,
  },
  valid: {
    'markers of lists': 'Gồm: a) rà soát; b) mở rộng; 1) sơ kết; 12) tổng kết.',
    'a list within brackets': 'Các việc (gồm: a) rà soát; b) mở rộng) đã xong (giai đoạn 1).',
    'a marker that is quoted':
      'Điểm b khoản 2 quy định: “b) Thôn họp mỗi quý một lần”; thay bằng: "1) Thôn họp hằng tháng".',
    'a quotation of several paragraphs, with headings and bullets': `
      1. Sửa đổi Điều 5 như sau:

      “Điều 5. Hỗ trợ thôn

      1. Thôn Nà Phai được hỗ trợ 10 triệu đồng.

      2. Thôn Bản Lạn được hỗ trợ như sau:

      a) Làm đường 05 triệu đồng;

      b) Làm kênh 05 triệu đồng;

      - Trong đó năm 2026 là 02 triệu đồng.

      3. Các thôn khác do Ủy ban nhân dân xã quyết định.”.

      2. Bãi bỏ Điều 6.
    `,
    'a quotation of which each paragraph opens a mark': `
      Quy ước của thôn Nà Phai được sửa đổi như sau:

      “Điều 1. Nhà nào cũng có hố rác.

      “Điều 2. Đường nào cũng có cây.

      “Điều 3. Ngõ nào cũng có đèn.”
    `,
    'nested brackets and quotations, and apostrophes':
      'Mô hình “Chung tay (tổ 1 (cũ), tổ 2) vì “3 sạch” ngõ phố” của người M’nông, Ê-đê [1].',
  },
});

describe('brackets over a section', () => {
  it('never pair', () => {
    const { findings } = findingsOf(
      'I. KẾT QUẢ\nThu ngân sách tăng (so với năm trước.\n\nII. NHIỆM VỤ\nTăng thu hằng năm) đều.\n',
      { rules: ['text/brackets'] },
    );
    assert.equal(findings.length, 2);
  });
});

describe('fixes of text/brackets', () => {
  it('mend quotation marks of two kinds, and a bracket too many', () => {
    const rule = 'text/brackets';
    assert.equal(mend('phong trào “Dân vận khéo", ‘Hai giỏi”', rule), 'phong trào “Dân vận khéo”, “Hai giỏi”');
    assert.equal(mend('thiên tai ((hạn hán, rét hại) kéo dài', rule), 'thiên tai (hạn hán, rét hại) kéo dài');
  });
});
