import type { IndicatorGroup, Report } from '../../report/model';
import { defineCheck, type Remark } from '../check';
import { ownText } from '../regions';
import { countFix } from './shared/count-fix';

/** A total of indicators that its groups' announced totals do not add up to. */
export const countGroups = defineCheck({
  id: 'count/groups',
  severity: 'error',
  title: 'count.groups.title',
  regions: ownText,
  *run(report) {
    for (const group of report.indicatorGroups) yield* checkGroup(report, group);
  },
});

function* checkGroup(report: Report, group: IndicatorGroup): Generator<Remark> {
  for (const inner of group.groups) yield* checkGroup(report, inner);
  const { declared } = group;
  const counts = group.groups.flatMap((g) => (g.declared ? [g.declared] : []));
  if (!declared || counts.length < 2 || counts.length < group.groups.length) return;
  const sum = counts.reduce((n, count) => n + count.value, 0);
  // Where the list itself makes the total, the group with the wrong count has a finding of its own.
  if (sum === declared.value || group.listed === declared.value) return;
  const parts = counts.map((count) => count.value).join(' + ');
  yield {
    span: declared.span,
    message: {
      key: 'count.groups.differs',
      args: { declared: declared.value, noun: declared.noun, sum, parts, listed: group.listed },
    },
    related: counts.map((count) => ({
      span: count.span,
      message: { key: 'count.groups.part', args: { count: count.value, noun: count.noun } },
    })),
    fixes: sum === group.listed ? [countFix(report, declared.numberSpan, sum)] : [],
  };
}
