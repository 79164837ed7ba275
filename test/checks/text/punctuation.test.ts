import assert from 'node:assert/strict';
import { mend } from '../../support/mend';
import { describeRule } from '../../support/rule';

describeRule('text/punctuation', {
  invalid: {
    'a doubled comma': `
      Làm nhanh,, gọn ở ba bản.
               ^^ text/punctuation warning
    `,
    'a glued semicolon': `
      Mở rộng bảo hiểm y tế;tiêm chủng cho trẻ nhỏ.
                           ^^ text/punctuation info
    `,
    'two glued sentences': `
      Nâng cao trách nhiệm của cán bộ chủ chốt.Tăng cường vai trò giám sát.
                                              ^^ text/punctuation info
    `,
    'a doubled percent sign': `
      Có 68,8%% tổ dân phố đạt danh hiệu văn hóa.
             ^^ text/punctuation warning
    `,
  },
  valid: {
    'abbreviations, figures, times and addresses':
      'Trồng ngô, lúa, v.v.; họp lúc 8:30; đạt 1.250,5 ha; xem www.sonla.gov.vn, https://sonla.gov.vn/tin;id=5.',
    'titles before names': 'Tại TP.Sơn La, ThS.Nguyễn Văn A... trình bày; chè, mận,…',
    'a figure at the end, and the end of a document': 'Số hộ nghèo: 12.; hết ./.',
  },
});

describe('fixes of text/punctuation', () => {
  it('mend doubled and glued signs', () => {
    const text = 'Nhanh,, gọn;đúng hẹn. Cán bộ chủ chốt.Tăng cường…Tập trung 68,8%%.';
    assert.equal(mend(text, 'text/punctuation'), 'Nhanh, gọn; đúng hẹn. Cán bộ chủ chốt. Tăng cường… Tập trung 68,8%.');
  });
});
