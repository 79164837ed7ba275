import { describeRule } from '../../support/rule';

describeRule('figure/percent', {
  invalid: {
    'a share of more than all': `
      Có 1.046 hộ nghèo, chiếm tỷ lệ 124,12%.
                                     ^^^^^^^ figure/percent error
    `,
    'a share that its figures do not give': `
      Có 391 hộ nghèo trong tổng số 3.058 hộ, chiếm 15,8%.
                                                    ^^^^ figure/percent error
    `,
  },
  valid: {
    'attainments above the plan': 'Vốn ngân sách chiếm 100%; đạt 124,8% kế hoạch; thu ngân sách bằng 118% dự toán.',
    'a share within its rounding': 'Có 391 hộ nghèo trong tổng số 3.058 hộ, chiếm 12,8%.',
  },
});
