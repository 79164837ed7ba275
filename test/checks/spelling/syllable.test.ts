import { describeRule } from '../../support/rule';

describeRule('spelling/syllable', {
  invalid: {
    'a key too many': `
      Vốn từ chương trình mục tiêu qucố gia.
                                   ^^^^ spelling/syllable warning
    `,
    'a mark that is missing': `
      Trồng hoa chât lượng cao ở ba bản.
                ^^^^ spelling/syllable warning
    `,
    'two words that ran into one': `
      Tổ chức vàphát động phong trào.
              ^^^^^^ spelling/syllable warning
    `,
  },
  valid: {
    'names of the highlands': 'Bản Nặm Păm, bản Pá Chiến, thị trấn Ít Ong, phường Mộc Lỵ, xã Chiềng Khừa.',
  },
});
