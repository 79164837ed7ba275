import { writeFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { safeEdits } from '../../language/fixes';
import type { Settings } from '../../language/settings';
import { format } from '../../messages/message';
import { parseReport } from '../../report/parse';
import { type Decoded, encode } from '../../text/decode';
import { SourceText } from '../../text/source';
import { type CheckedFile, checkReport, failedFile } from '../check-file';
import type { Command } from '../command';
import { settingsFor } from '../config';
import { expandInputs } from '../inputs';
import { printError, reportFailure } from '../output';
import { explain, Problem } from '../problem';
import { problemOf, readReport } from '../read';
import { openSink } from '../sink';
import { count, emptyTally, exitCodeOf } from '../tally';

/** Fixes may make room for others; more rounds than this would mean that two of them undo each other. */
const mostRounds = 10;

/** Applies the fixes that need no person to look at them, and only those. */
export const fix: Command = {
  name: 'fix',
  operands: 'FILE…',
  summary: 'cli.command.fix',
  formats: ['pretty'],
  options: ['dry-run', 'output', 'config', 'locale', 'min-severity', 'rule', 'fail-on', 'quiet'],
  async run(options, settings) {
    const inputs = await expandInputs(options.files);
    const sink = openSink(options, inputs);
    const say = (key: 'cli.fix.done' | 'cli.fix.would', path: string, edits: number) => {
      if (!options.quiet) printError(`${format({ key, args: { path, count: edits } }, settings.locale)}\n`);
    };
    let tally = emptyTally;
    for (const { path, problem } of inputs) {
      let left: CheckedFile;
      try {
        if (problem) throw problem;
        const decoded = readReport(path);
        const { checked, edits } = repair(path, decoded.text, settingsFor(path, settings));
        left = checked;
        if (options.dryRun) {
          if (edits) sink.write(await unifiedDiff(path, decoded.text, checked.text));
        } else if (path === '-') {
          sink.write(checked.text);
        } else if (edits) {
          overwrite(path, { ...decoded, text: checked.text });
        }
        if (edits) say(options.dryRun ? 'cli.fix.would' : 'cli.fix.done', path, edits);
      } catch (error) {
        left = failedFile(path, explain(error, settings.locale));
      }
      reportFailure(left);
      tally = count(tally, left);
    }
    sink.close();
    return exitCodeOf(tally, options.failOn);
  },
};

/** Applies safe fixes until none is left; tells what remains and how many edits there were. */
function repair(path: string, original: string, settings: Settings): { checked: CheckedFile; edits: number } {
  const check = (text: string) => checkReport(path, parseReport(new SourceText(text)), settings);
  let checked = check(original);
  let total = 0;
  for (let round = 0; round < mostRounds; round++) {
    const edits = safeEdits(checked.findings);
    if (!edits.length) break;
    const document = TextDocument.create(path, 'bao-cao', 0, checked.text);
    checked = check(
      TextDocument.applyEdits(
        document,
        edits.map(({ range, newText }) => ({ range, newText })),
      ),
    );
    total += edits.length;
  }
  return { checked, edits: total };
}

function overwrite(path: string, decoded: Decoded): void {
  try {
    writeFileSync(path, encode(decoded));
  } catch (error) {
    throw new Problem({ key: 'cli.output.failed', args: { file: path } }, problemOf(error).reason);
  }
}

async function unifiedDiff(path: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch } = await import('diff');
  return createTwoFilesPatch(path, path, before, after, undefined, undefined, { context: 3 });
}
