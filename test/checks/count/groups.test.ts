import { describeRule } from '../../support/rule';

describeRule('count/groups', {
  invalid: {
    'a total that its groups do not make': `
      1. Mục tiêu
      Xây dựng xã giàu đẹp.
      2. Chỉ tiêu chủ yếu (05 chỉ tiêu)
                           ^^^^^^^^^^^ count/groups error
      2.1. Chỉ tiêu kinh tế (02 chỉ tiêu)
      (1) Thu ngân sách tăng 9%/năm.
      (2) Diện tích chè đạt 240 ha.
      2.2. Chỉ tiêu xã hội (02 chỉ tiêu)
      (3) Tỷ lệ hộ nghèo còn 3%.
      (4) Tỷ lệ bảo hiểm y tế đạt 95%.
      3. Giải pháp
      Làm đồng bộ.
    `,
  },
  valid: {
    'a total of its groups': `
      1. Mục tiêu
      Xây dựng xã giàu đẹp.
      2. Chỉ tiêu chủ yếu (04 chỉ tiêu)
      2.1. Chỉ tiêu kinh tế (02 chỉ tiêu)
      (1) Thu ngân sách tăng 9%/năm.
      (2) Diện tích chè đạt 240 ha.
      2.2. Chỉ tiêu xã hội (02 chỉ tiêu)
      (3) Tỷ lệ hộ nghèo còn 3%.
      (4) Tỷ lệ bảo hiểm y tế đạt 95%.
      3. Giải pháp
      Làm đồng bộ.
    `,
    'a group that announces nothing': `
      1. Chỉ tiêu chủ yếu (09 chỉ tiêu)
      1.1. Chỉ tiêu kinh tế (02 chỉ tiêu)
      (1) Thu ngân sách tăng 9%/năm.
      (2) Diện tích chè đạt 240 ha.
      1.2. Chỉ tiêu xã hội
      (3) Tỷ lệ hộ nghèo còn 3%.
      2. Giải pháp
      Làm đồng bộ.
    `,
    'groups whose own lists make the total': `
      1. Chỉ tiêu chủ yếu (03 chỉ tiêu)
      1.1. Chỉ tiêu kinh tế (02 chỉ tiêu)
      (1) Thu ngân sách tăng 9%/năm.
      (2) Diện tích chè đạt 240 ha.
      1.2. Chỉ tiêu xã hội (02 chỉ tiêu)
      (3) Tỷ lệ hộ nghèo còn 3%.
      2. Giải pháp
      Làm đồng bộ.
    `,
  },
});
