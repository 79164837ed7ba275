import assert from 'node:assert/strict';
import type { DocumentEdit } from '../../server/language/diagnostics/diagnostic';
import type { Position } from '../../server/text/source';

/** A text with the place of the caret in it. */
export interface Caret {
  readonly text: string;
  readonly position: Position;
}

/** Takes the mark of the caret, «|», out of a text. */
export function caretIn(marked: string): Caret {
  const at = marked.indexOf('|');
  assert.ok(at >= 0, `no caret in ${marked}`);
  const rows = marked.slice(0, at).split(/\r\n|\r|\n/u);
  return {
    text: marked.slice(0, at) + marked.slice(at + 1),
    position: { line: rows.length - 1, character: rows.at(-1)!.length },
  };
}

/** The offset of a position in a text, as the protocol counts. */
export function offsetOf(text: string, { line, character }: Position): number {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/gu)].map((end) => end.index + end[0].length)];
  assert.ok(line < starts.length, `line ${line} of ${starts.length}`);
  return starts[line]! + character;
}

/** The text after some edits, none of which touches another; the caret stays behind what is written at its place. */
export function applied({ text, position }: Caret, edits: readonly DocumentEdit[]): string {
  let result = `${text.slice(0, offsetOf(text, position))}|${text.slice(offsetOf(text, position))}`;
  const caret = offsetOf(text, position);
  const placed = edits.map(({ range, newText }) => ({
    start: offsetOf(text, range.start),
    end: offsetOf(text, range.end),
    newText,
  }));
  placed.sort((a, b) => b.start - a.start);
  for (const [i, { start, end, newText }] of placed.entries()) {
    assert.ok(start <= end && (i === 0 || end <= placed[i - 1]!.start), 'edits do not overlap');
    assert.ok(end <= caret || start > caret, 'the caret is behind an edit or before it');
    const shift = start > caret ? 1 : 0;
    result = result.slice(0, start + shift) + newText + result.slice(end + shift);
  }
  return result;
}
