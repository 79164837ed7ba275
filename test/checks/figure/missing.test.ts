import { describeRule } from '../../support/rule';

describeRule('figure/missing', {
  invalid: {
    'an indicator without a value': `
      1. Chỉ tiêu chủ yếu (02 chỉ tiêu)
      (1) Tỷ lệ hộ nghèo giảm bình quân hằng năm.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figure/missing warning
      (2) Diện tích chè đạt 240 ha.
      2. Giải pháp
      Làm đồng bộ.
    `,
    'a blank to fill in': `
      Phấn đấu tỷ lệ che phủ rừng đạt …%; thu ngân sách đạt xx tỷ đồng.
                                  ^^^^^ figure/missing warning
                                                        ^^^^^^ figure/missing warning
    `,
  },
  valid: {
    'indicators with values': `
      1. Chỉ tiêu chủ yếu (02 chỉ tiêu)
      (1) Tỷ lệ hộ nghèo giảm 2%/năm.
      (2) Diện tích chè đạt 240 ha.
      2. Giải pháp
      Làm đồng bộ.
    `,
    'a list that is left open': 'Trồng chè, mận, cà phê… trên địa bàn.',
  },
});
