import { describeRule } from '../../support/rule';

describeRule('spelling/word', {
  invalid: {
    'a word that is often confused': `
      Nâng cao năng xuất cây trồng; đoàn đi thăm quan ba bản.
               ^^^^^^^^^ spelling/word warning
                                            ^^^^^^^^^ spelling/word warning
    `,
    'a syllable that does not go with its neighbour': `
      Cán bộ phải năng động, tích cức học tập.
                             ^^^^^^^^ spelling/word warning
    `,
  },
  valid: {
    'words that only look confused':
      'Thu ngân sách tăng từ 5 tỷ lên 7 tỷ đồng; xuất khẩu có nhiều khả năng xuất hiện thị trường mới.',
  },
});
