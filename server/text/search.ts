/** Things that lie in the order of a text. */
export interface Placed {
  readonly start: number;
}

/** The first of the numbers 0 … `length` - 1 for which `holds` fails, as it does for all behind it; `length` for none. */
export function firstWhereNot(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the last of some rising numbers that is at most `value`; -1 where all are greater. */
export const indexAtOrBefore = (rising: ArrayLike<number>, value: number): number =>
  firstWhereNot(rising.length, (i) => rising[i]! <= value) - 1;

/** Of things in the order of the text, the index of the last that begins at an offset or before it; -1 for none. */
const lastIndexAtOrBefore = (placed: readonly Placed[], offset: number): number =>
  firstWhereNot(placed.length, (i) => placed[i]!.start <= offset) - 1;

/** Of things in the order of the text, the last that begins at an offset or before it. */
export const lastAtOrBefore = <T extends Placed>(placed: readonly T[], offset: number): T | undefined =>
  placed[lastIndexAtOrBefore(placed, offset)];

/** Of things in the order of the text, the index of the first that begins at an offset or behind it. */
export const firstIndexFrom = (placed: readonly Placed[], offset: number): number =>
  firstWhereNot(placed.length, (i) => placed[i]!.start < offset);
