import { describeRule } from '../../support/rule';

describeRule('structure/empty', {
  invalid: {
    'a heading right before its sibling': `
      I. VĂN HÓA - XÃ HỘI
      1. Giáo dục
      Xây hai lớp học.
      2. Y tế, dân số
      ^^^^^^^^^^^^^^^ structure/empty warning
      3. Việc làm
      Nhiều lao động có việc làm.
    `,
    'the last heading, as one still being written': `
      I. KINH TẾ
      Sản xuất ổn định.
      II. VĂN HÓA
      Mở lớp xòe.
      III. QUỐC PHÒNG
      ^^^^^^^^^^^^^^^ structure/empty info
    `,
  },
  valid: {
    'a list of sentences': `
      I. NHIỆM VỤ
      1. Đẩy mạnh trồng rừng gỗ lớn.
      2. Mở đường vào ba bản vùng cao.
      3. Xây nhà văn hóa.
    `,
  },
});
