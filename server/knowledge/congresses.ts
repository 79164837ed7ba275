import data from './congresses.json';

/** A congress on record; `term` is «2021-2026». */
export interface Congress {
  /** In Roman numerals. */
  readonly ordinal: string;
  /** The year in which it met. */
  readonly year: number;
  readonly term: string;
  /** Other ways in which its term is given. */
  readonly otherTerms?: readonly string[];
}

/** A term of the National Assembly; people's councils of the same years go with it. */
export interface AssemblyTerm {
  readonly ordinal: string;
  readonly term: string;
}

export const nationalCongresses: readonly Congress[] = data.national;
export const assemblyTerms: readonly AssemblyTerm[] = data.assembly;
export const provincialCongresses: readonly (Congress & { readonly province: string })[] = data.provincial;

/** Whether a congress has this term, by any way of giving it. */
export const hasTerm = (congress: Congress, term: string): boolean =>
  congress.term === term || (congress.otherTerms?.includes(term) ?? false);
