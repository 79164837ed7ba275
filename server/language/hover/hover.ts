import { isQuantity } from '../../figures/figure';
import { type FigureIndex, figureIndexOf } from '../../figures/figure-index';
import type { ReportFigure, ReportRelation } from '../../figures/report-relation';
import { documentsOf, type Registry } from '../../knowledge/documents';
import { format, type Locale } from '../../messages/message';
import type { Indicator, IndicatorGroup, Report } from '../../report/model';
import { type Position, type Range, touches } from '../../text/source';
import type { Span } from '../../text/span';
import { oneLine } from '../../text/strings';
import { documentAt } from './document';
import { saidElsewhere } from './indicator';
import { isTelling, proofLine } from './proofs';
import { readingOf } from './figure-reading';

/** What is said of a place when somebody points at it; every text stands on one line. */
export interface Hover {
  readonly range: Range;
  readonly title: string;
  readonly facts: readonly string[];
  readonly list: readonly string[];
}

/** A total that all shares of a report refer to would fill the screen. */
const mostProofs = 8;

/**
 * What is known of the document, the figure or the indicator's marker at a position: what the registry has under the
 * document's code, the figure's reading and the relations that it takes part in, or the indicator's group and values.
 * Null elsewhere.
 */
export function hover(
  report: Report,
  position: Position,
  locale: Locale,
  registry: Registry = documentsOf,
): Hover | undefined {
  const { source } = report;
  const offset = source.offsetAt(position);
  const index = figureIndexOf(report);
  const found =
    indicatorHover(report, report.indicatorGroups, offset, locale) ??
    documentHover(report, offset, registry, locale) ??
    figureHover(index, offset, locale) ??
    termHover(report, index, offset, locale);
  if (!found) return undefined;
  const { span, ...rest } = found;
  const range = source.rangeOf(span);
  // A position behind the end of a line was moved to where the text goes on.
  return touches(range, { start: position, end: position }) ? { range, ...rest } : undefined;
}

type Found = Omit<Hover, 'range'> & { readonly span: Span };

function documentHover(report: Report, offset: number, registry: Registry, locale: Locale): Found | undefined {
  const found = documentAt(report, offset, registry, locale);
  return found && { ...found, facts: found.facts.map(oneLine), list: found.list.map(oneLine) };
}

function indicatorHover(
  report: Report,
  groups: readonly IndicatorGroup[],
  offset: number,
  locale: Locale,
): Found | undefined {
  for (const { section, indicators, groups: inner } of groups) {
    const indicator = indicators.find(({ marker }) => holds(marker.span, offset));
    if (indicator) {
      const found = ofIndicator(indicator, `${section.marker?.text ?? ''} ${section.title}`.trim(), locale);
      return { ...found, facts: [...found.facts, ...saidElsewhere(report, indicator, locale).map(oneLine)] };
    }
    const deeper = indicatorHover(report, inner, offset, locale);
    if (deeper) return deeper;
  }
  return undefined;
}

function ofIndicator({ marker, name, values }: Indicator, group: string, locale: Locale): Found {
  const list = values.map(({ text, year }) =>
    year === undefined || text.includes(String(year))
      ? text
      : `${text} (${format({ key: 'hover.year', args: { year } }, locale)})`,
  );
  const facts = [format({ key: 'hover.group', args: { group: oneLine(group) } }, locale)];
  if (!list.length) facts.push(format({ key: 'hover.noValue' }, locale));
  return { span: marker.span, title: oneLine(`${marker.text} ${name}`), facts, list: list.map(oneLine) };
}

function figureHover(index: FigureIndex, offset: number, locale: Locale): Found | undefined {
  const one = smallest(index.figures, offset);
  if (!one) return undefined;
  const { figure, paragraph, span } = one;
  const list = proofs(index, span, locale);
  // «một», «hai» that count nothing known are words rather than figures.
  const isFigure = figure.number.form !== 'words' || figure.unit !== undefined || figure.nouns.length > 0;
  if (!isQuantity(figure) || !isFigure)
    return list.length ? { span, title: oneLine(figure.text), facts: [], list } : undefined;
  const figures = index.figures.filter((other) => other.paragraph === paragraph).map((other) => other.figure);
  const { value, facts } = readingOf(figure, figures, paragraph, locale);
  return { span, title: oneLine(value), facts: facts.map(oneLine), list };
}

/** A part of a relation that is no figure of its own: a marker that was counted, a year of a span. */
function termHover({ source }: Report, index: FigureIndex, offset: number, locale: Locale): Found | undefined {
  for (const { terms } of index.relations) {
    const term = terms.find(({ span }) => holds(span, offset));
    const list = term ? proofs(index, term.span, locale) : [];
    if (term && list.length)
      return { span: term.span, title: oneLine(source.text.slice(term.span.start, term.span.end)), facts: [], list };
  }
  return undefined;
}

/** The relations that a figure takes part in, those that do not hold first. */
function proofs({ relations }: FigureIndex, span: Span, locale: Locale): string[] {
  const here = relations.filter((relation) => isTelling(relation) && takesPart(relation, span));
  const percents = here.filter(({ kind }) => kind === 'percent');
  const isShown = (relation: ReportRelation) =>
    // «54/62 chỉ tiêu, bằng 87,1%» is proved by its percentage already.
    relation.kind !== 'ratio' ||
    !percents.some((percent) => relation.terms.every((term) => hasTerm(percent, term.span)));
  const shown = here.filter(isShown).sort((a, b) => Number(a.holds) - Number(b.holds));
  const lines = [...new Set(shown.map((relation) => oneLine(proofLine(relation, locale))))];
  if (lines.length <= mostProofs) return lines;
  const more = format({ key: 'hover.more', args: { count: lines.length - mostProofs + 1 } }, locale);
  return [...lines.slice(0, mostProofs - 1), more];
}

const takesPart = ({ terms, statedSpan, kind }: ReportRelation, span: Span): boolean =>
  terms.some((term) => overlap(term.span, span)) ||
  // What makes 100% is stated nowhere: there the place is that of all shares.
  (kind !== 'breakdown' && overlap(statedSpan, span));
const hasTerm = ({ terms }: ReportRelation, { start, end }: Span): boolean =>
  terms.some(({ span }) => overlap(span, { start, end }));
const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset < end;

/** The figure at an offset, else the one that ends there; the smaller where a footnote stands within another's lines. */
function smallest(figures: readonly ReportFigure[], offset: number): ReportFigure | undefined {
  let best: ReportFigure | undefined;
  const size = ({ span, figure }: ReportFigure) =>
    span.end - span.start + (holds(span, offset) ? 0 : figure.text.length + 1e9);
  for (const one of figures) {
    if (one.span.start > offset || offset > one.span.end) continue;
    if (!best || size(one) < size(best)) best = one;
  }
  return best;
}
