import data from './documents.json';
import { provinceLevel } from './provinces';

/** What a user says of a document that is not on record. */
export interface OwnDocument {
  /** The code in its right form: 57-NQ/TW, 88/2019/QH14. */
  readonly code: string;
  /** Day/month/year. */
  readonly date?: string;
  readonly issuer?: string;
  readonly subject?: string;
}

/** What is known of a document; what is not known is never held against a report. */
export interface KnownDocument extends OwnDocument {
  /** Words, in small letters, that show that a citation means this document and no other of the same code. */
  readonly keywords: readonly string[];
  /** Absent where the user says so. */
  readonly source?: string;
  /** The day on which the source was read, day/month/year. */
  readonly checked?: string;
  /** Whether the text itself or a report of it was read; what is only known is no ground for an error. */
  readonly verified: boolean;
}

/** A document on record. */
export type RecordedDocument = Required<KnownDocument>;

/** The documents known under a code: Party numbers begin anew every term, so there may be several. */
export type Registry = (code: string) => readonly KnownDocument[];

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

export const documentsOf: Registry = (code) => byCode.get(code) ?? [];

/** The record with a user's own documents before it. */
export function registryWith(own: readonly OwnDocument[]): Registry {
  if (own.length === 0) return documentsOf;
  const known = own.map(knownAs);
  return (code) => [...known.filter((document) => document.code === code), ...documentsOf(code)];
}

function knownAs(document: OwnDocument): KnownDocument {
  const { subject } = document;
  return { ...document, keywords: subject === undefined ? [] : [subject.toLowerCase()], verified: true };
}

/** Every document that can be named: a user's own, those on record, and the resolutions of the mergers. */
export const documentsWith = (own: readonly OwnDocument[]): readonly KnownDocument[] => [
  ...own.map(knownAs),
  ...recordedDocuments,
  ...mergerResolutions.map(({ code, province, date, verified }): KnownDocument => {
    const unit = `${provinceLevel(province)} ${province}`;
    const subject = `việc sắp xếp các đơn vị hành chính cấp xã của ${unit} năm 2025`;
    const issuer = 'Ủy ban Thường vụ Quốc hội';
    return {
      code,
      date,
      issuer,
      subject,
      keywords: [],
      source: data.mergerSource,
      checked: data.mergerChecked,
      verified,
    };
  }),
];

export const mergerOf = (code: string): MergerResolution | undefined => mergers.get(code);
/** Where the merger resolutions were read, and when. */
export const mergerRecord = { source: data.mergerSource, checked: data.mergerChecked };
export const mergerResolutions: readonly MergerResolution[] = [...mergers.values()];
const recordedDocuments: readonly RecordedDocument[] = data.documents;
export const plenumSubjects: readonly PlenumSubject[] = data.plenums;
