import { numberingProblems } from '../../report/numbering-problems';
import { format, type Locale } from '../../messages/message';
import type { Report } from '../../report/model';
import { numberedSectionAt } from '../../report/outline-walk';
import { type Position, type Range, SourceText } from '../../text/source';
import type { Replacement } from '../../text/pieces';
import { type ActionRequest, type AskedRewrite, isWanted } from '../actions/action';
import type { DocumentEdit } from '../diagnostics/diagnostic';
import { type RewriteKind, rewriteKinds } from './rewrite';
import { rewriters } from './rewriters';

/** The kind of code action that each rewrite is; those of the whole report may also run when a file is saved. */
const actionKinds: Readonly<Record<RewriteKind, string>> = {
  renumberList: 'refactor.rewrite.baoCao.renumberList',
  renumberSection: 'refactor.rewrite.baoCao.renumberSection',
  renumberReport: 'source.renumber.baoCao',
  recount: 'source.recount.baoCao',
  promote: 'refactor.rewrite.baoCao.promote',
  demote: 'refactor.rewrite.baoCao.demote',
  moveUp: 'refactor.rewrite.baoCao.moveUp',
  moveDown: 'refactor.rewrite.baoCao.moveDown',
};

/** The kinds of code action that rewrites have. */
export const rewriteActionKinds: readonly string[] = [
  'refactor.rewrite.baoCao',
  'source.renumber.baoCao',
  'source.recount.baoCao',
];

/** A rewrite that may be asked for at a place. */
export interface RewriteAction {
  readonly kind: string;
  readonly title: string;
  readonly rewrite: AskedRewrite;
}

/** A rewrite in positions of the document, in the user's language. */
export type ReadyRewrite =
  | {
      readonly edits: readonly DocumentEdit[];
      readonly notes: readonly string[];
      /** Where the section stands after the edits. */
      readonly caret?: Position;
    }
  | { readonly refused: string };

export const isRewriteKind = (value: unknown): value is RewriteKind => rewriteKinds.includes(value as RewriteKind);

/**
 * The rewrites that fit a place; what they would do is not worked out yet. Where nobody asked by hand, only a list
 * whose numbers are wrong is worth a light bulb.
 */
export function rewriteActions(report: Report, range: Range, request: ActionRequest, locale: Locale): RewriteAction[] {
  const offset = report.source.offsetAt(range.start);
  const section = numberedSectionAt(report, offset);
  const automatic = request.automatic && !request.only;
  return rewriteKinds
    .filter((kind) => isWanted(actionKinds[kind], request))
    .filter((kind) => {
      // Source actions are not about a place; only who names them wants them.
      if (actionKinds[kind].startsWith('source.')) return request.only !== undefined;
      if (!section?.marker) return false;
      if (automatic) return kind === 'renumberList' && isWrongAt(report, offset);
      return kind !== 'renumberSection' || section.children.length > 0;
    })
    .map((kind) => ({
      kind: actionKinds[kind],
      title: format({ key: `rewrite.action.${kind}` }, locale),
      rewrite: { kind, range },
    }));
}

/** Whether the marker of a wrongly numbered list stands on the line of an offset. */
function isWrongAt(report: Report, offset: number): boolean {
  const { source } = report;
  const { line } = source.positionAt(offset);
  return numberingProblems(report).some(({ list }) =>
    list.markers.some(({ span }) => source.positionAt(span.start).line === line),
  );
}

/** Does a rewrite for what stands at the start of a range. */
export function rewrite(report: Report, range: Range, kind: RewriteKind, locale: Locale): ReadyRewrite {
  const { source } = report;
  const done = rewriters[kind](report, source.offsetAt(range.start));
  if ('refused' in done) return { refused: format(done.refused, locale) };
  return {
    edits: done.edits.map(({ span, newText }) => ({ range: source.rangeOf(span), newText })),
    notes: done.notes.map((note) => format(note, locale)),
    ...(done.caret === undefined ? {} : { caret: rewritten(source, done.edits).positionAt(done.caret) }),
  };
}

function rewritten(source: SourceText, edits: readonly Replacement[]): SourceText {
  const parts: string[] = [];
  let at = 0;
  for (const { span, newText } of edits) {
    parts.push(source.original.slice(at, source.toOriginal(span.start)), newText);
    at = source.toOriginal(span.end);
  }
  return new SourceText(parts.join('') + source.original.slice(at));
}
