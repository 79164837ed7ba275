import { demote, promote } from './level';
import { moveDown, moveUp } from './move';
import { recount } from './recount';
import { renumberList, renumberReport, renumberSection } from './renumber';
import type { RewriteKind, Rewriter } from './rewrite';

/** What does each kind of rewrite. */
export const rewriters: Readonly<Record<RewriteKind, Rewriter>> = {
  renumberList,
  renumberSection,
  renumberReport,
  recount,
  promote,
  demote,
  moveUp,
  moveDown,
};
