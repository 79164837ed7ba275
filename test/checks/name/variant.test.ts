import { describeRule } from '../../support/rule';

describeRule('name/variant', {
  invalid: {
    'a name that is written otherwise once': `
      Xã Pi Hoong có 12 bản; trung tâm xã Pi Hoong được nâng cấp.
      Đường vào Pi Hoong dài 4 km; chợ Pi Hoong họp mỗi tuần; trường ở Pi Hoong đạt chuẩn.
      Người dân Pi Hong góp đất làm đường.
                ^^^^^^^ name/variant warning
    `,
  },
  valid: {
    'two names side by side': 'Bản Nà Lo, bản Nà Lò, bản Nà Lo, bản Nà Lo, bản Nà Lo, bản Nà Lo.',
    'two places of the tone': 'Ở Nà Hoà, Nà Hòa, Nà Hòa, Nà Hòa, Nà Hòa, Nà Hòa đều vậy.',
  },
});
