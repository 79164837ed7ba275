import { shared } from './memo';
import { firstWhereNot, lastAtOrBefore } from './search';
import type { Span } from './span';

/** A stretch of the NFC view that goes into a flow. */
export interface FlowPiece extends Span {
  /** Follows the piece before it without a space (a footnote reference was taken out between the two). */
  readonly glued?: boolean;
}

const space = 32;

interface Placed {
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
  private readonly pieces: readonly Placed[];

  constructor(view: string, pieces: readonly FlowPiece[]) {
    const placed: Placed[] = [];
    const parts: string[] = [];
    let length = 0;
    let last = 0;
    for (const { start, end, glued } of pieces) {
      if (end <= start) continue;
      if (length > 0 && !glued && last !== space) {
        parts.push(' ');
        length++;
      }
      placed.push({ at: length, start, length: end - start });
      parts.push(view.slice(start, end));
      length += end - start;
      last = view.charCodeAt(end - 1);
    }
    this.text = shared(parts.join(''));
    this.pieces = placed;
  }

  /** The NFC offset of an offset of `text`; the joining space belongs to the end of the piece before it. */
  sourceOffset(offset: number): number {
    const piece = this.pieces[this.pieceAt(offset)];
    return piece ? piece.start + Math.max(0, Math.min(offset - piece.at, piece.length)) : 0;
  }

  /** The offset of `text` of an NFC offset; one between two pieces goes to the end of the first. */
  flowOffset(offset: number): number {
    const piece = lastAtOrBefore(this.pieces, offset) ?? this.pieces[0];
    return piece ? piece.at + Math.max(0, Math.min(offset - piece.start, piece.length)) : 0;
  }

  /** The span in the NFC view of `[start, end)` of `text`; it may run over line breaks and footnotes in between. */
  spanOf(start: number, end: number): Span {
    const from = this.sourceOffset(start);
    // The end is that of the last character, so that a stretch ending a line does not run into the next.
    return { start: from, end: end > start ? this.sourceOffset(end - 1) + 1 : from };
  }

  /** The same without what stands in between: one span for each line, or part of a line, that the stretch runs over. */
  spansOf(start: number, end: number): Span[] {
    const spans: Span[] = [];
    for (let i = this.pieceAt(start); i < this.pieces.length && this.pieces[i]!.at < end; i++) {
      const piece = this.pieces[i]!;
      const from = Math.max(0, start - piece.at);
      const to = Math.min(piece.length, end - piece.at);
      if (from < to) spans.push({ start: piece.start + from, end: piece.start + to });
    }
    return spans;
  }

  private pieceAt(offset: number): number {
    const { pieces } = this;
    return Math.max(0, firstWhereNot(pieces.length, (i) => pieces[i]!.at <= offset) - 1);
  }
}
