import { describeRule } from '../../support/rule';

describeRule('name/abbreviation', {
  invalid: {
    'two meanings': `
      Tổ hợp tác (THT) được củng cố. Tổ hỗ trợ trẻ em (THT) ra mắt.
                                                       ^^^ name/abbreviation info
    `,
  },
  valid: {
    'what is introduced, and what everybody knows':
      'Tổ hợp tác (THT) được củng cố; mỗi THT có bảy hộ. HĐND, UBND phối hợp.',
  },
});
