import type { Figure } from './figure';

/** Binary noise allowed for in every comparison, relative to the larger side. */
const noise = 1e-9;

/** Half of what the last places of all figures could hide: the most that rounding each of them can explain. */
export function rounding(figures: readonly Figure[]): number {
  const smallest = Math.min(...figures.map((f) => f.place));
  const largest = Math.max(...figures.map((f) => f.place));
  const whole = figures.every((f) => f.place >= f.writtenFactor);
  // Whole numbers of one unit are counted, not rounded: 5 + 12 ha are 17 ha.
  if (whole && smallest === largest) return 0;
  return figures.reduce((sum, f) => sum + f.place, 0) / 2;
}

export const near = (a: number, b: number, tolerance: number): boolean =>
  Math.abs(a - b) <= tolerance + noise * Math.max(Math.abs(a), Math.abs(b));
