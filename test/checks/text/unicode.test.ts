import assert from 'node:assert/strict';
import { findingsOf } from '../../support/carets';
import { mend } from '../../support/mend';
import { describeRule } from '../../support/rule';

describeRule('text/unicode', {
  invalid: {
    'a letter of another alphabet': `
      Giữ vững аn ninh ở ba bản.
               ^ text/unicode warning
    `,
    'Đ of another language': `
      Kết nạp Ðảng viên mới ở ba bản.
              ^ text/unicode warning
    `,
  },
  valid: {
    'a no-break space that parts thousands': 'Đàn gia súc có 12\u00a0300 con, gia cầm 1\u2009250\u2009000 con.',
    'Greek letters that are meant': 'Hệ số α = 0,05; Δ và Ω.',
  },
});

describe('fixes of text/unicode', () => {
  const rule = 'text/unicode';

  // Marks that a converter parted from their letters; none of them is ever taken out.
  const parted = {
    'Đa ̉ng viên': 'Đảng viên',
    'ca ́n bộ': 'cán bộ',
    'ngươ ̀i dân': 'người dân',
    'đồng chı́ Bí thư': 'đồng chí Bí thư',
    'ca ́ nước ngọt': 'cá nước ngọt',
    'c ́an bộ': 'cán bộ',
    'Đa ̉ ng bộ': 'Đảng bộ',
    'viê ̣c làm': 'việc làm',
    'LA ̃NH ĐẠO': 'LÃNH ĐẠO',
    'hoat́ động': 'hoát động',
  };
  for (const [written, right] of Object.entries(parted))
    it(`puts the mark of «${written}» back: ${right}`, () => {
      assert.equal(mend(`Chi bộ giao ${written} ở bản Huổi Sét.`, rule), `Chi bộ giao ${right} ở bản Huổi Sét.`);
    });

  it('leaves a mark alone whose letter is not known', () => {
    for (const text of ['Chi bộ bản ̉ Huổi Sét.', 'Chi bộ 12 ̉ người.', '̉ng viên bản Huổi Sét.'])
      assert.equal(mend(text, rule), text);
  });

  it('mend loose marks, look-alikes, invisible signs and odd spaces', () => {
    const text = `Chi bộ ${'quản lý'.normalize('NFD')} Ðảng viên; kinh\u200b tế, xã\u00a0hội; chữ \u0430n ninh ho\u00adá.`;
    assert.equal(mend(text, rule), 'Chi bộ quản lý Đảng viên; kinh tế, xã hội; chữ an ninh hoá.');
  });

  it('mend at once what is in the whole report', () => {
    const text = Array.from(
      { length: 40 },
      (_, i) => `${'Đoạn văn này viết rời'.normalize('NFD')} ${i}.${' '.repeat(200)}`,
    );
    const { findings } = findingsOf(text.join('\n\n'), { rules: [rule] });
    assert.equal(findings.length, 1);
    assert.equal(mend(text.join('\n\n'), rule), text.join('\n\n').normalize('NFC'));
  });
});
