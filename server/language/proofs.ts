import type { ReportRelation } from '../figures/figureIndex';
import { proofOf } from '../figures/proof';
import { format, type Locale } from '../messages/message';
import { formatNumber } from '../text/format-number';

/** The arithmetic of a relation with its sign, on one line: «✗ tổng: 39 hệ thống ≠ 28 + 4 = 32 hệ thống». */
export function proofLine(relation: ReportRelation, locale: Locale): string {
  const kind = format({ key: `cli.figures.kind.${relation.kind}` }, locale);
  return `${relation.holds ? '✓' : '✗'} ${kind}: ${arithmetic(relation)}`;
}

/** What proves something to a reader: a weak suspicion accuses nobody, and a term worked out from itself is no proof. */
export const isTelling = ({ holds, certainty, outcome }: ReportRelation): boolean =>
  outcome !== 'implied' && (holds || certainty !== 'weak');

function arithmetic(relation: ReportRelation): string {
  const { kind, outcome, computed, stated, terms, holds } = relation;
  const parts = terms.filter(({ role }) => role === 'part');
  // Parts that claim no completeness: their sum only has to stay within the total.
  if (kind === 'sum' && outcome === 'within') {
    const sum = formatNumber(computed);
    const written = parts.length > 1 ? `${parts.map(({ value }) => formatNumber(value)).join(' + ')} = ${sum}` : sum;
    return `${written} ≤ ${stated}`;
  }
  if (kind === 'count') {
    const listed = [...new Set([parts[0]?.text, parts.at(-1)?.text])].filter(Boolean).join(' … ');
    return `${listed ? `${listed}: ` : ''}${formatNumber(computed)} ${holds ? '=' : '≠'} ${stated}`;
  }
  // «đạt 1.486,5 tỷ đồng, tăng 504,5 tỷ đồng so với năm 2020 (982 tỷ đồng)»: what it rose from is called its base.
  const to = terms.find(({ role }) => role === 'to');
  const base = terms.find(({ role }) => role === 'base');
  if (kind === 'difference' && to && base) {
    const difference = `${formatNumber(to.value, 4)} - ${formatNumber(base.value, 4)} = ${formatNumber(computed, 3)}`;
    return holds ? `${difference} ${base.unit}` : `${difference} ${base.unit} ≠ ${stated}`;
  }
  // A fraction by itself has no stated result to be held against.
  if (kind === 'ratio' && holds && stated.includes('/')) return `${stated} = ${formatNumber(computed)}%`;
  return proofOf(relation);
}
