import assert from 'node:assert/strict';
import { figureIndexOf } from '../../../../server/figures/figure-index';
import { parseReport } from '../../../../server/report/parse';
import { SourceText } from '../../../../server/text/source';
import { line } from '../../brief';

/** What the counts of a report come to: those that announce a list, and totals of indicators. */
const counts = (...paragraphs: readonly string[]): string[] =>
  figureIndexOf(
    parseReport(
      new SourceText(
        `BÁO CÁO CHÍNH TRỊ\n\nPhần thứ nhất\nKẾT QUẢ NHIỆM KỲ\n\nI. KẾT QUẢ\n\n${paragraphs.join('\n')}\n\nII. NHIỆM VỤ\n\nTiếp tục thực hiện.\n`,
      ),
    ),
  )
    .relations.filter(({ kind }) => kind === 'count')
    .map(line);

describe('relations/count/announced', () => {
  it('holds a count against the list that it announces', () => {
    assert.deepEqual(
      counts(
        'Đại hội xác định 03 khâu đột phá: (1) Phát triển nông nghiệp; (2) Hạ tầng giao thông; (3) Nguồn nhân lực.',
      ),
      ['count 3 khâu đột phá = 3 equal sure'],
    );
  });

  it('finds one too many and one too few', () => {
    assert.deepEqual(
      counts(
        'Đại hội xác định 02 khâu đột phá: (1) Phát triển nông nghiệp; (2) Hạ tầng giao thông; (3) Nguồn nhân lực.',
      ),
      ['count 2 khâu đột phá ≠ 3 above sure'],
    );
    assert.deepEqual(
      counts(
        'Đại hội xác định 04 khâu đột phá: (1) Phát triển nông nghiệp; (2) Hạ tầng giao thông; (3) Nguồn nhân lực.',
      ),
      ['count 4 khâu đột phá ≠ 3 below sure'],
    );
  });

  it('leaves a count alone whose sentence ends before the list', () => {
    assert.deepEqual(
      counts('Xã có 04 thôn. Nhiệm vụ là: (1) Phát triển nông nghiệp; (2) Hạ tầng giao thông; (3) Nguồn nhân lực.'),
      [],
    );
  });
});
