import type { KnownDocument } from '../../knowledge/documents';
import type { Locale } from '../../messages/message';
import type { Report } from '../../report/model';
import type { DocumentEdit } from '../diagnostics/diagnostic';
import type { CaretPlace } from './place';
import type { Vocabulary } from './vocabulary';

export type CompletionKind =
  'marker' | 'section' | 'document' | 'name' | 'abbreviation' | 'indicator' | 'unit' | 'term';

/** Something that may be written at a place. Offsets are those of the line, up to the caret. */
export interface Candidate {
  /** Tells it from the others of its kind; what `describe` is asked with. */
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
  /** Where the text begins that it replaces. */
  readonly from: number;
  /** How many characters behind the caret it replaces: a bracket that the editor has closed by itself. */
  readonly until?: number;
  readonly newText: string;
  /** Whether `newText` is in the snippet syntax of the protocol. */
  readonly isSnippet?: boolean;
  /** What somebody who types on would type. */
  readonly rest: string;
  /** Of two that fit equally well, the heavier one goes first. */
  readonly weight: number;
  /** What else changes with it. */
  readonly edits?: readonly DocumentEdit[];
}

/** Another report, and what it calls things by. */
export interface OtherReport {
  /** As a person calls it: the name of its file. */
  readonly name: string;
  readonly vocabulary: Vocabulary;
}

/** What is known beside the report itself. */
export interface Known {
  readonly documents: readonly KnownDocument[];
  readonly others: readonly OtherReport[];
  readonly locale: Locale;
  /** Whether candidates may have tab stops. */
  readonly snippets: boolean;
}

/** One kind of candidates. */
export interface Source {
  readonly kind: CompletionKind;
  /**
   * `place`: written because of what stands before it, and then alone; `words`: what begins with the words that were
   * typed, wherever that is.
   */
  readonly by: 'place' | 'words';
  readonly complete: (place: CaretPlace, known: Known) => readonly Candidate[];
  /** What there is to say of a candidate, in lines; empty where that is nothing. */
  readonly describe?: (key: string, report: Report, known: Known) => readonly string[];
}
