import assert from 'node:assert/strict';
import type { Finding } from '../../server/checks/check';
import { runChecks } from '../../server/checks/run';
import { format } from '../../server/messages/message';
import { figureIndexOf } from '../../server/figures/figure-index';
import { parseReport } from '../../server/report/parse';
import { formatNumber } from '../../server/text/format-number';
import { SourceText } from '../../server/text/source';

const zeros = '0'.repeat(100);
const nines = '9'.repeat(330);
const texts = {
  'a share with a hundred decimals': `2 hộ trong số 4 hộ, chiếm 37,${zeros}%.`,
  'shares of which one has a hundred decimals': `Cơ cấu 2%, 6%, 1,1${zeros}%.`,
  'a part of 30 digits': 'Tổng số 58 máy, trong đó: 62 máy cày, 1000000000000000000000000000000 máy gặt.',
  'a total of 330 digits': `Có 27 hộ trong số ${nines} hộ, chiếm 5%.`,
  'a fraction over 330 digits': `Đạt 27/${nines} xã, bằng 50%.`,
  'a fraction of huge scales': 'Đạt 900/2 tỷ tỷ tỷ đồng, bằng 50%.',
  'a division by nothing': 'Có 27 hộ trong số 0 hộ, chiếm 5%; tăng từ 0 hộ lên 8 hộ, tăng 12%; đạt 5/0 xã, bằng 30%.',
  'a period of nothing': 'Giai đoạn 2020 - 2020 (0 năm), bình quân 0,000000000000000001 triệu đồng/0 người.',
};

describe('numbers beyond all measure', () => {
  for (const [name, text] of Object.entries(texts)) {
    it(`${name} breaks nothing`, () => {
      const report = parseReport(new SourceText(text));
      for (const { message, fixes, related } of runChecks(report)) {
        const said = [message, ...related.map((one) => one.message), ...fixes.map(({ title }) => title)];
        const words = said
          .map((one) => format(one, 'vi'))
          .concat(fixes.flatMap(({ edits }) => edits.map((e) => e.newText)));
        for (const one of words) assert.doesNotMatch(one, /NaN|Infinity|undefined|\de[+-]?\d/u);
      }
      for (const { computed } of figureIndexOf(report).relations) assert.ok(Number.isFinite(computed));
    });
  }

  it('is read as what it says, where zeros make it long', () => {
    const report = parseReport(new SourceText(texts['a share with a hundred decimals']));
    const [{ rule, message, fixes }] = runChecks(report) as [Finding];
    assert.deepEqual([rule, message.args?.['computed'], fixes[0]?.edits[0]?.newText], ['figure/percent', '50', '50']);
  });

  it('are written in full', () => {
    assert.equal(formatNumber(1e21), '1.000.000.000.000.000.000.000');
    assert.equal(formatNumber(-1234.5, 300), '-1.234,5');
  });

  it('do not take the sound figures beside them along', () => {
    const report = parseReport(
      new SourceText(`Tổng số 58 máy, trong đó: 52 máy cày, 7 máy gặt. Số tài khoản ${nines}.`),
    );
    assert.deepEqual(
      runChecks(report).map(({ rule }) => rule),
      ['figure/sum'],
    );
  });
});
