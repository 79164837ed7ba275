import { romanValue } from '../text/vietnamese';
import type { LayoutLine } from './layout';
import type { LineRun } from './quotations';

const limits = {
  /** Rows stand at most so many lines apart; between them stand the rest of a cell, or a heading of rows. */
  gap: 3,
  /** A table has at least so many rows. */
  rows: 2,
  /** The number of a row and that of the next, where cells have lines of their own, are at most so many lines apart. */
  cells: 45,
  /** So many numbers of rows tell a table that has no head. */
  headless: 3,
  /** No cell that only numbers is longer. */
  ordinal: 8,
} as const;

/** The head of a column of numbers. */
const ordinalHead = /^(?:STT|TT|Số TT|Số thứ tự|S\.?\s?TT)\.?$/iu;
/** «1», «2.1», «IV», «B»: nothing but the number of a row. */
const ordinal = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXL]{1,6}|[A-ZĐ])$/u;
/** The number of a row below «STT», which may end in a full stop. */
const stopped = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXL]{1,6}|[A-ZĐ])\.$/u;

/**
 * Stretches of lines that are tables: rows with tabs, bars or wide blanks between their cells, or cells that stand on
 * lines of their own below «STT». `ends` says before which lines no table goes on.
 */
export function tablesIn(lines: readonly LayoutLine[], ends: (index: number) => boolean): LineRun[] {
  const rows = runsOf(lines, ends);
  let next = 0;
  const cells = cellRuns(lines, ends).filter((run) => {
    while (next < rows.length && rows[next]!.last < run.first) next++;
    return !(next < rows.length && rows[next]!.first <= run.last);
  });
  return [...rows, ...cells];
}

/** Whether a line of a table is a row of its own, with its cells beside each other. */
export const isRow = (line: LayoutLine): boolean => columns(line) > 1;

/** How many cells a line has, by the tabs, bars or wide blanks between them. */
function columns(line: LayoutLine): number {
  // Hardly any line of a report has more than one cell.
  if (!line.text.includes('\t') && !line.text.includes('|') && !line.text.includes('   ')) return 1;
  const text = line.marker ? line.text.slice(line.marker.text.length).trimStart() : line.text;
  const offset = line.marker && line.marker.style !== 'bullet' ? 1 : 0;
  if (text.includes('\t')) return text.split(/\t+/u).length + offset;
  if (text.startsWith('|') || / \| .* \| /u.test(text)) return text.split('|').length;
  return text.split(/\S {3,}(?=\S)/u).length;
}

function runsOf(lines: readonly LayoutLine[], ends: (index: number) => boolean): LineRun[] {
  const found: LineRun[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (columns(lines[i]!) < 3 || ends(i)) continue;
    let last = i;
    let rows = 1;
    for (let j = i + 1; j < lines.length && j - last <= limits.gap + 1 && !ends(j); j++) {
      if (columns(lines[j]!) < (j - last > 1 ? 3 : 2)) continue;
      last = j;
      rows++;
    }
    if (rows >= limits.rows) found.push({ first: i, last });
    i = last;
  }
  return found;
}

/** Tables of which each cell is a line: below «STT», or where several bare numbers count rows. */
function cellRuns(lines: readonly LayoutLine[], ends: (index: number) => boolean): LineRun[] {
  const found: LineRun[] = [];
  /** Up to here bare numbers count nothing, from whichever of them one begins. */
  let uncounted = -1;
  for (let i = 0; i < lines.length; i++) {
    const { text } = lines[i]!;
    if (ends(i) || text.length > limits.ordinal) continue;
    const head = ordinalHead.test(text);
    if (!head && (i <= uncounted || !isOrdinal(text, false))) continue;
    const rows: number[] = head ? [] : [i];
    let j = i + 1;
    for (; j < lines.length && j - (rows[rows.length - 1] ?? i) <= limits.cells && !ends(j); j++)
      if (isOrdinal(lines[j]!.text, head)) rows.push(j);
    if (rows.length < (head ? limits.rows : limits.headless)) continue;
    if (!head && !counts(lines, rows)) {
      uncounted = rows[rows.length - 1]!;
      continue;
    }
    const last = lastRowEnd(lines, rows, ends);
    found.push({ first: i, last });
    i = last;
  }
  return found;
}

const isOrdinal = (text: string, headed: boolean): boolean =>
  text.length <= limits.ordinal && (ordinal.test(text) || (headed && stopped.test(text)));

/** Whether bare numbers go up as the rows of a table do, at least twice. */
function counts(lines: readonly LayoutLine[], rows: readonly number[]): boolean {
  const values = rows.map((row) => lines[row]!.text.replace(/\.$/u, ''));
  let upward = 0;
  const last = new Map<string, string>();
  for (const value of values) {
    const shape = value
      .replace(/\d+$/u, '#')
      .replace(/^[IVXL]+$/u, 'R')
      .replace(/^[A-ZĐ]$/u, 'L');
    const before = last.get(shape);
    if (before !== undefined && follows(before, value)) upward++;
    last.set(shape, value);
  }
  return upward >= 1 && values.some((value) => /\d/u.test(value));
}

function follows(before: string, value: string): boolean {
  const [a, b] = [/\d+$/u.exec(before)?.[0], /\d+$/u.exec(value)?.[0]];
  if (a !== undefined && b !== undefined) return Number(b) === Number(a) + 1;
  const [low, high] = [romanValue(before), romanValue(value)];
  if (low !== undefined && high !== undefined) return high === low + 1;
  return value.charCodeAt(0) === before.charCodeAt(0) + 1;
}

/** The last row has as many lines as the others, and ends before a heading or item of the running text. */
function lastRowEnd(lines: readonly LayoutLine[], rows: readonly number[], ends: (index: number) => boolean): number {
  const heights = rows.slice(1).map((row, i) => row - rows[i]!);
  heights.sort((a, b) => a - b);
  const height = heights[Math.floor(heights.length / 2)] ?? 1;
  const start = rows[rows.length - 1]!;
  let end = start;
  while (end + 1 < lines.length && end + 1 < start + height && !ends(end + 1)) {
    const marker = lines[end + 1]!.marker;
    if (marker && marker.style !== 'bullet') break;
    end++;
  }
  return end;
}
