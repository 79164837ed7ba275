import { describeRule } from '../../support/rule';

describeRule('period/date', {
  invalid: {
    'a document dated after the report': `
      Mạc Khê, ngày 15 tháng 12 năm 2025

      Thực hiện Quyết định số 22/QĐ-UBND ngày 08/01/2026 của Ủy ban nhân dân tỉnh.
                                              ^^^^^^^^^^ period/date warning
    `,
    'a day that there is not': `
      Hội nghị được tổ chức ngày 31/6/2025 tại nhà văn hóa xã.
                                 ^^^^^^^^^ period/date error
    `,
  },
  valid: {
    'days as they are written': 'Hội nghị được tổ chức ngày 30/6/2025, sơ kết ngày 05 tháng 7 năm 2025.',
  },
});
