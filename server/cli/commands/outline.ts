import type { Section } from '../../report/model';
import type { Range, SourceText } from '../../text/source';
import { colorsFor, type Colors } from '../colors';
import type { Command } from '../command';
import { schemaVersion } from '../formats/json';
import { expandInputs } from '../inputs';
import { openReport } from '../open-report';
import { reportFailure } from '../output';
import { explain, Problem } from '../problem';
import { openSink } from '../sink';
import { printable } from '../terminal';

/** A heading of the outline, as the JSON shows it. */
interface OutlineEntry {
  readonly kind: Section['kind'];
  /** Null for headings without a number. */
  readonly marker: string | null;
  readonly title: string;
  /** The section with everything under it. */
  readonly range: Range;
  /** The heading, all its wrapped lines included. */
  readonly selectionRange: Range;
  readonly children: readonly OutlineEntry[];
}

/** Prints the heading tree of one report. */
export const outline: Command = {
  name: 'outline',
  operands: 'FILE',
  summary: 'cli.command.outline',
  formats: ['pretty', 'json'],
  options: ['format', 'output', 'locale', 'no-color'],
  async run(options, { locale }) {
    const inputs = await expandInputs(options.files);
    const [input] = inputs;
    if (!input || inputs.length > 1) throw new Problem({ key: 'cli.usage.one-file', args: { count: inputs.length } });
    const { path, problem } = input;
    const sink = openSink(options, inputs);
    let entries: readonly OutlineEntry[] = [];
    let error: string | null = null;
    try {
      if (problem) throw problem;
      const report = openReport(path);
      entries = report.sections.map((section) => entryOf(section, report.source));
    } catch (thrown) {
      error = explain(thrown, locale);
    }
    reportFailure({ path, error });
    if (options.format === 'json') {
      sink.write(`${JSON.stringify({ schemaVersion, path, outline: entries, error })}\n`);
    } else {
      sink.write(tree(entries, colorsFor(sink.color)));
    }
    sink.close();
    return error === null ? 0 : 2;
  },
};

const entryOf = (section: Section, source: SourceText): OutlineEntry => ({
  kind: section.kind,
  marker: section.marker?.text ?? null,
  title: section.title,
  range: source.rangeOf(section.span),
  selectionRange: source.rangeOf(section.headingSpan),
  children: section.children.map((child) => entryOf(child, source)),
});

function tree(entries: readonly OutlineEntry[], colors: Colors, depth = 0): string {
  const lines = entries.map(({ kind, marker, title, selectionRange, children }) => {
    const number = String(selectionRange.start.line + 1).padStart(6);
    const text = printable([marker, title].filter(Boolean).join(' '));
    const shown = kind === 'paragraph' ? colors.dim(text) : text;
    return `${colors.dim(number)}  ${'  '.repeat(depth)}${shown}\n${tree(children, colors, depth + 1)}`;
  });
  return lines.join('');
}
