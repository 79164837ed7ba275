import { computedText, severityOf } from '../../checks/figure/shared/relation-remarks';
import { figureIndexOf } from '../../figures/figure-index';
import type { ReportRelation } from '../../figures/report-relation';
import type { Locale } from '../../messages/message';
import type { Report } from '../../report/model';
import { compare, type Position, type Range } from '../../text/source';
import { proofLine } from '../hover/proofs';

/** A remark that an editor shows inside the text. */
export interface InlayHint {
  readonly position: Position;
  readonly label: string;
  readonly tooltip: string;
}

/** Behind each stated figure in a range that does not hold: what the others give for it, with the proof. */
export function inlayHints(report: Report, range: Range, locale: Locale): InlayHint[] {
  const hints = new Map<number, { label: string; proofs: string[] }>();
  for (const relation of figureIndexOf(report).relations) {
    // What the rules keep silent about is not called wrong here either.
    if (relation.holds || severityOf(relation) === undefined || !Number.isFinite(relation.computed)) continue;
    const at = endOfStated(relation);
    const proof = proofLine(relation, locale);
    const known = hints.get(at);
    if (known) known.proofs.push(proof);
    else hints.set(at, { label: `= ${computedText(relation)}${unitOf(relation)}`, proofs: [proof] });
  }
  return [...hints]
    .sort(([a], [b]) => a - b)
    .map(([at, { label, proofs }]) => ({
      position: report.source.positionAt(at),
      label,
      tooltip: [...new Set(proofs)].join('\n'),
    }))
    .filter(({ position }) => compare(range.start, position) <= 0 && compare(position, range.end) <= 0);
}

/** The end of the stated figure, its unit or noun included. */
function endOfStated({ terms, statedSpan }: ReportRelation): number {
  const own = terms.filter(({ span }) => span.start === statedSpan.start).map(({ span }) => span.end);
  return Math.max(statedSpan.end, ...own);
}

const unitOf = ({ stated, kind }: ReportRelation): string => (kind === 'breakdown' || /%\s*$/u.test(stated) ? '%' : '');
