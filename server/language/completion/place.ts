import { readMarker } from '../../grammar/markers';
import type { Report, Section } from '../../report/model';
import { sectionsOpenAt } from '../../report/outline-walk';
import type { Position } from '../../text/source';
import { fold, marksFit } from '../../text/fold';
import { bareKeys } from '../../text/telex';

/** The place of the caret in a report. */
export interface CaretPlace {
  readonly report: Report;
  /** Of the NFC view: where the caret's line begins, and the caret. */
  readonly lineStart: number;
  readonly offset: number;
  /** The line up to the caret, and behind it. */
  readonly before: string;
  readonly after: string;
  /** What was typed up to the caret, from each of the words that it may begin with, longest first. */
  readonly typed: readonly Typed[];
}

interface Typed {
  readonly from: number;
  readonly text: string;
  readonly folded: string;
  /** What its keys would give in the Telex method, folded, where they have not been turned into letters. */
  readonly keys: string | undefined;
}

/** Nothing that is offered has more words. */
const mostWords = 12;

/** The place at a position; undefined inside a word, inside a letter (before its mark) and outside the text. */
export function placeAt(report: Report, position: Position): CaretPlace | undefined {
  const { source } = report;
  const { text } = source;
  const offset = source.offsetAt(position);
  const at = source.positionAt(offset);
  if (at.line !== position.line || at.character !== position.character) return undefined;
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const before = offset === 0 ? '' : text.slice(lineStart, offset);
  const after = /^[^\r\n]*/u.exec(text.slice(offset, offset + longestLine))![0];
  if (/^[\p{L}\p{M}\d]/u.test(after)) return undefined;
  return { report, lineStart: offset === 0 ? 0 : lineStart, offset, before, after, typed: typedIn(before) };
}

/** Enough of what follows the caret to know how it goes on. */
const longestLine = 1000;

const word = /[\p{L}\d]+/gu;

function typedIn(before: string): Typed[] {
  const tail = Math.max(0, before.length - longestLine);
  const starts: number[] = [];
  word.lastIndex = tail;
  for (let match = word.exec(before); match; match = word.exec(before)) starts.push(match.index);
  const typed = starts.slice(-mostWords).map((from): Typed => {
    const text = before.slice(from);
    const folded = fold(text);
    const keys = folded === text.toLowerCase() ? text.replace(/[a-z]+/giu, bareKeys) : undefined;
    return { from, text, folded, keys: keys === folded ? undefined : keys };
  });
  // Behind a space or an opening sign a new word may begin.
  if (!/[\p{L}\p{M}\d]$/u.test(before)) typed.push({ from: before.length, text: '', folded: '', keys: undefined });
  return typed;
}

/** How a text goes on from what was typed. */
export interface Match {
  readonly from: number;
  readonly rest: string;
}

/**
 * How a text goes on from what was typed before the caret: its beginning, in capitals or not, with marks or without, or
 * as the keys of the Telex method. Undefined where it does not begin with that, or is there already.
 *
 * @param least of the text must have been typed, in characters.
 */
export function matchOf({ typed }: CaretPlace, text: string, least = 0): Match | undefined {
  const folded = foldOf(text);
  for (const one of typed) {
    if (one.text.length < least || one.text.length > text.length) continue;
    if (folded.startsWith(one.folded) && marksFit(one.text, text))
      return one.text === text ? undefined : { from: one.from, rest: text.slice(one.text.length) };
    if (one.keys !== undefined && folded.startsWith(one.keys))
      return { from: one.from, rest: text.slice(one.keys.length) };
  }
  return undefined;
}

/** The names of a report are matched at every key. */
const folds = new Map<string, string>();
const mostFolds = 10_000;

function foldOf(text: string): string {
  let known = folds.get(text);
  if (known === undefined) {
    if (folds.size >= mostFolds) folds.clear();
    folds.set(text, (known = fold(text)));
  }
  return known;
}

/** The headings and numbered paragraphs that the caret's line stands under, outermost first. */
export const sectionsAbove = ({ report, lineStart }: CaretPlace): Section[] => sectionsOpenAt(report, lineStart);

/** Where the text of the caret's line begins, behind its marker. */
export function textStartOf({ report, lineStart, offset, before }: CaretPlace): number {
  const indent = /^\s*/u.exec(before)![0].length;
  const marker = readMarker(report.source.text, lineStart + indent, offset);
  const behind = marker ? marker.span.end - lineStart : indent;
  return behind + /^\s*/u.exec(before.slice(behind))![0].length;
}
