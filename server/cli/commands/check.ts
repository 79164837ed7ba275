import type { Locale } from '../../messages/message';
import { type CheckedFile, tellOf } from '../check-file';
import { checkFiles } from '../check-files';
import type { Command } from '../command';
import { expandInputs } from '../inputs';
import { formats, type Format, inputOptions, type Options } from '../options';
import { heldBack, isTerminal, tell } from '../output';
import { withProgress } from '../progress';
import type { Reporter } from '../reporter';
import { isPrinted, openSink } from '../sink';
import { count, countAll, emptyTally, exitCodeOf } from '../tally';

/** Loaded when asked for, so that a run pays for one format only. */
const reporters: Readonly<Partial<Record<Format, () => Promise<Reporter>>>> = {
  pretty: async () => (await import('../formats/pretty')).pretty,
  json: async () => (await import('../formats/json')).json,
  jsonl: async () => (await import('../formats/jsonl')).jsonl,
  sarif: async () => (await import('../formats/sarif')).sarif,
  github: async () => (await import('../formats/github')).github,
};

/** Reports what is wrong in every file. */
export const check: Command = {
  name: 'check',
  operands: 'FILE…',
  summary: 'cli.command.check',
  formats: formats.filter((format) => reporters[format]),
  options: [
    'format',
    'output',
    'config',
    'min-severity',
    'rule',
    'fail-on',
    'jobs',
    ...inputOptions,
    'show-ignored',
    'quiet',
    'no-color',
  ],
  async run(options, settings) {
    const { inputs, passedOver } = await expandInputs(options, settings);
    const sink = openSink(options, inputs);
    let shown = emptyTally;
    let all = emptyTally;
    // A document is read by programs: nothing else may stand in it, nor be drawn over it.
    const isDocument = isPrinted(options) && documents.has(options.format);
    const quietly = options.quiet || (isDocument && isTerminal(1));
    const files = async function* (): AsyncGenerator<CheckedFile> {
      const results = checkFiles(inputs, settings, options.jobs);
      for await (const file of withProgress(results, inputs, quietly, settings.locale)) {
        await tellAbout(file, options, settings.locale);
        shown = count(shown, file);
        all = countAll(all, file);
        yield file;
      }
    };
    const report = await reporters[options.format]?.();
    const { quiet, showIgnored } = options;
    const { locale } = settings;
    const { color, width } = sink;
    const context = { locale, color, width, quiet, showIgnored, passedOver, tally: () => shown };
    await heldBack(isDocument, async () => {
      for await (const text of report?.(files(), context) ?? []) sink.write(text);
    });
    sink.close();
    return exitCodeOf(all, options.failOn);
  },
};

/** Formats that are one document or a row of them. */
const documents: ReadonlySet<Format> = new Set(['json', 'jsonl', 'sarif']);

/** Formats that have a place of their own for what is ignored. */
const showing: ReadonlySet<Format> = new Set(['pretty', 'sarif']);

/**
 * Tells on standard error why a file came to nothing, what of its configuration cannot be used, of entries that ignore
 * nothing any more, and of what is ignored where it was asked for.
 */
async function tellAbout(file: CheckedFile, { showIgnored, format, quiet }: Options, locale: Locale): Promise<void> {
  tellOf(file, locale);
  const lists = showIgnored && !showing.has(format) && file.ignored.length > 0;
  if (quiet || (!lists && file.stale.length === 0)) return;
  const { ignoredLine, staleLine } = await import('../ignored-lines');
  for (const entry of file.stale) tell(staleLine(file.path, entry, locale));
  if (lists) for (const finding of file.ignored) tell(ignoredLine(file.path, finding, locale));
}
