import assert from 'node:assert/strict';
import { defaultCheckOptions } from '../../server/checks/check';
import { checks } from '../../server/checks/checks';
import { runChecks } from '../../server/checks/run';
import { parseReport } from '../../server/report/parse';
import { SourceText } from '../../server/text/source';

describe('the words of the user', () => {
  const counts = (text: string, words: readonly string[]): number => {
    const report = parseReport(new SourceText(text));
    const selection = checks.filter(({ id }) => id === 'text/repeated-word' || id === 'text/capital');
    return runChecks(report, {}, selection, { ...defaultCheckOptions, words: new Set(words) }).length;
  };
  it('are no repeats and no wrong capitals', () => {
    const text = 'Đi qua bản pú pú. Họp Ban chấp hành mở rộng.';
    assert.equal(counts(text, []), 2);
    assert.equal(counts(text, ['pú pú']), 1);
    assert.equal(counts(text, ['pú pú', 'ban chấp hành']), 0);
  });
});
