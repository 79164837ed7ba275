import type { Marker } from '../grammar/marker';
import { Flow, type FlowPiece } from '../text/flow';
import { firstIndexFrom } from '../text/search';
import type { Span } from '../text/span';
import type { LayoutLine } from './layout';
import type { Paragraph } from './model';

/** Makes paragraphs of lines; footnote references are left out of their flow. */
export class ParagraphMaker {
  private readonly references: readonly Span[];

  /** `references`: the places of the footnote references, in any order. */
  constructor(
    private readonly view: string,
    references: readonly Span[],
  ) {
    this.references = [...references].sort((a, b) => a.start - b.start);
  }

  make(
    lines: readonly LayoutLine[],
    marker: Marker | undefined,
    kind: Paragraph['kind'],
    from = lines[0]!.start,
  ): Paragraph {
    const pieces: FlowPiece[] = [];
    for (const [i, line] of lines.entries())
      this.cut(i === 0 ? Math.max(from, line.start) : line.start, line.end, pieces);
    const flow = new Flow(this.view, pieces);
    let textStart = marker ? flow.flowOffset(marker.span.end) : 0;
    while (flow.text[textStart] === ' ') textStart++;
    return {
      flow,
      span: { start: from, end: lines[lines.length - 1]!.end },
      ...(marker ? { marker } : {}),
      textStart,
      kind,
    };
  }

  private cut(start: number, end: number, pieces: FlowPiece[]): void {
    let from = start;
    let glued = false;
    for (
      let i = firstIndexFrom(this.references, start);
      i < this.references.length && this.references[i]!.start < end;
      i++
    ) {
      const reference = this.references[i]!;
      pieces.push({ start: from, end: reference.start, glued });
      from = reference.end;
      glued = true;
    }
    pieces.push({ start: from, end, glued });
  }
}
