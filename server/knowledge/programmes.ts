import data from './programmes.json';

/** Something with fixed periods, such as the poverty line. */
export interface Programme {
  readonly name: string;
  /** The words that name it. */
  readonly pattern: RegExp;
  /** «2021-2025» … */
  readonly periods: readonly string[];
}

export const programmes: readonly Programme[] = data.programmes.map(({ name, pattern, periods }) => ({
  name,
  pattern: new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'giu'),
  periods,
}));
