import { figureIndexOf } from '../../../figures/figure-index';
import { proofOf } from '../../../figures/proof';
import type { RelationKind } from '../../../figures/relation';
import type { ReportRelation, ReportTerm } from '../../../figures/report-relation';
import type { IndicatorGroup, Report } from '../../../report/model';
import { formatNumber } from '../../../text/format-number';
import type { Fix, Remark, Severity } from '../../check';
import { groupOf } from '../../../text/matches';

/** How grave a relation that does not hold is, by how sure it is that its figures bind each other; undefined: say nothing. */
export function severityOf(relation: ReportRelation): Severity | undefined {
  if (relation.holds || relation.certainty === 'weak') return undefined;
  // A span that fits when both its ends are counted is a way of counting that reports know.
  if (relation.outcome === 'last-place' || relation.outcome === 'inclusive') return 'info';
  return relation.certainty === 'sure' ? 'error' : 'warning';
}

/** The remark on a relation that does not hold: what is stated, the arithmetic, the other figures, and a fix. */
function remarkOn(relation: ReportRelation, key: Remark['message']['key'], severity: Severity): Remark {
  const others = relation.terms.filter((t) => t.span.start !== relation.statedSpan.start);
  return {
    span: relation.statedSpan,
    severity,
    message: { key, args: { stated: relation.stated, computed: computedText(relation), proof: proofOf(relation) } },
    related: others.slice(0, mostRelated).map((term) => ({
      span: term.span,
      message: { key: `figure.term.${roleKey(term)}` as const, args: { text: term.text } },
    })),
    fixes: relation.kind === 'breakdown' ? shareFixes(relation) : fixesOf(relation),
  };
}

/** More places than this are not shown one by one. */
const mostRelated = 12;

const roleKey = (term: ReportTerm): 'part' | 'base' | 'other' =>
  term.role === 'part' || term.role === 'share'
    ? 'part'
    : term.role === 'base' || term.role === 'total'
      ? 'base'
      : 'other';

/** The computed value, to as many places as the stated figure has. */
export function computedText(relation: ReportRelation): string {
  const places = groupOf(/,(?<decimals>\d+)/u.exec(relation.stated), 'decimals')?.length ?? 0;
  return formatNumber(relation.computed, Math.max(places, Number.isInteger(relation.computed) ? 0 : 2));
}

/** Puts the computed value in place of the stated one; never safe, since another figure may be the wrong one. */
function fixesOf(relation: ReportRelation): Fix[] {
  const number = groupOf(/^\D*?(?<digits>\d[\d.,]*\d|\d)/u.exec(relation.stated), 'digits');
  if (!number || !Number.isFinite(relation.computed) || relation.computed < 0) return [];
  const places = groupOf(/,(?<decimals>\d+)$/u.exec(number), 'decimals')?.length ?? 0;
  const plain = formatNumber(relation.computed, places);
  // «05 đảng viên»: a leading zero stays a custom of the report's.
  const value = /^0\d$/u.test(number) ? plain.padStart(2, '0') : plain;
  if (value === number) return [];
  const at = relation.stated.indexOf(number);
  const start = relation.statedSpan.start + at;
  return [
    {
      title: { key: 'figure.fix', args: { from: number, to: value } },
      safe: false,
      edits: [{ span: { start, end: start + number.length }, newText: value }],
    },
  ];
}

/** More shares than this are not offered one by one. */
const mostShares = 6;

/** Which of the shares is the wrong one, only the writer knows: for each, the value with which all of them make 100. */
function shareFixes({ terms, computed }: ReportRelation): Fix[] {
  const shares = terms.filter(({ role }) => role === 'share');
  if (shares.length > mostShares) return [];
  const places = Math.max(
    ...shares.map(({ text }) => groupOf(/,(?<decimals>\d+)/u.exec(text), 'decimals')?.length ?? 0),
  );
  return shares.flatMap(({ text, value, span }): Fix[] => {
    const [number] = /^\d[\d.,]*\d|^\d/u.exec(text) ?? [];
    const right = value + 100 - computed;
    if (number === undefined || right <= 0 || right >= 100) return [];
    const to = formatNumber(right, places);
    return [
      {
        title: { key: 'figure.breakdown.fix', args: { from: number, to } },
        safe: false,
        edits: [{ span: { start: span.start, end: span.start + number.length }, newText: to }],
      },
    ];
  });
}

/** Remarks on every relation of the given kinds that does not hold. */
export function* remarksOn(
  report: Report,
  kinds: readonly RelationKind[],
  key: Remark['message']['key'],
  lastPlace: Remark['message']['key'],
): Generator<Remark> {
  const counted = announcedTotals(report.indicatorGroups);
  for (const relation of figureIndexOf(report).relations) {
    // Totals of indicators have a rule of their own, which also knows what is listed.
    if (!kinds.includes(relation.kind) || counted.has(relation.statedSpan.start)) continue;
    const severity = severityOf(relation);
    if (severity) yield remarkOn(relation, relation.outcome === 'last-place' ? lastPlace : key, severity);
  }
}

function announcedTotals(groups: readonly IndicatorGroup[], found = new Set<number>()): Set<number> {
  for (const group of groups) {
    if (group.declared) found.add(group.declared.span.start);
    announcedTotals(group.groups, found);
  }
  return found;
}
