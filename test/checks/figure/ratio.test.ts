import { describeRule } from '../../support/rule';

describeRule('figure/ratio', {
  invalid: {
    'more than there are': `
      Vượt 3% so với chỉ tiêu; 92/31 thôn đạt danh hiệu văn hóa.
                               ^^^^^^^^^^ figure/ratio warning
    `,
    'a crop that area and yield do not give': `
      Gieo cấy 300 ha lúa, năng suất 5 tấn/ha, sản lượng 1.800 tấn.
                                                         ^^^^^ figure/ratio warning
    `,
  },
  valid: {
    'a crop of its area and yield': 'Gieo cấy 300 ha lúa, năng suất 5 tấn/ha, sản lượng 1.500 tấn.',
    'more than was planned': 'Xây dựng 05/04 thôn theo kế hoạch; kết nạp 25/20 đảng viên; đạt 31/31 thôn.',
  },
});
