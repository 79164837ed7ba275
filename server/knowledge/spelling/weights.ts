import data from './weights.json';

/** What `npm run tune` sets; docs/lexicon.md tells how. */
export interface Weights {
  readonly source: string;
  /** From this score on a reading is told, and from this on it is told as certain as a warning. */
  readonly told: number;
  readonly sure: number;
  /** By the facts of `engine/judge.ts`. */
  readonly facts: Readonly<Record<string, number>>;
}

export const weights: Weights = data;
