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
