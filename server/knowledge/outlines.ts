import data from './outlines.json';

/** A section that a kind of document usually has. */
export interface ExpectedSection {
  readonly name: string;
  /** Words, in small letters, one of which stands in its heading. */
  readonly words: readonly string[];
}

const outlines = new Map<string, readonly ExpectedSection[]>(Object.entries(data.outlines));

/** The sections that documents of a profile (see report/profile.ts) usually have; none for others. */
export const outlineOfProfile = (profile: string): readonly ExpectedSection[] => outlines.get(profile) ?? [];
