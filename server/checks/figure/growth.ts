import { defineCheck } from '../check';
import { remarksOn } from './shared/relation-remarks';

/** A stated rate of growth that its two values do not give. */
export const figureGrowth = defineCheck({
  id: 'figure/growth',
  severity: 'error',
  title: 'figure.growth.title',
  run: (report) => remarksOn(report, ['growth'], 'figure.growth.differs', 'figure.lastPlace'),
});
