import type { Span } from './span';

interface Piece {
  /** Offset in the flow's text. */
  readonly at: number;
  /** Offset in the NFC view. */
  readonly start: number;
  readonly length: number;
}

/**
 * Running text put together from pieces of the NFC view (the lines of a paragraph, joined by one space), with the way
 * back: `spanOf` gives the place in the NFC view of any stretch of `text`.
 */
export class Flow {
  readonly text: string;
  private readonly pieces: readonly Piece[];

  constructor(view: string, spans: readonly Span[]) {
    const pieces: Piece[] = [];
    let text = '';
    for (const { start, end } of spans) {
      if (text && !text.endsWith(' ')) text += ' ';
      pieces.push({ at: text.length, start, length: end - start });
      text += view.slice(start, end);
    }
    this.text = text;
    this.pieces = pieces;
  }

  /** The NFC offset of an offset of `text`; the joining space belongs to the end of the piece before it. */
  sourceOffset(offset: number): number {
    let low = 0;
    let high = this.pieces.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (this.pieces[middle]!.at <= offset) low = middle;
      else high = middle;
    }
    const piece = this.pieces[low];
    if (!piece) return 0;
    return piece.start + Math.max(0, Math.min(offset - piece.at, piece.length));
  }

  /** The span in the NFC view of `[start, end)` of `text`; it may run over line breaks and footnotes in between. */
  spanOf(start: number, end: number): Span {
    const from = this.sourceOffset(start);
    // The end is that of the last character, so that a stretch ending a line does not run into the next.
    const to = end > start ? this.sourceOffset(end - 1) + 1 : from;
    return { start: from, end: to };
  }
}
