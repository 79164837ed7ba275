import { describeRule } from '../../support/rule';

describeRule('reference/footnote', {
  invalid: {
    'a reference without a footnote': `
      Các công trình được khởi công đúng hạn1. Nước hồ được quan trắc mỗi quý2 và công bố rộng rãi.
                                                                             ^ reference/footnote warning

      1 Gồm 8 công trình giao thông và 4 trường học.
    `,
  },
  valid: {
    'units with an exponent': `
      Các công trình được khởi công đúng hạn1; hồ rộng 1,2 km2, lòng hồ chứa 30 m3 nước.

      1 Gồm 8 công trình giao thông và 4 trường học.
    `,
  },
});
