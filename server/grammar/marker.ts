import type { Span } from '../text/span';

/**
 * How a marker is written: Phần, Chương, Mục, Điều, A., I., 1.1., 1), Khoản 1, (1), a), Điểm a, Một là, and the bullets
 * - + *. `arabic` has as many `numbers` as levels: 2.1. is [2, 1].
 */
export type MarkerStyle =
  | 'part'
  | 'chapter'
  | 'division'
  | 'article'
  | 'letter'
  | 'roman'
  | 'arabic'
  | 'arabic-bracket'
  | 'clause'
  | 'parenthesis'
  | 'small-letter'
  | 'point'
  | 'word'
  | 'bullet';

/** The number, letter or sign in front of a heading, paragraph or item. */
export interface Marker {
  readonly style: MarkerStyle;
  /** As written, without the spaces around it: `2.1.`, `(3,4)`, `Phần thứ hai`, `Một là,`. */
  readonly text: string;
  /** The place in each level's count, from 1: [2, 1] for 2.1.; the last of those that a merged marker stands for. */
  readonly numbers: readonly number[];
  /** For a merged marker, `(3,4)` or `(3-5)`: every number that it stands for, in the order of the marker. */
  readonly merged?: readonly number[];
  /** What stands around and behind the number, `#.`, `#)`, `(#)-`; equal for siblings in a consistent report. */
  readonly form: string;
  /** Whether a space follows; `7.2.Tiếp` and `(3)-Chỉ` have none. */
  readonly spaced: boolean;
  readonly span: Span;
}

/** Bullets and numbers behind a star, `* 1.`. */
export const isStarred = (marker: Marker): boolean => marker.form.startsWith('*');

/** The level of a marker: markers of one level under one parent are siblings. */
export function levelOf(marker: Marker): string {
  return isStarred(marker) ? '*' : marker.style === 'arabic' ? `arabic${marker.numbers.length}` : marker.style;
}

/** The number in the marker's last level; of a merged marker the last one. */
export const lastNumber = (marker: Marker): number => marker.numbers[marker.numbers.length - 1]!;

/** The number that a marker begins with: 3 for (3,4). */
export const firstNumber = (marker: Marker): number => marker.merged?.[0] ?? lastNumber(marker);

/** How many items of a list a marker stands for: 2 for (3,4), otherwise 1. */
export const itemCount = ({ merged }: Pick<Marker, 'merged'>): number => merged?.length ?? 1;

/** Whether two dotted numbers differ in their last place only. */
export const samePrefix = (a: Marker, b: Marker): boolean =>
  a.numbers.length === b.numbers.length && a.numbers.slice(0, -1).every((n, i) => n === b.numbers[i]);
