import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runChecks } from '../../server/checks/run';
import { parseReport } from '../../server/report/parse';
import { SourceText } from '../../server/text/source';

const root = path.resolve(__dirname, '../..');
/** Real reports that stand beside the project where it is developed; they are no part of it. */
const corpus = path.join(root, '../shared/corpus');
/** Rule and place of every finding, none of the reports' sentences. `UPDATE_SNAPSHOT=1` rewrites it: read the change. */
const snapshotFile = path.join(__dirname, 'findings.json');

describe('findings of real reports', function () {
  if (!existsSync(corpus)) {
    it('left out: no ../shared/corpus beside the project');
    return;
  }
  const known = existsSync(snapshotFile)
    ? (JSON.parse(readFileSync(snapshotFile, 'utf8')) as Record<string, string[]>)
    : {};
  const actual: Record<string, string[]> = {};
  for (const file of readdirSync(corpus)
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    it(`are those known of ${file}`, () => {
      const source = new SourceText(readFileSync(path.join(corpus, file), 'utf8'));
      actual[file] = runChecks(parseReport(source)).map((f) => {
        const { start, end } = source.rangeOf(f.span);
        return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${f.severity} ${f.rule}`;
      });
      if (!process.env.UPDATE_SNAPSHOT) assert.deepEqual(actual[file], known[file]);
    });
  }
  after(() => {
    if (process.env.UPDATE_SNAPSHOT) writeFileSync(snapshotFile, JSON.stringify(actual, null, 1) + '\n');
  });
});
