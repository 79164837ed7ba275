import { isPercent } from '../../figures/figure';
import { figureIndexOf } from '../../figures/figure-index';
import type { Report } from '../../report/model';
import { textBefore } from '../../text/strings';
import { defineCheck, type Remark } from '../check';
import { remarksOn } from './shared/relation-remarks';

/** A percentage that its figures do not give. */
export const figurePercent = defineCheck({
  id: 'figure/percent',
  severity: 'error',
  title: 'figure.percent.title',
  *run(report) {
    yield* remarksOn(report, ['percent'], 'figure.percent.differs', 'figure.lastPlace');
    yield* beyondTheWhole(report);
  },
});

/** «chiếm», perhaps «chiếm tỷ lệ», right before a figure. */
const share = /(?<!\p{L})chiếm(?:\s+t[ỷỉ]\s+lệ)?(?:\s+(?:trên|khoảng|gần|hơn|tới|đến))?\s+$/iu;

/** How far before a figure it is looked for, in characters. */
const shareReach = 30;

/** What is a part of something is never more than all of it: «chiếm 124,1%». */
function* beyondTheWhole(report: Report): Generator<Remark> {
  const { figures } = figureIndexOf(report);
  for (const { figure, paragraph } of figures) {
    if (!isPercent(figure) || figure.value <= 100 || figure.number.form !== 'digits') continue;
    const { flow } = paragraph;
    if (!share.test(textBefore(flow.text, figure.number.start, shareReach))) continue;
    yield {
      span: flow.spanOf(figure.start, figure.end),
      message: { key: 'figure.percent.beyond', args: { share: figure.text } },
    };
  }
}
