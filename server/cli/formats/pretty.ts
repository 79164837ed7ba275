import type { Severity } from '../../checks/check';
import { format, type Locale, type MessageKey } from '../../messages/message';
import { colorsFor, type Colors } from '../colors';
import type { Range } from '../../text/source';
import type { ShownFinding } from '../../language/diagnostics/findings';
import type { CheckedFile } from '../check-file';
import type { Reporter, ReporterContext } from '../reporter';
import type { Tally } from '../tally';
import { visible, sentence } from '../escape';
import { excerpt } from '../terminal';

export const severityKeys: Readonly<Record<Severity, MessageKey>> = {
  error: 'cli.severity.error',
  warning: 'cli.severity.warning',
  info: 'cli.severity.info',
  hint: 'cli.severity.hint',
};

export const severityColors: Readonly<Record<Severity, 'red' | 'yellow' | 'blue' | 'cyan'>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  hint: 'cyan',
};

/** For people at a terminal: every finding with the line it speaks of, and a summary. */
export const pretty: Reporter = async function* (files, context) {
  const colors = colorsFor(context.color);
  let ignored = 0;
  for await (const file of files) {
    const look = { locale: context.locale, colors, quote: quoter(file.text, context, colors) };
    for (const finding of file.findings) yield block(file, finding, look);
    ignored += file.ignored.length;
    if (!context.showIgnored) continue;
    for (const finding of file.ignored) yield block(file, finding, look, 'ignored');
  }
  if (!context.quiet) yield `${summary(context.tally(), ignored, context.locale, colors)}\n`;
};

/** How a finding is written out. */
interface Look {
  readonly locale: Locale;
  readonly colors: Colors;
  readonly quote: (range: Range) => string;
}

function block(
  file: CheckedFile,
  { rule, severity, message, range, related }: ShownFinding,
  { locale, colors, quote }: Look,
  as: Severity | 'ignored' = severity,
): string {
  const word =
    as === 'ignored'
      ? colors.dim(format({ key: 'cli.ignored.word' }, locale))
      : colors[severityColors[as]](format({ key: severityKeys[as] }, locale));
  const head = `${colors.bold(placeName(file.path, range))}  ${word}  ${sentence(message)}  ${colors.dim(rule)}\n`;
  const notes = related.map(
    (note) =>
      `    ${colors.dim('→')} ${colors.bold(placeName(file.path, note.range))}  ${sentence(note.message)}\n${quote(note.range)}`,
  );
  return `${head}${quote(range)}${notes.join('')}\n`;
}

/** Lines and columns start at 1 here, as editors show them and terminals link them. */
const placeName = (path: string, { start }: Range) => `${visible(path)}:${start.line + 1}:${start.character + 1}`;

/** Quotes the (first) line of a range with carets under it. */
function quoter(text: string, { width }: ReporterContext, colors: Colors): (range: Range) => string {
  let lines: readonly string[] | undefined;
  return ({ start, end }) => {
    lines ??= text.split(/\r\n|\r|\n/);
    const line = lines[start.line] ?? '';
    const number = String(start.line + 1).padStart(6);
    const until = end.line > start.line ? line.length : end.character;
    const { text: quoted, carets } = excerpt(line, start.character, until, Math.max(40, width - 10));
    return `${colors.dim(`${number} │`)} ${quoted}\n${colors.dim('       │')} ${carets}\n`;
  };
}

function summary(tally: Tally, ignored: number, locale: Locale, colors: Colors): string {
  const text = format({ key: 'cli.summary', args: { ...tally } }, locale);
  const failed = tally.failed
    ? ` ${format({ key: 'cli.summary.failed', args: { failed: tally.failed } }, locale)}`
    : '';
  const color = tally.failed || tally.error ? colors.red : tally.warning ? colors.yellow : colors.green;
  const passed = ignored ? ` ${format({ key: 'cli.summary.ignored', args: { ignored } }, locale)}` : '';
  return colors.bold(color(text + failed)) + passed;
}
