import { describeRule } from '../../support/rule';

describeRule('figure/sum', {
  beside: ['figure/percent'],
  invalid: {
    'parts that do not make the total': `
      Toàn xã có 20 chỉ tiêu, gồm: 06 chỉ tiêu kinh tế, 07 chỉ tiêu xã hội và 06 chỉ tiêu xây dựng Đảng.
                 ^^ figure/sum error
    `,
    'a second total by its own list, whatever other total stands before it': `
      Xã Khê Thượng đề ra 19 chỉ tiêu, gồm: 06 chỉ tiêu kinh tế, 07 chỉ tiêu xã hội và 06 chỉ tiêu xây dựng Đảng. Xã Khê Hạ đề ra 17 chỉ tiêu, gồm: 05 chỉ tiêu kinh tế, 10 chỉ tiêu xã hội và 04 chỉ tiêu xây dựng Đảng.
                                                                                                                                  ^^ figure/sum error
    `,
  },
  valid: {
    'a last list that divides the first total again':
      'Đã xóa 246 nhà tạm, gồm 171 nhà của hộ nghèo, 52 nhà của hộ cận nghèo và 23 nhà của người có công; trong đó làm mới 198 nhà, sửa chữa 48 nhà.',
    'the base that a count is out of':
      'Đầu nhiệm kỳ có 1.112 hộ nghèo trong tổng số 2.964 hộ, chiếm 37,5%. Đến nay còn 391 hộ nghèo trong tổng số 3.058 hộ, chiếm 12,8%.',
    '«một sản phẩm», which is no count':
      'Chương trình mỗi xã một sản phẩm được xếp hạng, gồm 04 sản phẩm 3 sao và 01 sản phẩm 4 sao.',
  },
});
