import { assertFindings, dedent } from '../../support/carets';
import { politicalReport as report } from '../../support/political-report';

const check = (fixture: string): void =>
  assertFindings(dedent(fixture), { rules: ['figure/conflict', 'figure/target'], severity: true });

describe('figure/target', () => {
  it('only notes bounds below what is reached', () => {
    check(
      report(
        'Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý đạt 98%.',
        `
        (1) Tỷ lệ thu gom, xử lý chất thải rắn sinh hoạt đạt từ 90% trở lên.
                                                                ^^^ figure/target info
        `,
      ),
    );
  });

  it('knows which way is better', () => {
    check(
      report(
        'Tỷ lệ hộ nghèo giảm còn 3%. Đàn gia cầm 132.399 con.',
        `
        (1) Tỷ lệ hộ nghèo đến năm 2030 còn 4%.
                                            ^^ figure/target warning

        (2) Tổng đàn gia cầm là 10.000 con.
                                ^^^^^^^^^^ figure/target warning
        `,
      ),
    );
  });
});
