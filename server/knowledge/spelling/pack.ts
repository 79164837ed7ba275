/**
 * The lexicon as `scripts/build-lexicon.ts` writes it; docs/lexicon.md describes the format. Syllables are numbered from
 * the most frequent on. Nothing of it is unpacked: what is asked for is read where it stands.
 */
export interface PackedLexicon {
  readonly source: string;
  /** How many syllables were counted, in the mixture's scale. */
  readonly total: number;
  /** Spelled with the old placement of tones (hóa), with the more frequent of i and y; parted by spaces. */
  readonly syllables: string;
  /** Of each syllable one digit: its count. */
  readonly counts: string;
  /** Of each syllable two digits: how many follow it in a listed pair. */
  readonly lengths: string;
  /** The followers, row by row and in the order of their numbers, two digits each. */
  readonly followers: string;
  /** The counts of these pairs, one digit each. */
  readonly pairCounts: string;
  /** Of each syllable: how often it stands before and behind others in pairs too rare to be listed (one digit each). */
  readonly leftovers: string;
  /** The sum of those behind others. */
  readonly rest: number;
  /**
   * What may have been meant by each syllable, found beforehand by the channel of engine/channel.ts: how many syllables (one
   * digit each), then, row by row and in the order of their numbers, these (two digits each), and the ways that lead from
   * them (one digit each, the number of the way).
   */
  readonly meantLengths: string;
  readonly meant: string;
  readonly meantWays: string;
  /** Words that are no syllables of Vietnamese and yet no slips: of other languages, units, codes; parted by spaces. */
  readonly strangers: string;
}

/** Digits are the printable ASCII characters but space, ! " and \, so that JSON holds each in one byte. */
const base = 91;
const zero = 35;
const backslash = 92;
/** A count is kept as its logarithm: within 8 % up to 600,000, which is all that comparing frequencies needs. */
const step = 1.16;

/** The number below 91 that a character stands for. */
export const valueOf = (code: number): number => (code > backslash ? code - zero - 1 : code - zero);

const codeOf = (value: number): number => (value + zero >= backslash ? value + zero + 1 : value + zero);

/** The characters of packed numbers, as bytes: an array is read faster than a string. */
export const bytesOf = (packed: string): Uint8Array => new TextEncoder().encode(packed);

/**
 * The same for numbers of two digits: two characters as one unit of an array. The lower digit comes first, so that units
 * are in the order of their numbers; see `unitOf`.
 */
export const unitsOf = (packed: string): Uint16Array => new Uint16Array(bytesOf(packed).buffer, 0, packed.length >> 1);

/** What stands in an array of `unitsOf` for a number below 8281. */
export const unitOf = (value: number): number => (codeOf(Math.floor(value / base)) << 8) | codeOf(value % base);

/** The number that a unit stands for. */
export const numberOf = (unit: number): number => valueOf(unit >> 8) * base + valueOf(unit & 255);

const readOne = (text: string, at: number): number => valueOf(text.charCodeAt(at));

export const readTwo = (text: string, at: number): number => readOne(text, at + 1) * base + readOne(text, at);

/** Writes a number below 91 (or, in two digits, below 8281). */
export function packNumber(value: number, digits: 1 | 2): string {
  if (!Number.isInteger(value) || value < 0 || value >= base ** digits) throw new RangeError(`cannot pack ${value}`);
  if (digits === 1) return String.fromCharCode(codeOf(value));
  return String.fromCharCode(codeOf(value % base), codeOf(Math.floor(value / base)));
}

export const packCount = (count: number, coarse = 1): string => {
  const power = Math.round(Math.log(Math.max(1, count)) / Math.log(step) / coarse) * coarse;
  return packNumber(Math.min(base - 1, power), 1);
};

const powers = Float64Array.from({ length: base }, (_, power) => step ** power);

/** The count that a digit stands for, given as its character. */
export const countOf = (code: number): number => powers[valueOf(code)]!;
