import { describeRule } from '../../support/rule';

describeRule('figure/breakdown', {
  invalid: {
    'what is left makes more than the whole': `
      Vốn huy động: ngân sách xã 60%, còn lại Nhân dân đóng góp 45%.
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figure/breakdown warning
    `,
    'a pair that leaves no room': `
      Dân số thành thị chiếm 42%, nông thôn chiếm 68%.
                             ^^^^^^^^^^^^^^^^^^^^^^^^ figure/breakdown warning
    `,
  },
  valid: {
    'shares that make the whole':
      'Vốn huy động: ngân sách xã 60%, còn lại Nhân dân đóng góp 40%. Dân số thành thị chiếm 32%, nông thôn chiếm 68%.',
  },
});
