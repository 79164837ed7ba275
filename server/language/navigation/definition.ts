import type { Report } from '../../report/model';
import { compare, type Position, type Range, touches } from '../../text/source';
import { cover, type Span } from '../../text/span';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { boundAt, type Bound } from '../references/bindings';
import type { Occurrence } from '../references/binding';

/** A way from one place of a document to another. */
export interface Link {
  /** The words that one points at. */
  readonly origin: Range;
  /** All that belongs to the place that it leads to. */
  readonly target: Range;
  /** What of it should be selected. */
  readonly selection: Range;
}

/**
 * Where the thing named at a position is what it is. At a contradiction, the other side of it; at a footnote, the place
 * in the text that it belongs to.
 *
 * @param diagnostics of the report, for the contradictions.
 */
export function definitions(report: Report, position: Position, diagnostics: readonly Diagnostic[]): Link[] {
  const { source } = report;
  const sides = otherSides(diagnostics, position);
  if (sides.length) return sides.map(({ here, there }) => ({ origin: here, target: there, selection: there }));
  return boundHere(report, position).flatMap(({ binding, occurrence, isDefinition }): Link[] => {
    const { definition, mentions, kind } = binding;
    if (!definition) return [];
    const origin = source.rangeOf(occurrence.span);
    const [reference] = mentions;
    if (isDefinition && kind === 'footnote' && reference) {
      const target = source.rangeOf(reference.span);
      return [{ origin, target, selection: target }];
    }
    // The way from a heading to itself is one only for an editor that shows the references instead.
    if (isDefinition && !reference) return [];
    return [{ origin, target: source.rangeOf(definition.range), selection: source.rangeOf(namePlace(definition)) }];
  });
}

/**
 * Every place that names what is named at a position, in the order of the text; at a contradiction, both sides of it.
 *
 * @param declaration whether the definition counts.
 */
export function references(
  report: Report,
  position: Position,
  diagnostics: readonly Diagnostic[],
  declaration: boolean,
): Range[] {
  const { source } = report;
  const ranges = boundHere(report, position).flatMap(({ binding: { definition, mentions } }) => [
    ...(definition && declaration ? [source.rangeOf(namePlace(definition))] : []),
    ...mentions.map(({ span }) => source.rangeOf(span)),
  ]);
  for (const { here, there } of otherSides(diagnostics, position)) ranges.push(here, there);
  return inOrder(ranges);
}

/** What is named at a position; a position behind the end of a line was moved to where the text goes on. */
export const boundHere = (report: Report, position: Position): readonly Bound[] =>
  boundAt(report, report.source.offsetAt(position)).filter(({ occurrence }) =>
    touches(report.source.rangeOf(occurrence.span), { start: position, end: position }),
  );

/** The words to show of a place: the marker of a heading, all of a mention. */
export const namePlace = ({ words }: Occurrence): Span => words.reduce(cover);

/** Each range once, in the order of the text. */
function inOrder(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => compare(a.start, b.start) || compare(a.end, b.end));
  return sorted.filter((range, i) => {
    const before = sorted[i - 1];
    return !before || compare(before.start, range.start) !== 0 || compare(before.end, range.end) !== 0;
  });
}

/** The two ends of what is said twice and does not agree. */
export interface Sides {
  readonly here: Range;
  readonly there: Range;
}

/** The rules that hold one place of the text against another; what others name beside a finding explains it only. */
const opposing: ReadonlySet<string> = new Set([
  'figure/conflict',
  'figure/target',
  'reference/conflict',
  'count/groups',
  'numbering/duplicate',
]);

/** What is said elsewhere against the narrowest contradicted place at a position, from either side. */
function otherSides(diagnostics: readonly Diagnostic[], position: Position): Sides[] {
  const here = { start: position, end: position };
  const sides: Sides[] = [];
  for (const { rule, range, related } of diagnostics) {
    if (rule === null || !opposing.has(rule)) continue;
    for (const other of related) {
      if (touches(range, here)) sides.push({ here: range, there: other.range });
      if (touches(other.range, here)) sides.push({ here: other.range, there: range });
    }
  }
  const narrowest = sides.reduce<Range | undefined>(
    (best, { here: range }) => (best && within(best, range) ? best : range),
    undefined,
  );
  return sides.filter(({ here: range }, i) => {
    const isNarrowest = narrowest !== undefined && within(narrowest, range) && within(range, narrowest);
    return isNarrowest && sides.findIndex((other) => same(other, sides[i]!)) === i;
  });
}

const within = (inner: Range, outer: Range): boolean =>
  compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
const same = (a: Sides, b: Sides): boolean =>
  within(a.there, b.there) && within(b.there, a.there) && within(a.here, b.here) && within(b.here, a.here);
