import type { Locale } from '../../messages/message';
import type { CheckedFile } from '../check-file';
import { checkFiles } from '../check-files';
import type { Command } from '../command';
import { expandInputs } from '../inputs';
import { formats, type Format, type Options } from '../options';
import { printError, reportFailure } from '../output';
import { withProgress } from '../progress';
import type { Reporter } from '../reporter';
import { openSink } from '../sink';
import { count, emptyTally, exitCodeOf } from '../tally';

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
    'locale',
    'min-severity',
    'rule',
    'fail-on',
    'jobs',
    'show-ignored',
    'quiet',
    'no-color',
  ],
  async run(options, settings) {
    const inputs = await expandInputs(options.files);
    const sink = openSink(options, inputs);
    let tally = emptyTally;
    const files = async function* (): AsyncGenerator<CheckedFile> {
      const results = checkFiles(inputs, settings, options.jobs);
      for await (const file of withProgress(results, inputs, options.quiet, settings.locale)) {
        reportFailure(file);
        if (!options.quiet) await tellIgnored(file, options, settings.locale);
        tally = count(tally, file);
        yield file;
      }
    };
    const report = await reporters[options.format]?.();
    const { quiet, showIgnored } = options;
    const { locale } = settings;
    const context = { locale, color: sink.color, width: sink.width, quiet, showIgnored, tally: () => tally };
    for await (const text of report?.(files(), context) ?? []) sink.write(text);
    sink.close();
    return exitCodeOf(tally, options.failOn);
  },
};

/** Formats that have a place of their own for what is ignored. */
const showing: ReadonlySet<Format> = new Set(['pretty', 'sarif']);

/** Tells on standard error of entries that ignore nothing any more, and of what is ignored where it was asked for. */
async function tellIgnored(file: CheckedFile, { showIgnored, format }: Options, locale: Locale): Promise<void> {
  const lists = showIgnored && !showing.has(format) && file.ignored.length > 0;
  if (!lists && file.stale.length === 0) return;
  const { ignoredLine, staleLine } = await import('../ignored-lines');
  for (const entry of file.stale) printError(staleLine(file.path, entry, locale));
  if (lists) for (const finding of file.ignored) printError(ignoredLine(file.path, finding, locale));
}
