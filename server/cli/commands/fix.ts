import { statSync } from 'node:fs';
import { format, type Message } from '../../messages/message';
import { parseReport } from '../../report/parse';
import { encode } from '../../text/decode';
import { SourceText } from '../../text/source';
import { type CheckedFile, checkReport, failure, settingsOf, tellOf } from '../check-file';
import type { Command } from '../command';
import type { SettingsSource } from '../config';
import { openDraft } from '../draft';
import { linesOf, visible } from '../escape';
import { expandInputs, type Input } from '../inputs';
import { inputOptions, type Options } from '../options';
import { tell } from '../output';
import { Problem } from '../problem';
import { decoded, readBytes, standardInput } from '../read';
import { repair } from '../repair';
import { openSink, type Sink } from '../sink';
import { countAll, emptyTally, exitCodeOf } from '../tally';

/**
 * Applies the fixes that need no person to look at them, and only those: in the file itself, or, with `--output`, in a
 * copy of the one file.
 */
export const fix: Command = {
  name: 'fix',
  operands: 'FILE…',
  summary: 'cli.command.fix',
  formats: ['pretty'],
  options: ['dry-run', 'output', 'config', 'min-severity', 'rule', 'fail-on', ...inputOptions, 'quiet'],
  help: { output: 'cli.option.output.fix' },
  async run(options, settings) {
    const { inputs } = await expandInputs(options, settings);
    if (options.output !== undefined && !options.dryRun && inputs.length > 1) {
      throw new Problem({ key: 'cli.usage.fix-output', args: { count: inputs.length } });
    }
    const sink = openSink(options, inputs);
    const say = (message: Message) => {
      if (!options.quiet) tell(format(message, settings.locale));
    };
    let tally = emptyTally;
    let edits = 0;
    let changed = 0;
    for (const input of inputs) {
      const done = await fixFile(input, settings, options, sink);
      tellOf(done.left, settings.locale);
      tally = countAll(tally, done.left);
      edits += done.edits;
      if (done.edits) changed += 1;
      const message = messageFor(done, options);
      // Of many files only those are named in which something happens; the rest is in the sum.
      if (message && (done.edits || inputs.length === 1)) say(message);
    }
    // The file of --output stays as it was where there is nothing to put there.
    if (options.dryRun || tally.failed === 0) sink.close();
    if (inputs.length > 1) {
      const args = { edits, changed, untouched: inputs.length - changed - tally.failed };
      say({ key: options.dryRun ? 'cli.fix.would-sum' : 'cli.fix.sum', args });
    }
    return exitCodeOf(tally, options.failOn);
  },
};

/** What became of one file. */
interface Done {
  readonly left: CheckedFile;
  /** Places that were mended, or would be. */
  readonly edits: number;
}

async function fixFile(input: Input, settings: SettingsSource, options: Options, sink: Sink): Promise<Done> {
  const { path, location, problem } = input;
  try {
    if (problem) throw problem;
    const isCopy = location === standardInput || options.output !== undefined;
    if (!isCopy && !options.dryRun) refuseSpecial(input);
    const bytes = readBytes(location);
    const before = decoded(bytes);
    const own = settingsOf(input, settings);
    const check = (text: string) => checkReport(path, parseReport(new SourceText(text)), own.settings);
    const { text, checked, edits } = repair(before.text, check);
    if (options.dryRun) {
      if (edits) sink.write(linesOf(await unifiedDiff(visible(path), before.text, text)));
    } else if (isCopy) {
      sink.write(encode({ ...before, text }));
    } else if (edits) {
      const draft = openDraft(location);
      draft.write(encode({ ...before, text }));
      draft.commit(bytes);
    }
    return { left: { ...checked, complaints: own.complaints }, edits };
  } catch (error) {
    return { left: failure(path, error, settings.locale), edits: 0 };
  }
}

/** A pipe or a device cannot be mended where it is; it is not even read, since what is read from it is gone. */
function refuseSpecial({ location }: Input): void {
  if (!statSync(location).isFile()) throw new Problem({ key: 'cli.fix.special' });
}

function messageFor({ left: { path, error }, edits }: Done, { dryRun, output }: Options): Message | undefined {
  if (error !== null) return undefined;
  const args = { path, count: edits, output: output ?? '' };
  if (dryRun) return { key: edits ? 'cli.fix.would' : 'cli.fix.nothing', args };
  if (output !== undefined && output !== '-') return { key: edits ? 'cli.fix.written' : 'cli.fix.copied', args };
  return { key: edits ? 'cli.fix.done' : 'cli.fix.nothing', args };
}

async function unifiedDiff(name: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  return createTwoFilesPatch(name, name, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
