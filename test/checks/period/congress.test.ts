import { describeRule } from '../../support/rule';

describeRule('period/congress', {
  invalid: {
    'two ordinals for the congress of one term': `
      Nghị quyết Đại hội Đảng bộ huyện Mường La lần thứ XXI, nhiệm kỳ 2020 - 2025 được thực hiện.
      Kiểm điểm Nghị quyết Đại hội Đảng bộ huyện Mường La lần thứ XXI, nhiệm kỳ 2020 - 2025.
      Nghị quyết Đại hội Đảng bộ huyện Mường La lần thứ XX, nhiệm kỳ 2020 - 2025 đề ra 20 chỉ tiêu.
                                                ^^^^^^^^^^ period/congress warning XXI
    `,
    'a second congress of a new unit': `
      Đại hội đại biểu Đảng bộ xã Mạc Khê lần thứ I, nhiệm kỳ 2025 - 2030 có chủ đề rõ. Nhiệm kỳ 2025 - 2030 là nhiệm kỳ đầu tiên.

      Đại hội đại biểu Đảng bộ xã Mạc Khê lần thứ II là đại hội của đoàn kết.
                                          ^^^^^^^^^^ period/congress warning
    `,
  },
  valid: {
    'a congress to come': 'Thi đua chào mừng Đại hội đại biểu toàn quốc lần thứ XIV của Đảng.',
    'later congresses of the units before':
      'Đại hội đại biểu Đảng bộ xã Mạc Khê lần thứ I, nhiệm kỳ 2025 - 2030. Nhiệm kỳ 2025 - 2030 kế thừa Đại hội Đảng bộ xã Khê Hạ lần thứ II và Đại hội Đảng bộ các xã lần thứ XX.',
  },
});
