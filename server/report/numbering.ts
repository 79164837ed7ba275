import {
  firstNumber,
  isStarred,
  lastNumber,
  levelOf,
  type Marker,
  type MarkerStyle,
  samePrefix,
} from '../grammar/marker';

/** A level of numbering that is open: its last number, and whatever the reader keeps with it. */
interface Open<T> {
  readonly level: string;
  readonly style: MarkerStyle;
  readonly rank: number;
  readonly last: Marker;
  readonly value: T;
}

/**
 * How a marker would go on from what is open: `continues` by one, `starts` a list at 1, `repeats` the last number,
 * `skips` a little ahead; `strays` otherwise, and stands `alone` where no list goes on from it either.
 */
export type Continuity = 'continues' | 'starts' | 'repeats' | 'skips' | 'strays' | 'alone';

/**
 * The order in which levels usually nest. Equal ranks nest in the order in which the report opens them: A. over I. in
 * one part and I. over A. in the next, (1) over a) or a) over (1).
 */
const ranks: Readonly<Record<MarkerStyle, number>> = {
  part: 0,
  chapter: 1,
  division: 2,
  article: 3,
  letter: 4,
  roman: 4,
  arabic: 10, // and one for each further level
  clause: 11,
  'arabic-bracket': 20,
  parenthesis: 20,
  'small-letter': 20,
  point: 20,
  word: 30,
  bullet: 40,
};

/** How far a number may jump and still look like the same list with something missing. */
const skippable = 3;

/** How deep the level of a marker usually nests. */
export const rankOf = (marker: Marker): number =>
  isStarred(marker) ? 35 : ranks[marker.style] + (marker.style === 'arabic' ? marker.numbers.length : 0);

/** The numberings that are open at a place of the report, outermost first. */
export class OpenNumberings<T> {
  private stack: Open<T>[] = [];
  /** The last marker of each level that was closed in this part: (1) … (22) may run on through all groups. */
  private closed = new Map<string, Marker>();

  /** What the innermost open heading or item carries. */
  get top(): T | undefined {
    return this.stack[this.stack.length - 1]?.value;
  }

  /** How `marker` would go on from the open numberings. */
  continuity(marker: Marker): Continuity {
    const number = firstNumber(marker);
    const open = this.stack.find((o) => o.level === levelOf(marker));
    if (open && samePrefix(open.last, marker)) return continuityInLevel(lastNumber(open.last), number, marker);
    if (number === 1 && this.fitsPrefix(marker)) return 'starts';
    const resumed = open || marker.numbers.length > 1 ? undefined : this.resumed(marker, number);
    if (resumed) return resumed;
    if (marker.style === 'arabic' && marker.numbers.length > 1 && this.fitsPrefix(marker)) return 'skips';
    // 2.6.1 below a heading whose own number is wrong.
    if (number === 1 && this.stack.some((o) => o.level === `arabic${marker.numbers.length - 1}`)) return 'skips';
    return number <= skippable ? 'skips' : 'strays';
  }

  /** The last number of the open list of a marker's level; undefined where none is open. */
  lastOf(marker: Marker): number | undefined {
    const open = this.stack.find((o) => o.level === levelOf(marker));
    return open && lastNumber(open.last);
  }

  /** Opens a list inside an item of another of the same look, or goes on with it. */
  openNested(marker: Marker, value: (parent: T | undefined) => T): T {
    const level = `${levelOf(marker)} nested`;
    const at = this.stack.findIndex((o) => o.level === level);
    if (at >= 0) this.close(at);
    const opened = value(this.top);
    this.stack.push({ level, style: marker.style, rank: ranks.word, last: marker, value: opened });
    return opened;
  }

  /** Closes what `marker` ends and opens its level; gives what the parent carries. */
  open(marker: Marker, value: (parent: T | undefined) => T): T {
    const level = levelOf(marker);
    const at = this.stack.findIndex((o) => o.level === level);
    if (at >= 0) this.close(at);
    else this.close(this.stack.findLastIndex((o) => o.rank <= rankOf(marker)) + 1);
    if (marker.style === 'part') this.closed.clear();
    const opened = value(this.top);
    this.stack.push({ level, style: marker.style, rank: rankOf(marker), last: marker, value: opened });
    return opened;
  }

  /** Closes everything but the parts and chapters, for an unnumbered heading; gives what its parent carries. */
  closeBelowParts(): T | undefined {
    this.close(this.stack.findLastIndex((o) => o.rank <= ranks.chapter) + 1);
    return this.top;
  }

  /** Closes all, where a document or annex ends: nothing goes on behind it. */
  closeAll(): void {
    this.close(0);
    this.closed.clear();
  }

  /** How a marker goes on from the last list of its level that was closed: (1) … (22) through all groups. */
  private resumed(marker: Marker, number: number): Continuity | undefined {
    const before = this.closed.get(levelOf(marker));
    const ahead = before ? number - lastNumber(before) : -1;
    if (ahead < 0 || ahead > skippable) return undefined;
    return ahead === 0 ? 'repeats' : ahead === 1 ? 'continues' : 'skips';
  }

  private close(length: number): void {
    for (const open of this.stack.splice(length)) this.closed.set(open.level, open.last);
  }

  /** Whether 2.1. stands under an open 2.; other styles fit anywhere. */
  private fitsPrefix(marker: Marker): boolean {
    if (marker.style !== 'arabic' || marker.numbers.length === 1) return true;
    const parent = this.stack.find((o) => o.level === `arabic${marker.numbers.length - 1}`);
    if (!parent) return marker.numbers.length === 2;
    return parent.last.numbers.every((n, i) => n === marker.numbers[i]);
  }
}

/** How `number` goes on from the `last` one of an open list. */
function continuityInLevel(last: number, number: number, marker: Marker): Continuity {
  if (number === last + 1) return 'continues';
  if (number === last) return 'repeats';
  if (number === 1) return 'starts';
  // 2.1.9 behind 2.1.4 is a slip of a number, but hardly anything else.
  if (marker.numbers.length > 1) return 'skips';
  return number > last && number <= last + skippable ? 'skips' : 'strays';
}
