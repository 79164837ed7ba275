import { documentsOf, type Registry } from '../knowledge/documents';
import type { Message, MessageKey } from '../messages/message';
import type { RegionKind, Report } from '../report/model';
import type { Span } from '../text/span';

/**
 * error: the report contradicts itself, the calendar or a fact on record, provably from the text; warning: almost
 * certainly a mistake; info: form and style that a reviewer would mark; hint: consistency remarks.
 */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** From the gravest to the lightest. */
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

export interface Fix {
  readonly title: Message;
  /** Whether it may be applied without a person looking (`bao-cao fix`, fix-all). */
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/** The other side of a contradiction, in the same report. */
export interface Related {
  readonly span: Span;
  readonly message: Message;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly span: Span;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/** What a check says of one place; `severity` overrides the rule's default where a case is surer or less sure. */
export interface Remark {
  readonly span: Span;
  readonly message: Message;
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

/** What the user says of words, names and documents, and who wants to know of what goes wrong. */
export interface CheckOptions {
  /** Words, names and phrases that are right for this user or folder: NFC, in small letters. */
  readonly words: ReadonlySet<string>;
  /** Abbreviations that need no introduction, beside those of the record: NFC, as they are written. */
  readonly abbreviations: ReadonlySet<string>;
  /** The documents on record and the user's own. */
  readonly documents: Registry;
  /** Told of a rule that crashes; without it, the whole check does. */
  readonly crashed?: (rule: string, error: unknown) => void;
}

export const defaultCheckOptions: CheckOptions = {
  words: new Set(),
  abbreviations: new Set(),
  documents: documentsOf,
};

export interface Check {
  /** `group/name`, stable for ever; its page is `docs/rules/<id>.md`. */
  readonly id: string;
  readonly severity: Severity;
  /** One line that says what the rule finds. */
  readonly title: MessageKey;
  /** The regions of a document that it reads, see `regions.ts`; all where it does not say. */
  readonly regions?: readonly RegionKind[];
  /** Whether the rule speaks of damaged text; the others are silent there. */
  readonly readsDamage?: true;
  readonly run: (report: Report, options: CheckOptions) => Iterable<Remark>;
}

/** Declares a rule; exists so that every rule file reads the same. */
export const defineCheck = (check: Check): Check => check;
