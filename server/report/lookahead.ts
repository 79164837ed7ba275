import { firstNumber, lastNumber, levelOf, type Marker } from '../grammar/marker';
import type { LayoutLine } from './layout';
import { rankOf } from './numbering';

const limits = {
  /** A list inside an item ends within so many lines. */
  nested: 250,
  /** The next item of a list begins within so many lines. */
  next: 80,
} as const;

/** What the lines below a place tell of the markers there. */
export class Lookahead {
  /** `counts` tells whether the markers of a line belong to the outline. */
  constructor(
    private readonly lines: readonly LayoutLine[],
    private readonly counts: (index: number) => boolean,
  ) {}

  /** The first marker below a line that is no bullet. */
  markerBelow(index: number): Marker | undefined {
    for (const [, marker] of this.below(index, limits.next)) return marker;
    return undefined;
  }

  /** Whether the number after a marker's own follows below it. */
  isContinued(index: number): boolean {
    const marker = this.lines[index]!.marker!;
    for (const [, next] of this.below(index, limits.next))
      if (levelOf(next) === levelOf(marker) && lastNumber(next) === lastNumber(marker) + 1) return true;
    return false;
  }

  /**
   * The lines of a list that begins at 1 inside an item of a list of the same look, whose last number is `outer`: it
   * counts 1, 2, …, and then the outer list goes on with the next of its own. Undefined where that is not so.
   */
  nestedList(index: number, outer: number): readonly number[] | undefined {
    const first = this.lines[index]!.marker!;
    const level = levelOf(first);
    const list = [index];
    const inside = new Set<string>();
    let ended = false;
    for (const [at, marker] of this.below(index, limits.nested)) {
      if (rankOf(marker) < rankOf(first)) return undefined;
      if (levelOf(marker) !== level) {
        // b) whose a) stands above the list ends it; a list of its own inside an item does not.
        if (firstNumber(marker) === 1) inside.add(levelOf(marker));
        else ended ||= !inside.has(levelOf(marker));
        continue;
      }
      if (!ended && firstNumber(marker) === list.length + 1) list.push(at);
      else return firstNumber(marker) === outer + 1 ? list : undefined;
    }
    return undefined;
  }

  private *below(index: number, most: number): Generator<readonly [number, Marker]> {
    for (let at = index + 1; at < this.lines.length && at <= index + most; at++) {
      const { marker } = this.lines[at]!;
      if (marker && marker.style !== 'bullet' && this.counts(at)) yield [at, marker];
    }
  }
}
