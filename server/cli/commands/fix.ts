import { writeFileSync } from 'node:fs';
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
import { repair } from '../repair';
import { openSink } from '../sink';
import { count, emptyTally, exitCodeOf } from '../tally';

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
        const own = settingsFor(path, settings);
        const check = (text: string) => checkReport(path, parseReport(new SourceText(text)), own);
        const { text, checked, edits } = repair(decoded.text, check);
        left = checked;
        if (options.dryRun) {
          if (edits) sink.write(await unifiedDiff(path, decoded.text, text));
        } else if (path === '-') {
          sink.write(text);
        } else if (edits) {
          overwrite(path, { ...decoded, text });
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

function overwrite(path: string, decoded: Decoded): void {
  try {
    writeFileSync(path, encode(decoded));
  } catch (error) {
    throw new Problem({ key: 'cli.output.failed', args: { file: path } }, problemOf(error).reason);
  }
}

async function unifiedDiff(path: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  return createTwoFilesPatch(path, path, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
