import type { Position, Range, TextEdit } from './positions';

/** Our own requests, beside those of the protocol. Each is about one document, but for `newReport`. */
export const requests = {
  /** What there is to clean in a document: `DocumentParams` to `Remains`. */
  textRemains: 'baoCao/textRemains',
  /** A text that is to be pasted into a document, cleaned: `CleanTextParams` to `CleanedText`. */
  cleanText: 'baoCao/cleanText',
  /** A change of the outline: `RewriteParams` to `RewriteResult`. */
  rewrite: 'baoCao/rewrite',
  /** A document to begin with: `NewReportParams` to `NewReport`. */
  newReport: 'baoCao/newReport',
} as const;

/** The code of an answer that came too late: the document was edited meanwhile. */
export const contentModified = -32801;

export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** What a PDF or Word left in a text. */
export interface Remains {
  /** Lines that were wrapped in the middle of a paragraph. */
  readonly wraps: number;
  /** Page numbers, and lines that run above every page. */
  readonly pages: number;
}

export interface CleanTextParams extends DocumentParams {
  readonly text: string;
}

/** Null where there is a reason not to clean it, which the server has told the user. */
export type CleanedText = { readonly text: string } | null;

/** What can be done to the outline of a report as a whole. */
export const rewriteKinds = [
  'renumberList',
  'renumberSection',
  'renumberReport',
  'recount',
  'promote',
  'demote',
  'moveUp',
  'moveDown',
] as const;
export type RewriteKind = (typeof rewriteKinds)[number];

export interface RewriteParams extends DocumentParams {
  /** The client's count, of the text that the user sees. */
  readonly version?: number;
  readonly range: Range;
  readonly kind: RewriteKind;
}

/** No edits: nothing was to be done. Null where the server does not have the document. */
export type RewriteResult =
  | {
      readonly edits: readonly TextEdit[];
      /** What the user should know, in the user's language. */
      readonly notes: readonly string[];
      /** Where the section that the cursor was in stands afterwards. */
      readonly caret?: Position;
    }
  | { readonly refused: string }
  | null;

/** The kinds of documents that there are skeletons of, and what each is about: a term, the year that ends, the next one. */
export const newReportKinds = {
  'bao-cao-chinh-tri': 'term',
  'nghi-quyet': 'term',
  'bao-cao-kinh-te-xa-hoi': 'year',
  'ke-hoach': 'plan',
  'bao-cao-kiem-diem': 'year',
} as const;
export type NewReportKind = keyof typeof newReportKinds;

/** The units that write them. There have been no thị trấn since 01/7/2025; their reports are still being worked on. */
export const newReportUnits = ['xa', 'phuong', 'dac-khu', 'tinh', 'thanh-pho', 'co-quan', 'thi-tran'] as const;
export type NewReportUnit = (typeof newReportUnits)[number];

/** UTF-16 units; no unit has a longer name. */
export const longestUnitName = 100;

/** Years that a document may be about; what lies outside is a slip of the keyboard. The Party was founded in 1930. */
export const newReportYears = { first: 1930, last: 2200 } as const;

export interface NewReportParams {
  readonly kind: NewReportKind;
  readonly unit: NewReportUnit;
  /** The unit's name, with its level or without. */
  readonly name: string;
  /** The years of the term, or twice the year. */
  readonly from: number;
  readonly to: number;
  /** The day that the document bears until it is signed. */
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
}

export interface NewReport {
  /** In the snippet syntax of the protocol. */
  readonly text: string;
}
