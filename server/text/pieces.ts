import type { Span } from './span';

/** A stretch of the text as it was, or words that are new. */
type Piece = Span | string;

const lengthOf = (piece: Piece): number => (typeof piece === 'string' ? piece.length : piece.end - piece.start);

/** A replacement, in offsets of the text that it is made to. */
export interface Replacement {
  readonly span: Span;
  readonly newText: string;
}

/**
 * A text that is changed in several steps, each in the offsets of the text that the step before has left. At the end it
 * tells what has become of the text that it was in the beginning, as edits of that one.
 */
export class Pieces {
  private pieces: readonly Piece[];

  constructor(private readonly before: string) {
    this.pieces = before ? [{ start: 0, end: before.length }] : [];
  }

  get text(): string {
    return this.pieces.map((p) => (typeof p === 'string' ? p : this.before.slice(p.start, p.end))).join('');
  }

  /** Makes replacements that do not overlap. */
  replace(replacements: readonly Replacement[]): void {
    const result: Piece[] = [];
    let at = 0;
    for (const { span, newText } of [...replacements].sort((a, b) => a.span.start - b.span.start)) {
      result.push(...this.slice(at, span.start));
      if (newText) result.push(newText);
      at = span.end;
    }
    this.pieces = [...result, ...this.slice(at, Infinity)];
  }

  /** Lets two stretches change places; `first` ends before `second` begins. */
  swap(first: Span, second: Span): void {
    this.pieces = [
      ...this.slice(0, first.start),
      ...this.slice(second.start, second.end),
      ...this.slice(first.end, second.start),
      ...this.slice(first.start, first.end),
      ...this.slice(second.end, Infinity),
    ];
  }

  /** Where the character that stood at `offset` in the beginning stands now; undefined where it is gone. */
  placeOf(offset: number): number | undefined {
    let at = 0;
    for (const piece of this.pieces) {
      if (typeof piece !== 'string' && piece.start <= offset && offset < piece.end) return at + offset - piece.start;
      at += lengthOf(piece);
    }
    return undefined;
  }

  /**
   * What changes the text of the beginning into this one, in the order of the text, without overlap. Of what has
   * changed places the longer part is left where it is. `copy` writes a stretch of the beginning out where it is new.
   */
  edits(copy: (span: Span) => string = ({ start, end }) => this.before.slice(start, end)): Replacement[] {
    const stays = this.staying();
    const edits: Replacement[] = [];
    let at = 0;
    let newText = '';
    const close = (start: number) => {
      if (newText || start > at) edits.push({ span: { start: at, end: start }, newText });
      newText = '';
    };
    for (const [i, piece] of this.pieces.entries()) {
      if (typeof piece === 'string') newText += piece;
      else if (!stays.has(i)) newText += copy(piece);
      else {
        close(piece.start);
        at = piece.end;
      }
    }
    close(this.before.length);
    return edits;
  }

  /** The pieces between two places, cut where these lie inside of one. */
  private slice(start: number, end: number): Piece[] {
    const found: Piece[] = [];
    let at = 0;
    for (const piece of this.pieces) {
      const from = Math.max(start - at, 0);
      const to = Math.min(end - at, lengthOf(piece));
      if (from < to) {
        found.push(
          typeof piece === 'string' ? piece.slice(from, to) : { start: piece.start + from, end: piece.start + to },
        );
      }
      at += lengthOf(piece);
    }
    return found;
  }

  /** The pieces of the beginning that keep their order, as many characters of them as can be. */
  private staying(): ReadonlySet<number> {
    const old = this.pieces.flatMap((piece, index) => (typeof piece === 'string' ? [] : [{ ...piece, index }]));
    const best: { length: number; before: number }[] = [];
    let last = -1;
    for (const [i, piece] of old.entries()) {
      let before = -1;
      for (let j = 0; j < i; j++) {
        if (old[j]!.end <= piece.start && (before < 0 || best[j]!.length > best[before]!.length)) before = j;
      }
      best.push({ length: piece.end - piece.start + (before < 0 ? 0 : best[before]!.length), before });
      if (last < 0 || best[i]!.length > best[last]!.length) last = i;
    }
    const kept = new Set<number>();
    for (let i = last; i >= 0; i = best[i]!.before) kept.add(old[i]!.index);
    return kept;
  }
}
