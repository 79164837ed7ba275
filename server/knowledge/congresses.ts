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

/** A term of the National Assembly. */
export interface AssemblyTerm {
  readonly ordinal: string;
  readonly term: string;
  /** False where the people's councils had a term of other years: 2004-2011 beside two Assemblies. */
  readonly councils?: boolean;
}

export const nationalCongresses: readonly Congress[] = data.national;
export const assemblyTerms: readonly AssemblyTerm[] = data.assembly;
/** The terms of the people's councils, which are those of the Assembly since 2011. */
export const councilTerms: readonly AssemblyTerm[] = assemblyTerms.filter(({ councils }) => councils !== false);
export const provincialCongresses: readonly (Congress & { readonly province: string })[] = data.provincial;

/** Whether a congress has this term, by any way of giving it. */
export const hasTerm = (congress: Congress, term: string): boolean =>
  congress.term === term || (congress.otherTerms?.includes(term) ?? false);
