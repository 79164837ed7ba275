import { defineCheck } from '../check';
import { remarksOn } from './relations';

/** A percentage that its figures do not give. */
export const figurePercent = defineCheck({
  id: 'figure/percent',
  severity: 'error',
  title: 'figure.percent.title',
  run: (report) => remarksOn(report, ['percent'], 'figure.percent.differs', 'figure.lastPlace'),
});
