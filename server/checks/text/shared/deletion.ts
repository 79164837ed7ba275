import { matchesOf } from '../../../text/matches';
import type { Span } from '../../../text/span';
import type { TextEdit } from '../../check';

/**
 * Takes words out of the text, each line's part for itself, so that line breaks, page numbers and footnotes between the
 * lines stay; with each part goes one space beside it.
 */
export function deletion(text: string, { start, end }: Span, words: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let left = words;
  for (const match of matchesOf(text.slice(start, end), /[^\r\n]+/gu)) {
    const part = match[0].trim();
    // Lines that are not of this paragraph: a page number, a footnote.
    if (!part || !left.startsWith(part)) continue;
    left = left.slice(part.length).trimStart();
    let from = start + match.index + match[0].indexOf(part);
    let to = from + part.length;
    if (text[from - 1] === ' ') from--;
    // A comma that goes with the words leaves the space behind them: «điều động, bổ nhiệm cán bộ».
    else if (text[to] === ' ' && !part.startsWith(',')) to++;
    edits.push({ span: { start: from, end: to }, newText: '' });
  }
  return left ? [] : edits;
}
