import type { Figure } from './figure';

/** Binary noise allowed for in every comparison, relative to the larger side. */
const noise = 1e-9;

/**
 * The most that rounding can explain between a total and its parts. Whole numbers of one unit are counted, not rounded.
 * Parts written more coarsely than the finest of them are taken as exact: 1 km beside 370 m is no figure between 500 m
 * and 1,5 km.
 */
export function rounding(total: Figure, parts: readonly Figure[]): number {
  const all = [total, ...parts];
  const finest = Math.min(...parts.map((f) => f.place));
  const whole = all.every((f) => f.place >= f.writtenFactor && f.place === total.place);
  return whole ? 0 : (total.place + finest * parts.length) / 2;
}

export const near = (a: number, b: number, tolerance: number): boolean =>
  Math.abs(a - b) <= tolerance + noise * Math.max(Math.abs(a), Math.abs(b));

export const sumOf = (figures: readonly Figure[]): number => figures.reduce((sum, figure) => sum + figure.value, 0);
