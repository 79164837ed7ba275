import { assertFindings } from '../support/carets';

const only = (rule: string) => ({ rules: [rule], severity: true });

describe('what cannot be', () => {
  const wrong: [rule: string, what: string, text: readonly string[]][] = [
    [
      'figure/percent',
      'a share of more than all',
      ['Có 1.046 hộ nghèo, chiếm tỷ lệ 124,12%.', '@124,12%@ figure/percent error'],
    ],
    [
      'figure/ratio',
      'more than there are',
      ['Vượt 3% so với chỉ tiêu; 92/31 thôn đạt danh hiệu văn hóa.', '@92/31 thôn@ figure/ratio warning'],
    ],
    [
      'figure/difference',
      'a verb against its figures, beside a change per year',
      [
        'Tỷ lệ hộ nghèo tăng từ 3,85% năm 2021 xuống còn 1,12% năm 2024, bình quân mỗi năm giảm 0,91%.',
        '@1,12@ figure/difference warning',
      ],
    ],
    [
      'figure/breakdown',
      'what is left makes more than the whole',
      [
        'Vốn huy động: ngân sách xã 60%, còn lại Nhân dân đóng góp 45%.',
        '@60%, còn lại Nhân dân đóng góp 45%@ figure/breakdown warning',
      ],
    ],
    [
      'figure/breakdown',
      'a pair that leaves no room',
      ['Dân số thành thị chiếm 42%, nông thôn chiếm 68%.', '@42%, nông thôn chiếm 68%@ figure/breakdown warning'],
    ],
    [
      'period/congress',
      'a second congress of a new unit',
      [
        'Đại hội đại biểu Đảng bộ xã Mạc Khê lần thứ I, nhiệm kỳ 2025 - 2030 có chủ đề rõ. Nhiệm kỳ 2025 - 2030 là nhiệm kỳ đầu tiên.',
        '',
        'Đại hội đại biểu Đảng bộ xã Mạc Khê lần thứ II là đại hội của đoàn kết.',
        '@lần thứ II@ period/congress warning',
      ],
    ],
    [
      'reference/fact',
      'a document on record by another date',
      [
        'Thực hiện Nghị quyết số 18-NQ/TW ngày 28/10/2017 về sắp xếp tổ chức bộ máy tinh gọn.',
        '@28/10/2017@ reference/fact error',
      ],
    ],
    [
      'period/term',
      'a school year the wrong way',
      ['Kết quả xét tốt nghiệp THCS năm học 2024 - 2023 đạt 99,6%.', '@2024 - 2023@ period/term error'],
    ],
    [
      'period/term',
      'a term unlike that of the others',
      [
        'Mục tiêu nhiệm kỳ 2025 - 2030 được cụ thể hóa. Chỉ tiêu nhiệm kỳ 2025 - 2030 có 15 chỉ tiêu.',
        'Trong nhiệm kỳ 2025 - 2030 tập trung ba khâu đột phá; phương hướng nhiệm kỳ 2025 - 2029 rõ ràng.',
        '@2025 - 2029@ period/term warning',
      ],
    ],
  ];
  for (const [rule, what, [...lines]] of wrong)
    it(`${rule}: ${what}`, () => {
      // «@words@ finding»: carets under these words of the line above.
      const shown = lines.map((line, i) => {
        const [, at, rest = ''] = /^@(.*)@(.*)$/u.exec(line) ?? [];
        return at === undefined ? line : ' '.repeat(lines[i - 1]!.lastIndexOf(at)) + '^'.repeat(at.length) + rest;
      });
      assertFindings(shown.join('\n'), only(rule));
    });

  const right: [rule: string, text: string][] = [
    ['figure/percent', 'Vốn ngân sách chiếm 100%; đạt 124,8% kế hoạch; thu ngân sách bằng 118% dự toán.'],
    [
      'period/congress',
      'Đại hội đại biểu Đảng bộ xã Mạc Khê lần thứ I, nhiệm kỳ 2025 - 2030. Nhiệm kỳ 2025 - 2030 kế thừa Đại hội Đảng bộ xã Khê Hạ lần thứ II và Đại hội Đảng bộ các xã lần thứ XX.',
    ],
    ['figure/ratio', 'Xây dựng 05/04 thôn theo kế hoạch; kết nạp 25/20 đảng viên; đạt 31/31 thôn.'],
    [
      'figure/difference',
      'Tỷ lệ hộ nghèo giảm từ 3,85% năm 2021 xuống còn 1,12% năm 2024, bình quân mỗi năm giảm 0,91%.',
    ],
    ['period/term', 'Năm học 2023 - 2024; vụ Đông Xuân 2024 - 2025; kế hoạch 5 năm 2021 - 2025; niên vụ 2024 - 2025.'],
    [
      'period/term',
      'Nhiệm kỳ 2020 - 2025, nhiệm kỳ 2020 - 2025, nhiệm kỳ 2020 - 2025; phong trào thi đua nhiệm kỳ 2021 - 2025; trưởng thôn nhiệm kỳ 2023 - 2025.',
    ],
  ];
  for (const [rule, text] of right)
    it(`${rule} leaves alone: ${text.slice(0, 40)}`, () => assertFindings(text, only(rule)));
});
