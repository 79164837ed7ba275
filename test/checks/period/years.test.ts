import { describeRule } from '../../support/rule';

describeRule('period/years', {
  beside: ['count/inline', 'count/words'],
  invalid: {
    'more years than lie between': `
      Thực hiện Nghị quyết trong 09 năm (2020 - 2025) đạt kết quả.
                                 ^^ period/years error
    `,
  },
  valid: {
    'years as they lie between': 'Sau 05 năm thực hiện (2020 - 2025), giai đoạn 5 năm (2021 - 2025) đạt kết quả.',
  },
});
