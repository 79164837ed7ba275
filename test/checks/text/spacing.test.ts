import assert from 'node:assert/strict';
import { mend } from '../../support/mend';
import { describeRule } from '../../support/rule';

describeRule('text/spacing', {
  invalid: {
    'a dash of an interval with one space': `
      Giai đoạn 2026 -2030 làm đường ở ba bản, đạt 15% -20%.
                    ^^ text/spacing info
                                                      ^^ text/spacing info
    `,
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
    'a minus sign that is glued to its figure':
      'Tăng trưởng từ -1,2% lên 3,4%; thu chi là -15 triệu đồng; nhiệt độ xuống -2 độ C; năm 2024 -1,2%, năm 2025 –0,5%.',
    'a ratio, and a time of the day': 'Bản đồ tỷ lệ 1 : 2.000; tỷ số giới tính 112 : 100; họp lúc 8 : 30.',
    'a decimal comma behind a blank, which may be either': 'Diện tích 12 ,5 ha.',
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
