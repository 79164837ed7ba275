import { describeRule } from '../../support/rule';

describeRule('count/words', {
  invalid: {
    'a slogan of fewer words': `
      Phương án 1: Giữ rừng, giữ nước, giữ bản làng Mạc Khê (14 chữ)
                                                             ^^^^^^ count/words warning
    `,
  },
  valid: {
    'a slogan of as many words': 'Phương án 1: Giữ rừng, giữ nước, giữ bản làng Mạc Khê (9 chữ)',
    'letters that are counted': 'Xóa mù chữ cho 24 người ở bản Nà Lo.',
  },
});
