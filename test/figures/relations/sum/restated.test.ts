import assert from 'node:assert/strict';
import { figureIndexOf } from '../../../../server/figures/figure-index';
import { parseReport } from '../../../../server/report/parse';
import { SourceText } from '../../../../server/text/source';
import { line } from '../../brief';

const told = (...sentences: readonly string[]): string[] =>
  figureIndexOf(
    parseReport(
      new SourceText(`BÁO CÁO CHÍNH TRỊ\n\nPhần thứ nhất\nKẾT QUẢ NHIỆM KỲ\n\nI. KẾT QUẢ\n\n${sentences.join('\n')}\n`),
    ),
  )
    .relations.filter(({ kind }) => kind === 'sum')
    .map(line);

describe('relations/sum/restated', () => {
  it('notes a figure that the report gives twice', () => {
    assert.deepEqual(told('Tỷ lệ che phủ rừng đạt 46%. Đến nay, tỷ lệ che phủ rừng đạt 46%.'), [
      'sum 46% = 46 equal likely',
    ]);
  });

  it('is silent where the two differ, which is a conflict, or speak of two things', () => {
    assert.deepEqual(told('Tỷ lệ che phủ rừng đạt 46%. Đến nay, tỷ lệ che phủ rừng đạt 49%.'), []);
    assert.deepEqual(told('Tỷ lệ che phủ rừng đạt 46%. Tỷ lệ hộ nghèo còn 46%.'), []);
  });
});
