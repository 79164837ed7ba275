import type { Report } from '../report/model';
import { type Colors, colorsFor } from './colors';
import type { ExitCode } from './command';
import { schemaVersion } from './formats/json';
import { expandInputs } from './inputs';
import { openReport } from './open-report';
import type { Options } from './options';
import { reportFailure } from './output';
import { explain, Problem } from './problem';
import { openSink } from './sink';
import type { Locale } from '../messages/message';

/** How a command that takes one file shows what it reads there. */
export interface View {
  /** The name of the list in the JSON. */
  readonly name: string;
  readonly entries: (report: Report) => readonly object[];
  readonly pretty: (report: Report, colors: Colors) => string;
}

/**
 * Reads the one file that the options name and prints a view of it.
 *
 * @throws {Problem} unless there is exactly one file.
 */
export async function printOneReport(options: Options, locale: Locale, view: View): Promise<ExitCode> {
  const inputs = await expandInputs(options.files);
  const [input] = inputs;
  if (!input || inputs.length > 1) throw new Problem({ key: 'cli.usage.one-file', args: { count: inputs.length } });
  const { path, problem } = input;
  const sink = openSink(options, inputs);
  const json = (entries: readonly object[], error: string | null) =>
    `${JSON.stringify({ schemaVersion, path, [view.name]: entries, error })}\n`;
  let error: string | null = null;
  try {
    if (problem) throw problem;
    const report = openReport(path);
    sink.write(
      options.format === 'json' ? json(view.entries(report), null) : view.pretty(report, colorsFor(sink.color)),
    );
  } catch (thrown) {
    error = explain(thrown, locale);
    reportFailure({ path, error });
    if (options.format === 'json') sink.write(json([], error));
  }
  sink.close();
  return error === null ? 0 : 2;
}
