import { format, type Locale } from '../../messages/message';
import type { Indicator, IndicatorGroup, IndicatorValue, Report } from '../../report/model';
import type { Range } from '../../text/source';
import { colorsFor } from '../colors';
import type { Command } from '../command';
import { csv } from '../formats/csv';
import { schemaVersion } from '../formats/json';
import { expandInputs } from '../inputs';
import { inputOptions } from '../options';
import { openReport } from '../open-report';
import { reportFailure } from '../output';
import { explain } from '../problem';
import { openSink } from '../sink';
import { visible, printable, safeJson } from '../escape';
import { fit } from '../terminal';

interface ValueEntry extends Omit<IndicatorValue, 'span' | 'value' | 'upper' | 'year'> {
  readonly value: number | null;
  readonly upper: number | null;
  readonly year: number | null;
  readonly range: Range;
}

interface IndicatorEntry {
  readonly number: string;
  readonly name: string;
  readonly range: Range;
  readonly values: readonly ValueEntry[];
}

/** A heading with targets under it, as the JSON shows it. */
interface GroupEntry {
  readonly marker: string | null;
  readonly title: string;
  /** The number that the heading announces; null where it announces none. */
  readonly declared: number | null;
  readonly listed: number;
  readonly range: Range;
  readonly groups: readonly GroupEntry[];
  readonly indicators: readonly IndicatorEntry[];
}

interface FileEntry {
  readonly path: string;
  readonly groups: readonly GroupEntry[];
  readonly error: string | null;
}

/** Prints the targets that reports set: groups, announced and listed counts, values. */
export const indicators: Command = {
  name: 'indicators',
  operands: 'FILE…',
  summary: 'cli.command.indicators',
  formats: ['pretty', 'json', 'csv'],
  options: ['format', 'output', 'config', ...inputOptions, 'quiet', 'no-color'],
  async run(options, settings) {
    const { inputs, passedOver } = await expandInputs(options, settings);
    const { locale } = settings;
    const sink = openSink(options, inputs);
    const files = inputs.map(({ path, location, problem }): FileEntry => {
      try {
        if (problem) throw problem;
        return { path, groups: groupsOf(openReport(location)), error: null };
      } catch (error) {
        return { path, groups: [], error: explain(error, locale) };
      }
    });
    files.forEach(reportFailure);
    switch (options.format) {
      case 'json':
        sink.write(`${safeJson({ schemaVersion, files, passedOver })}\n`);
        break;
      case 'csv':
        sink.write(csv([headings(locale), ...files.flatMap(rows)]));
        break;
      default:
        for (const file of files) sink.write(table(file, sink.width, locale, sink.color));
    }
    sink.close();
    return files.every(({ error }) => error === null) ? 0 : 2;
  },
};

function groupsOf({ source, indicatorGroups }: Report): GroupEntry[] {
  const value = ({ span, ...rest }: IndicatorValue): ValueEntry => ({
    ...rest,
    value: rest.value ?? null,
    upper: rest.upper ?? null,
    year: rest.year ?? null,
    range: source.rangeOf(span),
  });
  const indicator = ({ marker, name, values, span }: Indicator): IndicatorEntry => ({
    number: marker.text,
    name,
    range: source.rangeOf(span),
    values: values.map(value),
  });
  const group = ({ section, declared, listed, groups, indicators: own }: IndicatorGroup): GroupEntry => ({
    marker: section.marker?.text ?? null,
    title: section.title,
    declared: declared?.value ?? null,
    listed,
    range: source.rangeOf(section.span),
    groups: groups.map(group),
    indicators: own.map(indicator),
  });
  return indicatorGroups.map(group);
}

const columns = [
  'file',
  'line',
  'group',
  'title',
  'number',
  'name',
  'text',
  'value',
  'upper',
  'unit',
  'comparison',
  'year',
] as const;

const headings = (locale: Locale) => columns.map((column) => format({ key: `cli.csv.${column}` }, locale));

/** One row per value, in the order of the text. */
function rows({ path, groups }: FileEntry): (string | number | null)[][] {
  const ofGroup = (group: GroupEntry): (string | number | null)[][] => [
    ...group.indicators.flatMap(({ number, name, values }) =>
      values.map(({ range, text, value, upper, unit, comparison, year }) => [
        path, range.start.line + 1, group.marker, group.title, number, name, text, value, upper, unit, comparison, year,
      ]),
    ),
    ...group.groups.flatMap(ofGroup),
  ]; // prettier-ignore
  return groups.flatMap(ofGroup);
}

/** The groups with their indicators, one line each: number, name, values. */
function table({ path, groups }: FileEntry, width: number, locale: Locale, color: boolean): string {
  const colors = colorsFor(color);
  const numberWidth = 6;
  const nameWidth = Math.max(20, Math.floor((width - 2 - numberWidth - 2) / 2));
  const line = ({ number, name, values }: IndicatorEntry) => {
    const none = colors.yellow(format({ key: 'cli.indicators.no-value' }, locale));
    const shown = values.map(({ text }) => printable(text.replace(/\s+/g, ' '))).join('; ') || none;
    return `  ${fit(number, numberWidth)}${fit(name.replace(/\s+/g, ' '), nameWidth)}  ${shown}\n`;
  };
  const ofGroup = (group: GroupEntry): string => {
    const { marker, title, declared, listed } = group;
    const key = declared === null ? 'cli.indicators.listed' : 'cli.indicators.declared';
    const counts = format({ key, args: { declared: declared ?? 0, listed } }, locale);
    const paint = declared === null || declared === listed ? colors.dim : colors.red;
    const heading = colors.bold(printable([marker, title].filter(Boolean).join(' ')));
    return `${heading}  ${paint(counts)}\n${group.indicators.map(line).join('')}${group.groups.map(ofGroup).join('')}`;
  };
  return `${colors.underline(visible(path))}\n${groups.map(ofGroup).join('')}\n`;
}
