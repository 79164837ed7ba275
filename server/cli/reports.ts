import type { Report } from '../report/model';
import { type Colors, colorsFor } from './colors';
import type { ExitCode } from './command';
import type { SettingsSource } from './config';
import { visible, safeJson } from './escape';
import { schemaVersion } from './formats/json';
import { expandInputs, type Input } from './inputs';
import { openReport } from './open-report';
import type { Options } from './options';
import { heldBack, reportFailure } from './output';
import { explain } from './problem';
import { isPrinted, openSink } from './sink';

/** How a command shows what it reads in a report. */
export interface View {
  /** The name of the list in the JSON. */
  readonly name: string;
  readonly entries: (report: Report) => readonly object[];
  readonly pretty: (report: Report, colors: Colors) => string;
}

/**
 * Prints a view of every report: of one file as one object, of several, of a folder and of a pattern as the list `files`
 * of such objects.
 */
export async function printReports(options: Options, settings: SettingsSource, view: View): Promise<ExitCode> {
  const { inputs, passedOver } = await expandInputs(options, settings);
  const sink = openSink(options, inputs);
  const { locale } = settings;
  let failed = 0;
  const read = <T>({ path, location, problem }: Input, use: (report: Report) => T): T | string => {
    try {
      if (problem) throw problem;
      return use(openReport(location));
    } catch (thrown) {
      failed += 1;
      const error = explain(thrown, locale);
      reportFailure({ path, error });
      return error;
    }
  };
  const entry = (input: Input): object => {
    const entries = read(input, view.entries);
    const error = typeof entries === 'string' ? entries : null;
    return { path: input.path, [view.name]: error === null ? entries : [], error };
  };
  const colors = colorsFor(sink.color);
  const isList = inputs.length > 1 || passedOver !== undefined;
  if (options.format === 'json') {
    await heldBack(isPrinted(options), () => {
      const [only] = inputs;
      if (!isList && only) sink.write(`${safeJson({ schemaVersion, ...entry(only) })}\n`);
      else {
        sink.write(`{"schemaVersion":${schemaVersion},"files":[`);
        inputs.forEach((input, index) => sink.write(`${index ? ',\n' : '\n'}${safeJson(entry(input))}`));
        sink.write(`\n]${passedOver === undefined ? '' : `,"passedOver":${passedOver}`}}\n`);
      }
    });
  } else {
    for (const input of inputs) {
      const text = read(input, (report) => ({ shown: view.pretty(report, colors) }));
      if (typeof text === 'string') continue;
      sink.write(isList ? `${colors.underline(visible(input.path))}\n${text.shown}\n` : text.shown);
    }
  }
  sink.close();
  return failed ? 2 : 0;
}
