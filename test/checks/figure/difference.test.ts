import { describeRule } from '../../support/rule';

describeRule('figure/difference', {
  invalid: {
    'a verb against its figures, beside a change per year': `
      Tỷ lệ hộ nghèo tăng từ 3,85% năm 2021 xuống còn 1,12% năm 2024, bình quân mỗi năm giảm 0,91%.
                                                      ^^^^ figure/difference warning
    `,
    'a change that its values do not give': `
      Số đảng viên tăng từ 412 đồng chí lên 438 đồng chí, tăng 36 đồng chí.
                                                               ^^ figure/difference error
    `,
  },
  valid: {
    'a change per year':
      'Tỷ lệ hộ nghèo giảm từ 3,85% năm 2021 xuống còn 1,12% năm 2024, bình quân mỗi năm giảm 0,91%.',
  },
});
