/** The lexicon as `scripts/build-lexicon.ts` writes it; syllables are numbered from the most frequent on. */
export interface PackedLexicon {
  readonly source: string;
  /** How many syllables were counted. */
  readonly total: number;
  /** Spelled with the old placement of tones (hóa), with the more frequent of i and y; parted by spaces. */
  readonly syllables: string;
  /** Of each syllable one digit: its count. */
  readonly counts: string;
  /** Of each syllable: how many follow it (two digits), then each of these (two digits) and the pair's count (one). */
  readonly pairs: string;
  /** Of each syllable: how often it stands before and behind others in pairs too rare to be listed (one digit each). */
  readonly leftovers: string;
  /** The sum of those behind others. */
  readonly rest: number;
  /** Of each syllable: how many belong behind it, as in a word (two digits), then these (two digits each). */
  readonly partnersBehind: string;
  readonly partnersBefore: string;
}

/** Digits are the printable ASCII characters but space, ! " and \, so that JSON holds each in one byte. */
const base = 91;
const zero = 35;
const backslash = 92;
/** A count is kept as its logarithm: within 5 % up to 18,000, which is all that comparing frequencies needs. */
const step = 1.1;

const digitAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code > backslash ? code - zero - 1 : code - zero;
};

const digit = (value: number): string =>
  String.fromCharCode(value + zero >= backslash ? value + zero + 1 : value + zero);

/** Writes a number below 91 (or, in two digits, below 8281). */
export function packNumber(value: number, digits: 1 | 2): string {
  if (!Number.isInteger(value) || value < 0 || value >= base ** digits) throw new RangeError(`cannot pack ${value}`);
  return digits === 1 ? digit(value) : digit(Math.floor(value / base)) + digit(value % base);
}

export const readOne = digitAt;

export const readTwo = (text: string, at: number): number => digitAt(text, at) * base + digitAt(text, at + 1);

export const packCount = (count: number): string =>
  packNumber(Math.min(base - 1, Math.round(Math.log(Math.max(1, count)) / Math.log(step))), 1);

/** What each digit of a count stands for. */
export const countOf: Float64Array = Float64Array.from({ length: base }, (_, power) => Math.round(step ** power));
