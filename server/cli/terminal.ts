import { eastAsianWidth } from 'get-east-asian-width';
import { matchesOf } from '../text/matches';
import { printable } from './escape';

/** A line of a report, cut to fit, and the line of carets that goes under it. */
export interface Excerpt {
  readonly text: string;
  readonly carets: string;
}

/** UTF-16 units looked at on either side of a place: more than any terminal shows, far less than a line may be long. */
const margin = 400;
const ellipsis = '…';

/**
 * Quotes a line with carets under `[start, end)` (UTF-16 units). Carets stand under the same words whatever the width of
 * the characters: combining marks take no column, wide characters two. What a terminal would obey instead of show is
 * replaced.
 */
export function excerpt(line: string, start: number, end: number, columns: number): Excerpt {
  const from = Math.max(0, start - margin);
  const to = Math.min(line.length, Math.max(end, start) + margin, start + 3 * margin);
  const cells = cellsOf(line.slice(from, to), from);
  const isMarked = (cell: Cell) => cell.at < end && cell.at + cell.text.length > start;
  const marked = cells.findIndex(isMarked);
  const focus = marked < 0 ? cells.findIndex((cell) => cell.at >= start) : marked;
  const center = focus < 0 ? cells.length : focus;

  const whole = cells.reduce((sum, { width }) => sum + width, 0);
  let first = 0;
  let last = cells.length;
  if (from > 0 || to < line.length || whole > columns) {
    // A third of the room for what goes before the place, the rest for the place and what follows.
    first = shown(cells.slice(0, center).reverse(), Math.floor(columns / 3));
    first = center - first;
    last = first + shown(cells.slice(first), columns - 2);
  }
  const visible = cells.slice(first, last);
  const cutLeft = from > 0 || first > 0 ? ellipsis : '';
  const cutRight = to < line.length || last < cells.length ? ellipsis : '';
  const carets = visible.map((cell) => (isMarked(cell) ? '^' : ' ').repeat(cell.width)).join('');
  // A place without width (the end of a line, a zero-width character) is pointed at all the same.
  const point = carets.trimEnd() || `${' '.repeat(widthOf(cells.slice(first, center)))}^`;
  return {
    text: cutLeft + visible.map(({ text }) => printable(text)).join('') + cutRight,
    carets: ' '.repeat(cutLeft.length) + point,
  };
}

/** A character with the marks that combine with it. */
interface Cell {
  readonly text: string;
  readonly at: number;
  readonly width: number;
}

const cluster = /\P{M}\p{M}*|\p{M}+/gu;

function cellsOf(text: string, offset: number): Cell[] {
  return matchesOf(text, cluster).map(({ 0: part, index }) => ({
    text: part,
    at: offset + index,
    width: /^\p{Cf}/u.test(part) ? 0 : eastAsianWidth(part.codePointAt(0) ?? 0x20),
  }));
}

const widthOf = (cells: readonly Cell[]): number => cells.reduce((sum, { width }) => sum + width, 0);

/** How many of the cells fit into so many columns. */
function shown(cells: readonly Cell[], columns: number): number {
  let rest = columns;
  const full = cells.findIndex(({ width }) => (rest -= width) < 0);
  return full < 0 ? cells.length : full;
}

/** The columns that a text takes. */
export const textWidth = (text: string): number => widthOf(cellsOf(text, 0));

/** The text in exactly so many columns: cut with an ellipsis or filled up with spaces. */
export function fit(text: string, columns: number): string {
  const cells = cellsOf(printable(text), 0);
  const width = widthOf(cells);
  if (width <= columns) return printable(text) + ' '.repeat(columns - width);
  const visible = cells.slice(0, shown(cells, columns - 1));
  return visible.map((cell) => cell.text).join('') + ellipsis + ' '.repeat(columns - 1 - widthOf(visible));
}
