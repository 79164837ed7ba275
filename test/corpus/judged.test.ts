import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runChecks } from '../../server/checks/run';
import { parseReport } from '../../server/report/parse';
import { SourceText } from '../../server/text/source';

/** Public documents on which every finding was judged; they stand beside the project and are no part of it. */
const foreign = path.resolve(__dirname, '../../../shared/foreign');

interface Judged {
  /** From 1. */
  readonly line: number;
  readonly rule: string;
  readonly severity: string;
  readonly verdict: 'true' | 'false' | 'debatable';
}

/** A finding is the one judged where it stands within so many lines. */
const reach = 2;

describe('what was judged in public documents', function () {
  if (!existsSync(foreign)) {
    it('left out: no ../shared/foreign beside the project');
    return;
  }
  const judged = JSON.parse(readFileSync(path.join(foreign, 'judged.json'), 'utf8')) as Record<string, Judged[]>;
  for (const [file, verdicts] of Object.entries(judged)) {
    it(`${file}: no error that was judged false, and none of the true ones lost`, () => {
      const source = new SourceText(readFileSync(path.join(foreign, 'texts', file), 'utf8'));
      const found = runChecks(parseReport(source)).map(({ rule, severity, span }) => ({
        rule,
        severity,
        line: source.positionAt(span.start).line + 1,
      }));
      const isOf = (verdict: Judged) => (f: { rule: string; line: number }) =>
        f.rule === verdict.rule && Math.abs(f.line - verdict.line) <= reach;
      const errors = found.filter(({ severity }) => severity === 'error');
      // What nobody has judged yet is for a person to read.
      const rightly = verdicts.filter(({ verdict }) => verdict !== 'false');
      const wrongly = verdicts.filter(({ verdict }) => verdict === 'false');
      assert.deepEqual(
        errors.filter((f) => wrongly.some((v) => isOf(v)(f)) && !rightly.some((v) => isOf(v)(f))),
        [],
      );
      const trueErrors = verdicts.filter(({ verdict, severity }) => verdict === 'true' && severity === 'error');
      assert.deepEqual(
        trueErrors.filter((v) => !found.some(isOf(v))),
        [],
      );
    });
  }
});
