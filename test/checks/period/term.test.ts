import { describeRule } from '../../support/rule';

describeRule('period/term', {
  invalid: {
    'a school year the wrong way': `
      Kết quả xét tốt nghiệp THCS năm học 2024 - 2023 đạt 99,6%.
                                          ^^^^^^^^^^^ period/term error
    `,
    'a term unlike that of the others': `
      Mục tiêu nhiệm kỳ 2025 - 2030 được cụ thể hóa. Chỉ tiêu nhiệm kỳ 2025 - 2030 có 15 chỉ tiêu.
      Trong nhiệm kỳ 2025 - 2030 tập trung ba khâu đột phá; phương hướng nhiệm kỳ 2025 - 2029 rõ ràng.
                                                                                  ^^^^^^^^^^^ period/term warning
    `,
  },
  valid: {
    'villages with terms of their own': 'Bầu trưởng bản nhiệm kỳ 2023 - 2025 và nhiệm kỳ 2025 - 2027.',
    'school years, seasons and plans':
      'Năm học 2023 - 2024; vụ Đông Xuân 2024 - 2025; kế hoạch 5 năm 2021 - 2025; niên vụ 2024 - 2025.',
    'terms of others':
      'Nhiệm kỳ 2020 - 2025, nhiệm kỳ 2020 - 2025, nhiệm kỳ 2020 - 2025; phong trào thi đua nhiệm kỳ 2021 - 2025; trưởng thôn nhiệm kỳ 2023 - 2025.',
  },
});
