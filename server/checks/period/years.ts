import { remarksOn } from '../figure/shared/relation-remarks';
import { defineCheck } from '../check';

/** A number of years that its first and last year do not span, whichever way they are counted. */
export const periodYears = defineCheck({
  id: 'period/years',
  severity: 'error',
  title: 'period.years.title',
  run: (report) => remarksOn(report, ['years'], 'period.years.differs', 'figure.lastPlace'),
});
