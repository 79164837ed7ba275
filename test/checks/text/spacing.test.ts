import assert from 'node:assert/strict';
import { mend } from '../../support/mend';
import { describeRule } from '../../support/rule';

describeRule('text/spacing', {
  invalid: {
    'a space before a comma': `
      Làm đường , xây chợ ở ba bản.
               ^^ text/spacing info
    `,
    'spaces within brackets': `
      Xã có ba bản ( Nà Lo, Nà Quền, Huổi Cát ) chưa có điện.
                    ^ text/spacing info
                                             ^ text/spacing info
    `,
    'a dash with one space': `
      Phát triển kinh tế- xã hội theo kế hoạch.
                        ^^ text/spacing info
    `,
    'a percent sign apart, where the report joins them': `
      Đạt 5%, 6%, 7% và 8 %.
                         ^^ text/spacing info
    `,
  },
  valid: {
    'too few to compare with': 'Đạt 5%, 6 %.',
    'percent signs that stand apart everywhere': 'Đạt 5 %, 6 % và 7 %.',
    'spaces that a line break hides': `
      Phát triển kinh tế-
      xã hội; kinh tế - xã hội; tăng 26
      - 28% và 27 -
      29%.
    `,
  },
});

describe('fixes of text/spacing', () => {
  const rule = 'text/spacing';

  it('mend spaces before signs, inside brackets, and on one side of a dash', () => {
    const text = 'Kinh tế- xã hội , văn hóa ( Nà Quền) tăng 26- 28% ; “ Nhà sạch” đẹp .';
    assert.equal(mend(text, rule), 'Kinh tế - xã hội, văn hóa (Nà Quền) tăng 26 - 28%; “Nhà sạch” đẹp.');
  });

  it('do as the report does as a rule', () => {
    assert.equal(mend('Đạt 5%, 6%, 7% và 8 %.', rule), 'Đạt 5%, 6%, 7% và 8%.');
  });
});
