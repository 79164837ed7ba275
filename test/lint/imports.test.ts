import assert from 'node:assert/strict';
import { ESLint } from 'eslint';

/** Tells which of the import rules a file would break if it held this line. */
async function broken(file: string, line: string): Promise<string[]> {
  const eslint = new ESLint({ ruleFilter: ({ ruleId }) => ruleId.startsWith('no-restricted-') });
  const [result] = await eslint.lintText(`${line}\n`, { filePath: file });
  return result?.messages.map(({ ruleId }) => ruleId ?? 'fatal') ?? [];
}

describe('the direction of imports', function () {
  this.timeout(300_000); // the first reading of the whole project, with other suites beside it
  const refused: readonly (readonly [string, string])[] = [
    ['server/text/span.ts', "import type { Report } from '../report/model';"],
    ['server/text/span.ts', "import { readFileSync } from 'node:fs';"],
    ['server/text/span.ts', "import fs from 'fs';"],
    ['server/report/model.ts', "import type { Check } from '../checks/check';"],
    ['server/checks/check.ts', "import { settingsKey } from '../language/settings';"],
    ['server/checks/count/listed.ts', "import { run } from '../../cli/run';"],
    ['server/language/service.ts', "import { startServer } from '../lsp/server';"],
    ['server/language/service.ts', "import { DiagnosticSeverity } from 'vscode-languageserver';"],
    ['server/messages/message.ts', "import type { Span } from '../text/span';"],
    ['server/cli/run.ts', "import { startServer } from '../lsp/server';"],
    ['server/cli/run.ts', "import * as vscode from 'vscode';"],
    ['server/lsp/server.ts', "import { run } from '../cli/run';"],
    ['server/language/service.ts', "import { requests } from '../../protocol/requests';"],
    ['server/machine/units-file.ts', "import { parseReport } from '../report/parse';"],
    ['protocol/requests.ts', "import type { Report } from '../server/report/model';"],
    ['client/extension.ts', "import { parseReport } from '../server/report/parse';"],
    ['client/extension.ts', "import { of } from '../server/report/looks-like-report/of';"],
  ];
  for (const [file, line] of refused) {
    it(`keeps ${file} from: ${line}`, async () => {
      assert.deepEqual(await broken(file, line), ['no-restricted-imports']);
    });
  }

  const allowed: readonly (readonly [string, string])[] = [
    ['client/offer.ts', "import { looksLikeReport } from '../server/report/looks-like-report';"],
    ['server/report/model.ts', "import type { Span } from '../text/span';"],
    ['server/checks/count/listed.ts', "import type { Report } from '../../report/model';"],
    ['server/cli/run.ts', "import { readFileSync } from 'node:fs';"],
    ['client/extension.ts', "import { requests } from '../protocol/requests';"],
    ['server/lsp/server.ts', "import { requests } from '../../protocol/requests';"],
    ['server/lsp/server.ts', "import { DiagnosticSeverity } from 'vscode-languageserver';"],
  ];
  for (const [file, line] of allowed) {
    it(`lets ${file} have: ${line}`, async () => {
      assert.deepEqual(await broken(file, line), []);
    });
  }

  it('keeps the environment and nameless exports out', async () => {
    assert.deepEqual(await broken('server/text/span.ts', 'console.log(process.env);'), ['no-restricted-globals', 'no-restricted-globals']); // prettier-ignore
    assert.deepEqual(await broken('server/cli/run.ts', 'export default 1;'), ['no-restricted-syntax']);
    assert.deepEqual(await broken('server/cli/run.ts', "export * from './config';"), ['no-restricted-syntax']);
  });
});
