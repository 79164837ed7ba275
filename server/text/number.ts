/** What is loose or wrong about a number as written; `figure/format` turns these into remarks. */
export type NumberNote =
  /** A decimal point: 42.8 */
  | 'decimal-point'
  /** Thousands grouped by commas: 649,652,000 */
  | 'comma-groups'
  /** A blank inside the number: 11. 152 */
  | 'loose-group'
  /** Thousands parted by blanks or apostrophes: 12 500 */
  | 'spaced-groups'
  /** Four digits or more without dots: 9820 */
  | 'ungrouped'
  /** Reads as a decimal but may stand for thousands: 1,070 */
  | 'ambiguous-comma'
  /** Separators that follow no grammar: 1.23,456.7 */
  | 'malformed'
  /** The number sticks to the word before it: được115m */
  | 'glued'
  /** A scale that multiplies another oddly: 200 trăm triệu */
  | 'double-scale';

/** A number by itself. All offsets are those of the text given to `findNumbers`. */
export interface PlainNumber {
  readonly form: 'digits' | 'words';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** With its scale multiplied in; finite, since digits beyond all measure are read as no number. */
  readonly value: number;
  /** The worth of the last place written: 0.1 for «12,5», 100000 for «1,5 triệu». */
  readonly place: number;
  /** The scale word's factor, 1 without one: 1e6 for «1,5 triệu». */
  readonly scale: number;
  /** Where the digits end and blanks and scale words begin. */
  readonly digitsEnd: number;
  readonly notes: readonly NumberNote[];
  /** What an ambiguous separator may also mean: 1070 for «1,070», 1.234 for «1.234». */
  readonly alternative?: number;
}

/** `17/21`: the value is the numerator's, the base is kept beside it. */
export interface FractionNumber {
  readonly form: 'fraction';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  readonly numerator: PlainNumber;
  readonly denominator: PlainNumber;
  readonly notes: readonly NumberNote[];
}

/** `26- 28%`, `từ 5 đến 10`, `2020 - 2025`: the value is the lower end. */
export interface IntervalNumber {
  readonly form: 'interval';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  readonly lower: PlainNumber;
  readonly upper: PlainNumber;
  readonly notes: readonly NumberNote[];
}

export type WrittenNumber = PlainNumber | FractionNumber | IntervalNumber;
