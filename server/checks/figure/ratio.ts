import { defineCheck } from '../check';
import { remarksOn } from './relations';

/** A ratio or product that its figures do not give. */
export const figureRatio = defineCheck({
  id: 'figure/ratio',
  severity: 'error',
  title: 'figure.ratio.title',
  run: (report) => remarksOn(report, ['ratio', 'product'], 'figure.ratio.differs', 'figure.lastPlace'),
});
