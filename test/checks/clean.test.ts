import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runChecks } from '../../server/checks/run';
import { format } from '../../server/messages/message';
import { parseReport } from '../../server/report/parse';
import { SourceText } from '../../server/text/source';

/** Reports of many kinds without a mistake, written for this test about units that there are not. */
const folder = path.join(__dirname, '../clean');

describe('reports without a mistake', () => {
  for (const name of readdirSync(folder).sort()) {
    it(`${name}: no error and no warning`, () => {
      const source = new SourceText(readFileSync(path.join(folder, name), 'utf8'));
      const found = runChecks(parseReport(source))
        .filter(({ severity }) => severity === 'error' || severity === 'warning')
        .map((f) => `${source.positionAt(f.span.start).line + 1} ${f.rule} ${format(f.message, 'vi')}`);
      assert.deepEqual(found, []);
    });
  }
});
