import type { Message } from '../../messages/message';
import type { Report } from '../../report/model';
import type { Pieces, Replacement } from '../../text/pieces';
import type { Span } from '../../text/span';

/** What can be done to the outline of a report as a whole. */
export const rewriteKinds = [
  'renumberList',
  'renumberSection',
  'renumberReport',
  'recount',
  'promote',
  'demote',
  'moveUp',
  'moveDown',
] as const;
export type RewriteKind = (typeof rewriteKinds)[number];

/** What comes of a rewrite: edits (none, where all is right already) and what the user should know, or why it is not done. */
export type Rewrite =
  | {
      readonly edits: readonly Replacement[];
      readonly notes: readonly Message[];
      /** Where the section that was at the place stands after the edits: an offset of the text that they make. */
      readonly caret?: number | undefined;
    }
  | Refusal;

/** Why something is not done. */
export interface Refusal {
  readonly refused: Message;
}

/** A rewrite of a report, for what stands at an offset. */
export type Rewriter = (report: Report, at: number) => Rewrite;

export const refused = (message: Message): Refusal => ({ refused: message });

/** The edits that have been made to the pieces of a report, which write it out as it is in the file. */
export const editsOf = ({ source }: Report, pieces: Pieces): readonly Replacement[] =>
  pieces.edits(({ start, end }: Span) => source.original.slice(source.toOriginal(start), source.toOriginal(end)));
