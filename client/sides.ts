import type { Position, Range } from '../protocol/positions';

/** A finding, with the other places of the same document that it speaks of. */
export interface Sided {
  readonly range: Range;
  readonly others: readonly Range[];
}

/**
 * Where to go from a place: at a finding, to its other side (to the next one, and back, where there are several);
 * elsewhere to the next finding that has one, from the end on to the beginning. Undefined where there is none.
 */
export function nextSide(findings: readonly Sided[], caret: Position): Range | undefined {
  const sided = findings
    .filter(({ others }) => others.length > 0)
    .sort((a, b) => compare(a.range.start, b.range.start));
  const own = narrowest(sided, caret, ({ range }) => range);
  if (own) return own.others[0];
  const other = narrowest(
    sided.flatMap((finding) => finding.others.map((range, i) => ({ finding, range, i }))),
    caret,
    ({ range }) => range,
  );
  if (other) return other.finding.others[other.i + 1] ?? other.finding.range;
  return (sided.find(({ range }) => compare(range.start, caret) > 0) ?? sided[0])?.range;
}

function narrowest<T>(items: readonly T[], at: Position, rangeOf: (item: T) => Range): T | undefined {
  let best: T | undefined;
  for (const item of items) {
    const range = rangeOf(item);
    if (compare(range.start, at) > 0 || compare(at, range.end) > 0) continue;
    if (!best || isWithin(range, rangeOf(best))) best = item;
  }
  return best;
}

/** Whether it lies in the other one, and is not the same. */
const isWithin = (inner: Range, outer: Range): boolean =>
  compare(outer.start, inner.start) <= 0 &&
  compare(inner.end, outer.end) <= 0 &&
  (compare(outer.start, inner.start) < 0 || compare(inner.end, outer.end) < 0);

const compare = (a: Position, b: Position): number => a.line - b.line || a.character - b.character;
