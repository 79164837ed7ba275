import { describeRule } from '../../support/rule';

describeRule('figure/growth', {
  invalid: {
    'a rate that its values do not give': `
      Thu ngân sách tăng từ 40 tỷ đồng lên 50 tỷ đồng, tăng 20%.
                                                            ^^ figure/growth error
    `,
  },
  valid: {
    'a rate of its values': 'Thu ngân sách tăng từ 40 tỷ đồng lên 50 tỷ đồng, tăng 25%.',
  },
});
