import { describeRule } from '../../support/rule';

describeRule('reference/fact', {
  invalid: {
    'a number that was given once in the same term': `
      Thực hiện Nghị quyết số 68-NQ/TW ngày 20/4/2022 của Ban Chấp hành Trung ương.
                                            ^^^^^^^^^ reference/fact warning 04/5/2025
    `,
    'a merger resolution of another province': `
      Thành lập theo Nghị quyết số 1681/NQ-UBTVQH15 ngày 16/6/2025 sắp xếp đơn vị hành chính của tỉnh Lai Châu.
                                   ^^^^^^^^^^^^^^^^ reference/fact error Sơn La
    `,
    'the right day, another subject': `
      Nghị quyết số 68-NQ/TW ngày 04/5/2025 của Bộ Chính trị về chăm sóc sức khỏe cho đồng bào.
                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reference/fact warning kinh tế tư nhân
    `,
    'a document on record by another date': `
      Thực hiện Nghị quyết số 18-NQ/TW ngày 28/10/2017 về sắp xếp tổ chức bộ máy tinh gọn.
                                            ^^^^^^^^^^ reference/fact error
    `,
  },
  valid: {
    'a number of another term': 'Nghị quyết số 25-NQ/TW ngày 25/7/2008 về công tác thanh niên.',
    'what is not on record': 'Kết luận số 999-KL/TW ngày 01/01/2024 của Bộ Chính trị.',
    'a subject by its other name':
      'Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về chuyển đổi số, khoa học và công nghệ.',
  },
});
