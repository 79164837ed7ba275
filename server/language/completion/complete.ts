import { codedKinds } from '../../grammar/document-kinds';
import { anyOf } from '../../grammar/patterns';
import type { Report } from '../../report/model';
import type { Position, Range } from '../../text/source';
import type { DocumentEdit } from '../diagnostics/diagnostic';
import type { Candidate, CompletionKind, Known, OtherReport, Source } from './candidate';
import { documents, documentWords } from './documents';
import { indicators } from './indicators';
import { markers } from './markers';
import { abbreviations, names } from './names';
import { type CaretPlace, placeAt } from './place';
import { sections } from './sections';
import { terms, termWords } from './terms';
import { units } from './units';

/** What an editor offers to write at the caret. */
export interface Completion {
  readonly kind: CompletionKind;
  /** With `kind`, what `describeCompletion` is asked with. */
  readonly key: string;
  readonly label: string;
  readonly detail: string | undefined;
  /** On one line, around the caret. */
  readonly range: Range;
  readonly newText: string;
  /** Whether `newText` is in the snippet syntax of the protocol. */
  readonly isSnippet: boolean;
  /** Begins with what stands in the range before the caret, as it is written there. */
  readonly filterText: string;
  readonly edits: readonly DocumentEdit[];
}

/** How completions are asked for. */
export interface CompletionRequest {
  readonly others: readonly OtherReport[];
  /** Whether they may have tab stops. */
  readonly snippets: boolean;
  /** Whether nobody asked, but a character was typed that asks by itself (see `asksForCompletion`). */
  readonly triggered: boolean;
}

export interface Completions {
  /** The best first. */
  readonly items: readonly Completion[];
  /** Whether more may be found, or others, once more is typed. */
  readonly isIncomplete: boolean;
}

/** In this order where nothing else decides. */
const sources: readonly Source[] = [markers, documents, terms, units, sections, indicators, documentWords, names, abbreviations, termWords]; // prettier-ignore

/** Nobody reads a longer list. */
const most = 100;

/**
 * What may be written at a position. Where the words before the caret ask for something (a number behind «Nghị quyết
 * số», a unit behind a figure) there is nothing but that.
 *
 * @param triggered whether a character was typed that asks by itself: then words of the text are not looked at.
 */
export function complete(report: Report, position: Position, known: Known, triggered = false): Completions {
  const place = placeAt(report, position);
  if (!place || (triggered && !asksForCompletion(place.before))) return { items: [], isIncomplete: false };
  const found: Found[] = [];
  let decided = triggered;
  for (const [order, { by, kind, complete: candidatesOf }] of sources.entries()) {
    if (by === 'words' && decided) break;
    for (const candidate of candidatesOf(place, known)) found.push({ kind, order, candidate });
    // The number that goes on may be wanted where a line begins, or a word that begins like it.
    if (kind !== 'marker') decided ||= by === 'place' && found.some((one) => one.kind === kind);
  }
  found.sort(
    (a, b) => a.candidate.from - b.candidate.from || a.order - b.order || b.candidate.weight - a.candidate.weight || 0,
  );
  return {
    items: found.slice(0, most).map((one) => completionOf(one, place)),
    isIncomplete: found.length > most || found.some(({ kind }) => kind !== 'marker' && kind !== 'term'),
  };
}

interface Found {
  readonly kind: CompletionKind;
  /** Of its source. */
  readonly order: number;
  readonly candidate: Candidate;
}

function completionOf({ kind, candidate }: Found, { report, lineStart, offset }: CaretPlace): Completion {
  const { source } = report;
  const { key, label, detail, from, until = 0, newText, isSnippet = false, rest, edits = [] } = candidate;
  const start = lineStart + from;
  const typed = source.original.slice(source.toOriginal(start), source.toOriginal(offset));
  const range = source.rangeOf({ start, end: offset + until });
  return { kind, key, label, detail, range, newText, isSnippet, filterText: typed + rest, edits };
}

/** What there is to say of a completion, in lines; none where that is nothing, or it is known no longer. */
export function describeCompletion(kind: CompletionKind, key: string, report: Report, known: Known): readonly string[] {
  return sources.find((source) => source.kind === kind)?.describe?.(key, report, known) ?? [];
}

/** What may be typed to be asked by itself. */
export const triggerCharacters: readonly string[] = ['(', ...'0123456789'];

/** Where a digit or bracket that was typed asks for something: at the end of what stands before the caret on its line. */
const triggers: readonly RegExp[] = [
  // The number of a heading, paragraph or item: «2», «2.3», «(3».
  /^\s*\(?\d{0,2}(?:\.\d{1,2}){0,4}$/u,
  // One more inside a sentence: «; (2».
  /[:;,]\s*(?:và\s+)?\(\d{0,2}$/u,
  // A document: «Nghị quyết số 5».
  new RegExp(`(?<!\\p{L})(?:${anyOf(codedKinds)})\\s+(?:số\\s*:?\\s+)?\\d{1,5}$`, 'iu'),
  // A term: «nhiệm kỳ 2».
  /(?<!\p{L})(?:nhiệm kỳ|giai đoạn)\s+\d{1,4}$/iu,
];

/** Whether what was typed last, at the end of `before` (a line up to the caret), asks for a completion by itself. */
export const asksForCompletion = (before: string): boolean => {
  const line = before.slice(-longestTrigger).normalize('NFC');
  return triggers.some((pattern) => pattern.test(line));
};

/** Longer than anything that asks. */
const longestTrigger = 80;
