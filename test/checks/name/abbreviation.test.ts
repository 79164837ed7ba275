import { describeRule } from '../../support/rule';

describeRule('name/abbreviation', {
  invalid: {
    'two meanings': `
      Tổ hợp tác (THT) được củng cố. Tổ hỗ trợ trẻ em (THT) ra mắt.
                                                       ^^^ name/abbreviation info
    `,
  },
  valid: {
    'letters of another language before their words': `
      Dữ liệu của xã Nà Phai tích hợp vào Trung tâm IOC.
      Xây dựng Trung tâm điều hành thông minh (IOC) của xã.
    `,
    'what is introduced, and what everybody knows':
      'Tổ hợp tác (THT) được củng cố; mỗi THT có bảy hộ. HĐND, UBND phối hợp.',
  },
});
