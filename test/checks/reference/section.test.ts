import { describeRule } from '../../support/rule';

describeRule('reference/section', {
  invalid: {
    'an article that is not there': `
      QUY CHẾ
      Điều 1. Phạm vi điều chỉnh
      Quy chế này quy định việc giữ rừng của bản.
      Điều 2. Tổ tuần rừng
      Tổ tuần rừng làm việc theo Điều 7 Quy chế này.
                                 ^^^^^^ reference/section warning
    `,
  },
  valid: {
    'an article of the statutes': 'Kiểm tra theo Điều 30 Điều lệ Đảng đối với 11 tổ chức.',
    'an article that is there': `
      QUY CHẾ
      Điều 1. Phạm vi điều chỉnh
      Quy chế này quy định việc giữ rừng của bản.
      Điều 2. Tổ tuần rừng
      Tổ tuần rừng làm việc theo Điều 1 Quy chế này.
    `,
  },
});
