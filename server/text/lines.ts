import type { Span } from './span';

/** A line of the NFC view; `start` and `end` leave out the spaces around the text and the line end. */
export interface Line extends Span {
  /** Where the line begins, spaces included. */
  readonly from: number;
  /** Number of spaces (or tabs) before the text. */
  readonly indent: number;
  readonly blank: boolean;
}

const isSpace = (code: number) =>
  code === 32 || code === 9 || code === 0xa0 || code === 12 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b);

/** The lines of a text; CR, LF and CRLF each end one. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = text.charCodeAt(i);
    if (i < text.length && code !== 10 && code !== 13) continue;
    let start = from;
    let end = i;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    lines.push({ from, start, end, indent: start - from, blank: start === end });
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    from = i + 1;
  }
  return lines;
}
