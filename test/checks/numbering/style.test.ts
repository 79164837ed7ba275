import { describeRule } from '../../support/rule';

describeRule('numbering/style', {
  invalid: {
    'a sign unlike that of the siblings': `
      1. Nhiệm vụ
      a) Trồng rừng ở ba bản.
      b. Làm đường vào bản xa.
      ^^ numbering/style info
      c) Mở lớp dạy nghề.
      d) Xây nhà văn hóa.
    `,
    'one marker for two items': `
      1. Chỉ tiêu
      (1) Thu ngân sách tăng 9%/năm.
      (2,3) Đàn bò đạt 500 con, đàn dê đạt 300 con.
      ^^^^^ numbering/style warning
      (4) Tỷ lệ hộ nghèo còn 3%.
    `,
    'a marker glued to its title': `
      1. Kinh tế
      Sản xuất ổn định.
      2.Văn hóa
      ^^ numbering/style info
      Mở lớp xòe.
      3. Y tế
      Có một bác sĩ.
    `,
  },
  valid: {
    'siblings of one form, each level its own': `
      I. KINH TẾ
      1. Trồng trọt
      a) Trồng chè ở ba bản.
      b) Trồng mận ở bản xa.
      2. Chăn nuôi
      Đàn bò tăng.
    `,
  },
});
