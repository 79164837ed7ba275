import data from './documents.json';

/** A document on record; what is not on record is never held against a report. */
export interface RecordedDocument {
  /** The code in its right form: 57-NQ/TW, 88/2019/QH14. */
  readonly code: string;
  /** Day/month/year. */
  readonly date: string;
  readonly issuer: string;
  readonly subject: string;
  /** Words, in small letters, that show that a citation means this document and no other of the same code. */
  readonly keywords: readonly string[];
  readonly source: string;
  /** The day on which the source was read, day/month/year. */
  readonly checked: string;
  /** Whether the text itself or a report of it was read; what is only known is no ground for an error. */
  readonly verified: boolean;
}

/** One of the 34 resolutions that merged the communes of a province from 01/7/2025. */
export interface MergerResolution {
  readonly code: string;
  readonly province: string;
  readonly date: string;
  readonly verified: boolean;
}

/** What a plenum of the Central Committee decided on: «4 khóa XII» is its fourth of the XIIth term. */
export interface PlenumSubject {
  readonly subject: string;
  readonly conferences: readonly string[];
}

const byCode = new Map<string, RecordedDocument[]>();
for (const document of data.documents as readonly RecordedDocument[])
  byCode.set(document.code, [...(byCode.get(document.code) ?? []), document]);
const mergers = new Map<string, MergerResolution>(
  data.mergers.map((merger) => [merger.code, { ...merger, date: data.mergerDate }]),
);

/** The documents on record under a code: Party numbers begin anew every term, so there may be several. */
export const documentsOf = (code: string): readonly RecordedDocument[] => byCode.get(code) ?? [];
export const mergerOf = (code: string): MergerResolution | undefined => mergers.get(code);
export const mergerResolutions: readonly MergerResolution[] = [...mergers.values()];
export const recordedDocuments: readonly RecordedDocument[] = data.documents;
export const plenumSubjects: readonly PlenumSubject[] = data.plenums;
