import { figureIndexOf } from '../../figures/figure-index';
import type { Report } from '../../report/model';
import { defineCheck, type Remark } from '../check';
import { remarksOn, severityOf } from './shared/relation-remarks';

/** A stated change that is not the difference of its two values. */
export const figureDifference = defineCheck({
  id: 'figure/difference',
  severity: 'error',
  title: 'figure.difference.title',
  *run(report) {
    const turned = new Map(turnedRound(report).map((remark) => [remark.span.start, remark]));
    for (const remark of remarksOn(report, ['difference'], 'figure.difference.differs', 'figure.lastPlace'))
      yield turned.get(remark.span.start) ?? remark;
  },
});

/** «tăng từ 3,85% xuống còn 1,12%»: no change is stated, the verb alone is against the figures. */
function turnedRound(report: Report): Remark[] {
  return figureIndexOf(report).relations.flatMap((relation): Remark[] => {
    const [from, to, by] = relation.terms;
    const severity = severityOf(relation);
    if (relation.kind !== 'difference' || !severity || by || from?.role !== 'from' || to?.role !== 'to') return [];
    return [
      {
        span: relation.statedSpan,
        severity,
        message: {
          key: relation.computed < 0 ? 'figure.difference.falls' : 'figure.difference.rises',
          args: { from: from.text, to: to.text },
        },
        related: [{ span: from.span, message: { key: 'figure.term.other', args: { text: from.text } } }],
      },
    ];
  });
}
