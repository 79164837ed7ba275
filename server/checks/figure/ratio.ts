import { figureIndexOf } from '../../figures/figure-index';
import type { Report } from '../../report/model';
import { textBefore } from '../../text/strings';
import { defineCheck, type Remark } from '../check';
import { remarksOn } from './shared/relation-remarks';

/** A ratio or product that its figures do not give. */
export const figureRatio = defineCheck({
  id: 'figure/ratio',
  severity: 'error',
  title: 'figure.ratio.title',
  *run(report) {
    yield* remarksOn(report, ['ratio', 'product'], 'figure.ratio.differs', 'figure.lastPlace');
    yield* moreThanThereAre(report);
  },
});

/** Units and criteria of which there are so many: «29/31 thôn». Of targets and houses to build, more can be done than planned. */
const fixed = new Set(
  'thôn,bản,buôn,làng,ấp,khóm,xóm,khu phố,tổ dân phố,khu dân cư,tiểu khu,xã,phường,tiêu chí,chi bộ,chi hội,chi đoàn'.split(
    ',',
  ),
);
/** A plan that was surpassed: «đạt 05/04 thôn theo kế hoạch». */
const planned = /kế hoạch|chỉ tiêu|vượt|được giao|dự toán|so với|đăng ký/iu;
const around = 60;

/** «928/31 thôn»: more than there are. */
function* moreThanThereAre(report: Report): Generator<Remark> {
  for (const { figure, paragraph } of figureIndexOf(report).figures) {
    const { number, second = 0, nouns } = figure;
    if (number.form !== 'fraction' || figure.use !== 'quantity' || figure.value <= second || second < 2) continue;
    if (!nouns.some((noun) => fixed.has(noun))) continue;
    const { flow } = paragraph;
    const before = /[^;.()]*$/u.exec(textBefore(flow.text, figure.start, around))![0];
    const behind = /^[^;.]*/u.exec(flow.text.slice(figure.end, figure.end + around))![0];
    if (planned.test(before) || planned.test(behind)) continue;
    yield {
      span: flow.spanOf(figure.start, figure.end),
      severity: 'warning',
      message: { key: 'figure.ratio.beyond', args: { ratio: figure.text } },
    };
  }
}
