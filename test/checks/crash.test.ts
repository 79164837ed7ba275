import assert from 'node:assert/strict';
import { defineCheck } from '../../server/checks/check';
import { findingsOf } from '../../server/language/diagnostics/findings';
import { LanguageService } from '../../server/language/service';
import { defaultSettings } from '../../server/language/settings';
import { parseReport } from '../../server/report/parse';
import { SourceText } from '../../server/text/source';
import { note, wordCheck } from '../support/checks';

/** Says one thing, then breaks down. */
const broken = defineCheck({
  id: 'test/broken',
  severity: 'error',
  title: 'server.outline.untitled',
  *run() {
    yield { span: { start: 0, end: 1 }, message: note };
    throw new RangeError('out of bounds');
  },
});
const sound = wordCheck('test/sound', 'lợn');
const text = 'Đàn lợn tăng.\n';

describe('a rule that crashes', () => {
  it('loses its findings, and the others keep theirs', () => {
    const report = parseReport(new SourceText(text));
    const { shown, crashes } = findingsOf(report, defaultSettings, { checks: [broken, sound] });
    assert.deepEqual(
      shown.map(({ rule }) => rule),
      ['test/sound'],
    );
    assert.deepEqual(
      crashes.map(({ rule, error }) => [rule, (error as Error).message]),
      [['test/broken', 'out of bounds']],
    );
  });

  it('is told when a report is checked, and not again for the same one', () => {
    const told: string[] = [];
    const service = new LanguageService({ checks: [broken, sound] });
    service.onRuleCrash(({ rule }) => told.push(rule));
    const document = { uri: 'file:///a.txt', version: 1, text };
    for (let i = 0; i < 2; i++) assert.equal(service.diagnostics(document, defaultSettings).length, 1);
    assert.deepEqual(told, ['test/broken']);
  });
});
