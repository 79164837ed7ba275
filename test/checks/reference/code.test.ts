import { describeRule } from '../../support/rule';

describeRule('reference/code', {
  invalid: {
    'signs in the wrong order': `
      Quán triệt Nghị quyết số 57/NQ-TW ngày 22/12/2024 của Bộ Chính trị.
                               ^^^^^^^^ reference/code error
    `,
    'a resolution of the Assembly in the manner of a council': `
      Triển khai Nghị quyết số 88/2019/NQ-QH của Quốc hội.
                               ^^^^^^^^^^^^^ reference/code error
    `,
    'another kind than its letters say': `
      Thực hiện theo Quy định số 733/QĐ-TTg của Thủ tướng Chính phủ.
                     ^^^^^^^^^^^^^^^^^^^^^^ reference/code error
    `,
    'a space within': `
      Kết luận số 21 -KL/TW được triển khai nghiêm túc.
                  ^^^^^^^^^ reference/code info
    `,
  },
  valid: {
    'codes of all families':
      'Nghị quyết số 57-NQ/TW; Nghị quyết số 88/2019/QH14; Quyết định số 733/QĐ-TTg; Nghị quyết số 57/2023/NQ-HĐND; Kế hoạch số 247/KH-UBND.',
  },
});
