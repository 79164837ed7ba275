import { describeRule } from '../../support/rule';

describeRule('numbering/duplicate', {
  invalid: {
    'two headings of one number': `
      I. KINH TẾ
      Sản xuất ổn định.
      II. VĂN HÓA
      Mở lớp xòe.
      II. QUỐC PHÒNG
      ^^^ numbering/duplicate error
      Huấn luyện dân quân.
      IV. XÂY DỰNG ĐẢNG
      Kết nạp đảng viên.
    `,
    'a repeated number that shifts the rest': `
      1. Chỉ tiêu
      (1) Thu ngân sách tăng 9%/năm.
      (1) Diện tích chè đạt 240 ha.
      ^^^ numbering/duplicate error
      (2) Đàn bò đạt 500 con.
    `,
  },
  valid: {
    'one number in two lists': `
      1. Kinh tế
      1.1. Trồng trọt
      a) Chè.
      b) Mận.
      1.2. Chăn nuôi
      a) Bò.
      b) Dê.
    `,
  },
});
