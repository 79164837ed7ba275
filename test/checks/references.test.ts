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

  it('name/abbreviation: two meanings', () =>
    assertFindings(
      [
        'Tổ hợp tác (THT) được củng cố. Tổ hỗ trợ trẻ em (THT) ra mắt.',
        '                                                 ^^^ name/abbreviation info',
      ].join('\n'),
      only('name/abbreviation'),
    ));
});
