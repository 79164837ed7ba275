import data from './names.json';

/** A name that is written in one way. */
export interface FixedSpelling {
  readonly right: string;
  /** Its writings, in any case of letters. */
  readonly pattern: RegExp;
  /** Other ways that pass. */
  readonly accepted: readonly string[];
}

export const fixedSpellings: readonly FixedSpelling[] = data.spellings.map(({ right, pattern, accepted }) => ({
  right,
  pattern: new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'giu'),
  accepted,
}));
