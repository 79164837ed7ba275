import type { Report, Section } from '../../report/model';
import type { Range, SourceText } from '../../text/source';
import type { Colors } from '../colors';
import type { Command } from '../command';
import { inputOptions } from '../options';
import { printReports } from '../reports';
import { sentence } from '../escape';

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

/** Prints the heading tree of every report. */
export const outline: Command = {
  name: 'outline',
  operands: 'FILE…',
  summary: 'cli.command.outline',
  formats: ['pretty', 'json'],
  options: ['format', 'output', 'config', ...inputOptions, 'quiet', 'no-color'],
  run: (options, settings) =>
    printReports(options, settings, {
      name: 'outline',
      entries: entriesOf,
      pretty: (report, colors) => tree(entriesOf(report), colors),
    }),
};

const entriesOf = ({ sections, source }: Report): OutlineEntry[] => sections.map((section) => entryOf(section, source));

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
    const text = sentence([marker, title].filter(Boolean).join(' '));
    const shown = kind === 'paragraph' ? colors.dim(text) : text;
    return `${colors.dim(number)}  ${'  '.repeat(depth)}${shown}\n${tree(children, colors, depth + 1)}`;
  });
  return lines.join('');
}
