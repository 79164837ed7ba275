import { defineCheck } from '../check';
import { remarksOn } from './shared/relation-remarks';

/** Shares of one whole that do not make 100 %. */
export const figureBreakdown = defineCheck({
  id: 'figure/breakdown',
  severity: 'error',
  title: 'figure.breakdown.title',
  run: (report) => remarksOn(report, ['breakdown'], 'figure.breakdown.differs', 'figure.lastPlace'),
});
