import { describeRule } from '../../support/rule';

describeRule('structure/announced', {
  invalid: {
    'a promised section that is not there': `
      I. Mục tiêu, chỉ tiêu chủ yếu, các khâu đột phá
                   ^^^^^^^^ structure/announced warning
      1. Mục tiêu
      Xây dựng xã giàu đẹp.
      2. Các khâu đột phá
      Tập trung vào cán bộ và hạ tầng.
      II. Tổ chức thực hiện
      Đảng ủy xây dựng chương trình hành động.
    `,
  },
  valid: {
    'sections that are there': `
      I. Mục tiêu, chỉ tiêu chủ yếu, các khâu đột phá
      1. Mục tiêu
      Xây dựng xã giàu đẹp.
      2. Chỉ tiêu chủ yếu
      Các chỉ tiêu được nêu tại phụ lục kèm theo.
      3. Các khâu đột phá
      Tập trung vào cán bộ và hạ tầng.
      II. Tổ chức thực hiện
      Đảng ủy xây dựng chương trình hành động.
    `,
  },
});
