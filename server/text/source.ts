import { matchesOf } from './matches';
import { firstWhereNot, indexAtOrBefore } from './search';
import type { Span } from './span';

/** An LSP position: zero-based line and UTF-16 character in the text as it is on disk. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Orders positions as they stand in the text. */
export const compare = (a: Position, b: Position): number => a.line - b.line || a.character - b.character;

/** Whether two ranges share a place, be it only an end. */
export const touches = (a: Range, b: Range): boolean => compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;

/** One stretch whose NFC form differs from the original: `[original, originalEnd)` reads as `[nfc, nfcEnd)`. */
interface Change {
  readonly original: number;
  readonly originalEnd: number;
  readonly nfc: number;
  readonly nfcEnd: number;
}

/**
 * A file's characters: the original text and its NFC view, with a sparse map between the two.
 *
 * Everything inside the program works on offsets of the NFC view (`text`); only the edge asks for positions, which are
 * always those of the original. A leading byte order mark belongs to the original and is left out of the view.
 */
export class SourceText {
  readonly original: string;
  /** The NFC view. */
  readonly text: string;
  private readonly changes: readonly Change[];
  private lineStarts: readonly number[] | undefined;

  constructor(original: string) {
    this.original = original;
    const { text, changes } = normalise(original);
    this.text = text;
    this.changes = changes;
  }

  /** Offset in the original of an NFC offset; one inside a composed stretch goes to the stretch's start. */
  toOriginal(offset: number): number {
    const { changes } = this;
    const change = changes[firstWhereNot(changes.length, (i) => changes[i]!.nfc <= offset) - 1];
    if (!change) return offset;
    return offset < change.nfcEnd ? change.original : change.originalEnd + (offset - change.nfcEnd);
  }

  /** Offset in the NFC view of an original offset; one inside a composed stretch goes to the stretch's start. */
  toNfc(offset: number): number {
    const { changes } = this;
    const change = changes[firstWhereNot(changes.length, (i) => changes[i]!.original <= offset) - 1];
    if (!change) return offset;
    return offset < change.originalEnd ? change.nfc : change.nfcEnd + (offset - change.originalEnd);
  }

  /** Position in the original of an NFC offset. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(this.toOriginal(offset), this.original.length));
    const starts = this.lines();
    const line = indexAtOrBefore(starts, at);
    return { line, character: at - starts[line]! };
  }

  /** NFC offset of a position in the original; positions outside the text go to its nearest end. */
  offsetAt(position: Position): number {
    const starts = this.lines();
    if (position.line < 0) return 0;
    if (position.line >= starts.length) return this.text.length;
    const start = starts[position.line]!;
    const end = starts[position.line + 1] ?? this.original.length;
    return this.toNfc(Math.max(start, Math.min(start + position.character, end)));
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  /** The stretches of the view that are written otherwise in the original (a byte order mark aside), in order. */
  recomposed(): Span[] {
    return this.changes.flatMap(({ nfc, nfcEnd }) => (nfcEnd > nfc ? [{ start: nfc, end: nfcEnd }] : []));
  }

  /** Original offsets of the line starts; CR, LF and CRLF each end a line, as in the protocol. */
  private lines(): readonly number[] {
    if (!this.lineStarts) {
      const starts = [0];
      const text = this.original;
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
      }
      this.lineStarts = starts;
    }
    return this.lineStarts;
  }
}

/** A stretch that NFC may rewrite: non-ASCII characters with the ASCII letter that a combining mark may follow. */
const suspicious = /[\x20-\x7e]?[^\x00-\x7f]+/g; // eslint-disable-line no-control-regex
/** A base character with its combining marks. */
const cluster = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * Marks upon marks, more than any language writes (Unicode's stream-safe format allows 30): to put them in order takes
 * the square of their number, so that they stay as they are.
 */
const stack = /\P{M}?\p{M}{31,}/gu;
const highest = 30;
const mark = /\p{M}/u;
/** No mark has a lower code. */
const firstMark = 0x300;

/** Whether a text has a stack: it would cover one of the places that are looked at. */
function hasStack(text: string): boolean {
  const isMark = (at: number) => text.charCodeAt(at) >= firstMark && mark.test(text[at]!);
  for (let at = highest; at < text.length; at += highest + 1) {
    if (!isMark(at)) continue;
    let start = at;
    while (start > 0 && at - start <= highest && isMark(start - 1)) start--;
    let end = at + 1;
    while (end < text.length && end - start <= highest && isMark(end)) end++;
    if (end - start > highest) return true;
  }
  return false;
}

/** A text without its stacks, in pieces. */
function* withoutStacks(text: string): Generator<{ readonly at: number; readonly text: string }> {
  let at = 0;
  for (const { 0: found, index } of matchesOf(text, stack)) {
    yield { at, text: text.slice(at, index) };
    at = index + found.length;
  }
  yield { at, text: text.slice(at) };
}

function normalise(original: string): { text: string; changes: readonly Change[] } {
  const bom = original.charCodeAt(0) === 0xfeff ? 1 : 0;
  const stacked = hasStack(original);
  if (!bom && !stacked && original.normalize('NFC') === original) return { text: original, changes: [] };
  const changes: Change[] = bom ? [{ original: 0, originalEnd: 1, nfc: 0, nfcEnd: 0 }] : [];
  const parts: string[] = [];
  let copied = bom;
  let nfc = 0;
  const add = (part: string) => {
    parts.push(part);
    nfc += part.length;
  };
  const replace = (start: number, end: number, replacement: string) => {
    add(original.slice(copied, start));
    changes.push({ original: start, originalEnd: end, nfc, nfcEnd: nfc + replacement.length });
    add(replacement);
    copied = end;
  };
  // Nothing composes across a line end, and most lines are composed already.
  for (let start = bom; start < original.length;) {
    const newline = original.indexOf('\n', start);
    const end = newline < 0 ? original.length : newline + 1;
    const line = original.slice(start, end);
    for (const { at, text } of stacked ? withoutStacks(line) : [{ at: 0, text: line }])
      if (text.normalize('NFC') !== text)
        for (const run of matchesOf(text, suspicious)) compose(start + at + run.index, run[0]);
    start = end;
  }
  add(original.slice(copied));
  return { text: parts.join(''), changes };

  function compose(at: number, run: string): void {
    const composed = run.normalize('NFC');
    if (composed === run) return;
    const clusters = run.match(cluster) ?? [];
    // Clusters normalise on their own except in scripts that compose across bases (conjoining Hangul): there the run is one.
    if (clusters.map((c) => c.normalize('NFC')).join('') !== composed) {
      // What stays the same at its start, a sign or bracket, is no part of it: an edit beside it would go astray.
      let same = 0;
      while (same < composed.length && run[same] === composed[same]) same++;
      replace(at + same, at + run.length, composed.slice(same));
      return;
    }
    let from = at;
    for (const c of clusters) {
      const replacement = c.normalize('NFC');
      if (replacement !== c) replace(from, from + c.length, replacement);
      from += c.length;
    }
  }
}
