import { assertFindings } from '../support/carets';

const only = (rule: string) => ({ rules: [rule], severity: true });

describe('what the reference, period and name rules leave alone', () => {
  const quiet: [string, string, string][] = [
    ['reference/fact', 'a number of another term', 'Nghị quyết số 25-NQ/TW ngày 25/7/2008 về công tác thanh niên.'],
    ['reference/fact', 'what is not on record', 'Kết luận số 999-KL/TW ngày 01/01/2024 của Bộ Chính trị.'],
    [
      'reference/conflict',
      'numbers of two years',
      'Quyết định 22/QĐ-TTg ngày 05/01/2023; Quyết định 22/QĐ-TTg ngày 08/01/2024.',
    ],
    [
      'reference/conflict',
      'a subject in other words',
      'Nghị quyết số 29/2024/NQ-HĐND về chính sách hỗ trợ học sinh bán trú; Nghị quyết số 29/2024/NQ-HĐND về hỗ trợ tiền ăn cho học sinh vùng cao.',
    ],
    [
      'reference/conflict',
      'a subject cut short',
      'Chỉ thị số 40-CT/TU ngày 12/5/2024 về tín dụng chính sách xã hội; Chỉ thị số 40-CT/TU ngày 12/5/2024 về tăng cường sự lãnh đạo của Đảng đối với tín dụng.',
    ],
    [
      'reference/conflict',
      'letters for the words',
      'Quyết định số 90/2024/QĐ-UBND về CTMTQG GNBV; Quyết định số 90/2024/QĐ-UBND về giảm nghèo, hỗ trợ sinh kế cho hộ khó khăn.',
    ],
    [
      'reference/conflict',
      'numbers of two terms',
      'Nghị quyết số 25-NQ/TW ngày 25/7/2008 về thanh niên thời kỳ đẩy mạnh hóa; Nghị quyết số 25-NQ/TW ngày 03/6/2013 về dân vận, đoàn kết lương giáo.',
    ],
    [
      'reference/conflict',
      'the committee within the organ',
      'Nghị quyết số 12-NQ/TU của Ban Thường vụ Tỉnh ủy; Quyết định số 8/QĐ-UBND của Chủ tịch UBND tỉnh; Nghị quyết số 5/NQ-HĐND của Hội đồng nhân dân xã.',
    ],
    [
      'reference/fact',
      'a subject by its other name',
      'Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về chuyển đổi số, khoa học và công nghệ.',
    ],
    ['reference/annex', 'the annex of a decree', 'Trình bày theo Phụ lục I Nghị định số 30/2020/NĐ-CP.'],
    ['reference/annex', 'words that only sound so', 'Có 12 đại biểu 05 dân tộc; tiêu biểu 03 mô hình.'],
    ['reference/section', 'an article of the statutes', 'Kiểm tra theo Điều 30 Điều lệ Đảng đối với 11 tổ chức.'],
    ['period/term', 'villages with terms of their own', 'Bầu trưởng bản nhiệm kỳ 2023 - 2025 và nhiệm kỳ 2025 - 2027.'],
    ['period/congress', 'a congress to come', 'Thi đua chào mừng Đại hội đại biểu toàn quốc lần thứ XIV của Đảng.'],
    ['name/variant', 'two names side by side', 'Bản Nà Lo, bản Nà Lò, bản Nà Lo, bản Nà Lo, bản Nà Lo, bản Nà Lo.'],
    ['name/variant', 'two places of the tone', 'Ở Nà Hoà, Nà Hòa, Nà Hòa, Nà Hòa, Nà Hòa, Nà Hòa đều vậy.'],
  ];
  for (const [rule, what, text] of quiet) it(`${rule}: ${what}`, () => assertFindings(text, only(rule)));

  it('reference/fact: a number that was given once in the same term', () =>
    assertFindings(
      [
        'Thực hiện Nghị quyết số 68-NQ/TW ngày 20/4/2022 của Ban Chấp hành Trung ương.',
        '                                      ^^^^^^^^^ reference/fact warning 04/5/2025',
      ].join('\n'),
      only('reference/fact'),
    ));

  it('reference/fact: a merger resolution of another province', () =>
    assertFindings(
      [
        'Thành lập theo Nghị quyết số 1681/NQ-UBTVQH15 ngày 16/6/2025 sắp xếp đơn vị hành chính của tỉnh Lai Châu.',
        '                             ^^^^^^^^^^^^^^^^ reference/fact error Sơn La',
      ].join('\n'),
      only('reference/fact'),
    ));

  it('reference/conflict: one code, two issuers', () =>
    assertFindings(
      [
        'Kết luận số 999-KL/TW của Bộ Chính trị được quán triệt; học tập Kết luận số 999-KL/TW của Bộ Chính trị.',
        'Kết luận số 999-KL/TW của Ban Bí thư được cụ thể hóa.',
        '                          ^^^^^^^^^^ reference/conflict warning',
      ].join('\n'),
      only('reference/conflict'),
    ));

  it('reference/conflict: one code, two subjects', () =>
    assertFindings(
      [
        'Nghị quyết số 29/2024/NQ-HĐND về chính sách hỗ trợ học sinh bán trú được triển khai.',
        'Tổng kết Nghị quyết số 29/2024/NQ-HĐND về phí thẩm định hồ sơ khai thác khoáng sản.',
        '                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reference/conflict warning bán trú',
        'Kế hoạch số 15-KH/ĐU về kiểm tra, giám sát chi bộ trực thuộc. Sơ kết Kế hoạch số 15-KH/ĐU về trồng rừng, giữ đất.',
        '                                                                                             ^^^^^^^^^^^^^^^^^^^ reference/conflict info',
      ].join('\n'),
      only('reference/conflict'),
    ));

  it('reference/conflict: letters of another organ', () =>
    assertFindings(
      [
        'Nghị quyết số 29/2024/NQ-HĐND ngày 14/6/2024 của Ủy ban nhân dân tỉnh; Nghị quyết số 18-NQ/TU của Huyện ủy.',
        '                                                 ^^^^^^^^^^^^^^^ reference/conflict warning HĐND',
        '                                                                                                  ^^^^^^^^ reference/conflict warning',
        'Quyết định số 733/QĐ-TTg của Chính phủ; Nghị định số 55/2015/NĐ-CP của Thủ tướng Chính phủ.',
        '                             ^^^^^^^^^ reference/conflict info',
        '                                                                       ^^^^^^^^^ reference/conflict warning',
      ].join('\n'),
      only('reference/conflict'),
    ));

  it('reference/fact: the right day, another subject', () =>
    assertFindings(
      [
        'Nghị quyết số 68-NQ/TW ngày 04/5/2025 của Bộ Chính trị về chăm sóc sức khỏe cho đồng bào.',
        '                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reference/fact warning kinh tế tư nhân',
      ].join('\n'),
      only('reference/fact'),
    ));

  it('period/date: a document dated after the report', () =>
    assertFindings(
      [
        'Mạc Khê, ngày 15 tháng 12 năm 2025',
        '',
        'Thực hiện Quyết định số 22/QĐ-UBND ngày 08/01/2026 của Ủy ban nhân dân tỉnh.',
        '                                        ^^^^^^^^^^ period/date warning',
      ].join('\n'),
      only('period/date'),
    ));

  it('period/congress: two ordinals for the congress of one term', () =>
    assertFindings(
      [
        'Nghị quyết Đại hội Đảng bộ huyện Mường La lần thứ XXI, nhiệm kỳ 2020 - 2025 được thực hiện.',
        'Kiểm điểm Nghị quyết Đại hội Đảng bộ huyện Mường La lần thứ XXI, nhiệm kỳ 2020 - 2025.',
        'Nghị quyết Đại hội Đảng bộ huyện Mường La lần thứ XX, nhiệm kỳ 2020 - 2025 đề ra 20 chỉ tiêu.',
        '                                          ^^^^^^^^^^ period/congress warning XXI',
      ].join('\n'),
      only('period/congress'),
    ));

  const head = ['ỦY BAN NHÂN DÂN XÃ MẠC KHÊ', '', 'BÁO CÁO', ''];
  it('name/level: what the other level is said to own', () =>
    assertFindings(
      [
        ...head,
        'Thông báo được đăng trên trang thông tin điện tử của phường, nêu rõ từng công trình.',
        '                                                     ^^^^^^ name/level warning',
      ].join('\n'),
      only('name/level'),
    ));
  it('name/level: units of the other level that the report names', () =>
    assertFindings(
      [...head, 'Phối hợp với phường Khê Hạ mở chợ phiên.', 'Chợ nằm cạnh nhà văn hóa của phường.'].join('\n\n'),
      only('name/level'),
    ));

  it('name/abbreviation: two meanings', () =>
    assertFindings(
      [
        'Tổ hợp tác (THT) được củng cố. Tổ hỗ trợ trẻ em (THT) ra mắt.',
        '                                                 ^^^ name/abbreviation info',
      ].join('\n'),
      only('name/abbreviation'),
    ));
});
