import assert from 'node:assert/strict';
import { figureIndexOf } from '../../../../server/figures/figure-index';
import { parseReport } from '../../../../server/report/parse';
import { SourceText } from '../../../../server/text/source';
import { line } from '../../brief';

describe('shares of the figure that the lead of their list divides', () => {
  const shares = (lead: string, ...items: readonly string[]): string[] =>
    figureIndexOf(parseReport(new SourceText([`I. VỐN`, `1. ${lead}`, ...items, 'II. TỔ CHỨC', ''].join('\n'))))
      .relations.filter(({ kind, terms }) => kind === 'percent' && terms.length > 2)
      .map(line);
  const lead = 'Tổng vốn làm đường là 400 tỷ đồng, chia theo nguồn như sau:';

  it('hold, or do not', () => {
    assert.deepEqual(
      shares(
        lead,
        'a) Vốn tỉnh 80 tỷ đồng, chiếm 20%;',
        'b) Vốn xã 120 tỷ đồng, chiếm 30%;',
        'c) Dân góp 200 tỷ đồng, chiếm 55%.',
      ),
      ['percent 20% = 20 equal sure', 'percent 30% = 30 equal sure', 'percent 55% ≠ 50 different sure'],
    );
  });

  it('are of something else where most of them do not fit', () => {
    assert.deepEqual(
      shares(
        lead,
        'a) Vốn tỉnh 80 tỷ đồng, chiếm 40%;',
        'b) Vốn xã 120 tỷ đồng, chiếm 60%;',
        'c) Dân góp 200 tỷ đồng, chiếm 50%.',
      ),
      [],
    );
  });

  it('are not looked for where an item has none, or names its own base', () => {
    assert.deepEqual(shares(lead, 'a) Vốn tỉnh 80 tỷ đồng, chiếm 20%;', 'b) Vốn xã chưa có.'), []);
    assert.deepEqual(
      shares(lead, 'a) Vốn tỉnh 80 tỷ đồng, đạt 20% kế hoạch;', 'b) Vốn xã 120 tỷ đồng, đạt 90% kế hoạch.'),
      [],
    );
  });
});
