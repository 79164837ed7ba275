import assert from 'node:assert/strict';
import { findingsOf } from '../../support/carets';
import { describeRule } from '../../support/rule';

describeRule('text/placeholder', {
  invalid: {
    'a blank and a name to put in': `
      I. KẾT QUẢ
      Ngày ... tháng 9 năm 2025, xã [tên xã] tổ chức hội nghị.
           ^^^ text/placeholder warning
                                    ^^^^^^^^ text/placeholder warning
    `,
    'an instruction of the template': `
      I. CHỈ TIÊU
      (1) Sản lượng (đối với xã, phường có hoạt động nông, lâm nghiệp): 4.200 tấn.
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ text/placeholder warning
    `,
  },
  valid: {
    'the open number and date of a draft': `
      ĐẢNG BỘ TỈNH SƠN LA
      Số … -BC/ĐU
      ngày … tháng … năm 2025

      I. KẾT QUẢ
      Kinh tế phát triển.
    `,
    'these where the headings stand below the title': `
      ĐẢNG ỦY XÃ MẠC KHÊ
      Số …-BC/ĐU

      BÁO CÁO CHÍNH TRỊ

      Ta nhìn lại nhiệm kỳ qua.

      Phần thứ nhất
      KẾT QUẢ
      I. KINH TẾ
      Kinh tế phát triển.
    `,
    'a list that is left open': `
      I. KẾT QUẢ
      Trồng chè, mận, cà phê... trên địa bàn.
    `,
  },
});

describe('fixes of text/placeholder', () => {
  const fixesOf = (text: string): string[] =>
    findingsOf(text, { rules: ['text/placeholder'] }).findings.flatMap(({ fixes }) =>
      fixes.map(({ edits }) =>
        edits.reduce((t, { span, newText }) => t.slice(0, span.start) + newText + t.slice(span.end), text),
      ),
    );

  it('join a syllable that a blank splits, and never take its letter away', () => {
    assert.deepEqual(fixesOf('Phát triển công n ghệ ở ba bản.'), ['Phát triển công nghệ ở ba bản.']);
    assert.deepEqual(fixesOf('Đồng bào dâ n tộc ở ba bản.'), ['Đồng bào dân tộc ở ba bản.']);
    assert.deepEqual(fixesOf('Ưu tiên ng hiên cứu giống lúa.'), ['Ưu tiên nghiên cứu giống lúa.']);
    assert.deepEqual(fixesOf('Làm đường giao th ông ở ba bản.'), ['Làm đường giao thông ở ba bản.']);
  });

  it('take away a letter that belongs nowhere', () => {
    assert.deepEqual(fixesOf('Phấn đấu h xã đạt chuẩn.'), ['Phấn đấu xã đạt chuẩn.']);
  });
});
