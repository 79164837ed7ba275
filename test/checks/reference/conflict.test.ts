import { describeRule } from '../../support/rule';

describeRule('reference/conflict', {
  invalid: {
    'one code, two issuers': `
      Kết luận số 999-KL/TW của Bộ Chính trị được quán triệt; học tập Kết luận số 999-KL/TW của Bộ Chính trị.
      Kết luận số 999-KL/TW của Ban Bí thư được cụ thể hóa.
                                ^^^^^^^^^^ reference/conflict warning
    `,
    'one code, two subjects': `
      Nghị quyết số 29/2024/NQ-HĐND về chính sách hỗ trợ học sinh bán trú được triển khai.
      Tổng kết Nghị quyết số 29/2024/NQ-HĐND về phí thẩm định hồ sơ khai thác khoáng sản.
                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reference/conflict warning bán trú
      Kế hoạch số 15-KH/ĐU về kiểm tra, giám sát chi bộ trực thuộc. Sơ kết Kế hoạch số 15-KH/ĐU về trồng rừng, giữ đất.
                                                                                                   ^^^^^^^^^^^^^^^^^^^ reference/conflict info
    `,
    'letters of another organ': `
      Nghị quyết số 29/2024/NQ-HĐND ngày 14/6/2024 của Ủy ban nhân dân tỉnh; Nghị quyết số 18-NQ/TU của Huyện ủy.
                                                       ^^^^^^^^^^^^^^^ reference/conflict warning HĐND
                                                                                                        ^^^^^^^^ reference/conflict warning
      Quyết định số 733/QĐ-TTg của Chính phủ; Nghị định số 55/2015/NĐ-CP của Thủ tướng Chính phủ.
                                   ^^^^^^^^^ reference/conflict info
                                                                             ^^^^^^^^^ reference/conflict warning
    `,
  },
  valid: {
    'numbers of two years': 'Quyết định 22/QĐ-TTg ngày 05/01/2023; Quyết định 22/QĐ-TTg ngày 08/01/2024.',
    'a subject in other words':
      'Nghị quyết số 29/2024/NQ-HĐND về chính sách hỗ trợ học sinh bán trú; Nghị quyết số 29/2024/NQ-HĐND về hỗ trợ tiền ăn cho học sinh vùng cao.',
    'a subject cut short':
      'Chỉ thị số 40-CT/TU ngày 12/5/2024 về tín dụng chính sách xã hội; Chỉ thị số 40-CT/TU ngày 12/5/2024 về tăng cường sự lãnh đạo của Đảng đối với tín dụng.',
    'letters for the words':
      'Quyết định số 90/2024/QĐ-UBND về CTMTQG GNBV; Quyết định số 90/2024/QĐ-UBND về giảm nghèo, hỗ trợ sinh kế cho hộ khó khăn.',
    'numbers of two terms':
      'Nghị quyết số 25-NQ/TW ngày 25/7/2008 về thanh niên thời kỳ đẩy mạnh hóa; Nghị quyết số 25-NQ/TW ngày 03/6/2013 về dân vận, đoàn kết lương giáo.',
    'the committee within the organ':
      'Nghị quyết số 12-NQ/TU của Ban Thường vụ Tỉnh ủy; Quyết định số 8/QĐ-UBND của Chủ tịch UBND tỉnh; Nghị quyết số 5/NQ-HĐND của Hội đồng nhân dân xã.',
  },
});
