import { describeRule } from '../../support/rule';

describeRule('numbering/gap', {
  invalid: {
    'a missing heading': `
      I. KINH TẾ
      Sản xuất ổn định.
      II. VĂN HÓA
      Mở lớp xòe.
      IV. QUỐC PHÒNG
      ^^^ numbering/gap error
      Huấn luyện dân quân.
    `,
    'a list that begins with its second item': `
      1. Nhiệm vụ
      b) Làm đường vào bản xa.
      ^^ numbering/gap error
      c) Mở lớp dạy nghề.
    `,
    'a number out of the blue': `
      1. Kinh tế
      Sản xuất ổn định.
      2. Văn hóa
      Mở lớp xòe.
      8. Y tế
      ^^ numbering/gap error
      Có một bác sĩ.
      4. Giáo dục
      Xây hai lớp học.
    `,
    'the numbers of another section': `
      1. Kinh tế
      Sản xuất ổn định.
      2. Văn hóa
      1.1. Giáo dục
      ^^^^ numbering/gap error
      Xây hai lớp học.
      1.2. Y tế
      Có một bác sĩ.
    `,
    'a hole in a list within a sentence': `
      Xã tập trung vào: (1) giao thông; (2) thủy lợi; (4) chợ phiên.
                                                      ^^^ numbering/gap error
    `,
  },
  valid: {
    'lists that run on from group to group': `
      1. Chỉ tiêu chủ yếu
      1.1. Chỉ tiêu kinh tế
      (1) Thu ngân sách tăng 9%/năm.
      (2) Diện tích chè đạt 240 ha.
      1.2. Chỉ tiêu xã hội
      (3) Tỷ lệ hộ nghèo còn 3%.
    `,
    'a merged marker': `
      1. Chỉ tiêu
      (1) Thu ngân sách tăng 9%/năm.
      (2,3) Đàn bò đạt 500 con, đàn dê đạt 300 con.
      (4) Tỷ lệ hộ nghèo còn 3%.
    `,
    'a figure at the beginning of a line': `
      1. Kinh tế
      Toàn xã có 12 xưởng, trong đó có
      2. 400 lao động địa phương.
    `,
  },
});
