import { describeRule } from '../../support/rule';

describeRule('figure/format', {
  invalid: {
    'a comma for the dot between groups': `
      Đàn gia cầm có 649,652 con.
                     ^^^^^^^ figure/format warning
    `,
    'a dot for the decimal comma': `
      Tỷ lệ che phủ rừng đạt 42.8%.
                             ^^^^ figure/format warning
    `,
    'a space within a number': `
      Đàn gia cầm có 649. 652 con.
                     ^^^^^^^^ figure/format warning
    `,
  },
  valid: {
    'numbers as they are written':
      'Đàn gia cầm có 649.652 con; tỷ lệ che phủ rừng đạt 42,8%; năm 2025; Quyết định số 1234/QĐ-UBND.',
  },
});
