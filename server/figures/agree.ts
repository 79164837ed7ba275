import type { Figure } from './figure';

/** Binary noise allowed for in every comparison, relative to the larger side. */
const noise = 1e-9;

/**
 * What rounding can explain between a total and its parts: half a place of the total, and half a place of the parts times
 * the root of their number, since their errors go both ways. Whole numbers of one unit are counted, not rounded. Parts
 * written more coarsely than the finest of them are taken as exact: 1 km beside 370 m is no figure between 500 m and
 * 1,5 km.
 */
export function rounding(total: Figure, parts: readonly Figure[]): number {
  const finest = Math.min(...parts.map((f) => f.place));
  const whole = [total, ...parts].every((f) => f.place >= f.writtenFactor && f.place === total.place);
  return whole ? 0 : (total.place + finest * Math.sqrt(parts.length)) / 2;
}

export const near = (a: number, b: number, tolerance: number): boolean =>
  Math.abs(a - b) <= tolerance + noise * Math.max(Math.abs(a), Math.abs(b));

export const sumOf = (figures: readonly Figure[]): number => figures.reduce((sum, figure) => sum + figure.value, 0);
