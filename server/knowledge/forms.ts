import data from './forms.json';

/** Papers of the Party's organs, and administrative papers of the State's. */
export type Papers = 'party' | 'state';

/** A rule on the form of papers, and the days on which papers were signed that it is for. */
export interface FormRule {
  readonly code: string;
  readonly papers: Papers;
  /** The first day, day/month/year. */
  readonly from: string;
  /** The day from which another rule stands in its place; null while it is in force. */
  readonly until: string | null;
  /** Whether it asks for a zero before days below 10 and months 1 and 2, and before no other number. */
  readonly zeros: boolean;
}

/** In the order of their days; papers older than all of them were written by rules that are not on record. */
export const formRules: readonly FormRule[] = data.rules as readonly FormRule[];
