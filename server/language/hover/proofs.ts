import { proofOf } from '../../figures/proof';
import type { ReportRelation } from '../../figures/report-relation';
import { format, type Locale } from '../../messages/message';

/** The arithmetic of a relation with its sign, on one line: «✗ tổng: 39 hệ thống ≠ 28 + 4 = 32 hệ thống». */
export function proofLine(relation: ReportRelation, locale: Locale): string {
  const kind = format({ key: `cli.figures.kind.${relation.kind}` }, locale);
  return `${relation.holds ? '✓' : '✗'} ${kind}: ${proofOf(relation)}`;
}

/** What proves something to a reader: a weak suspicion accuses nobody, and a term worked out from itself is no proof. */
export const isTelling = ({ holds, certainty, outcome }: ReportRelation): boolean =>
  outcome !== 'implied' && (holds || certainty !== 'weak');
