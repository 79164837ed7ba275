import { defineCheck } from '../check';
import { remarksOn } from './shared/relation-remarks';

/** A total and its parts that do not add up to it. */
export const figureSum = defineCheck({
  id: 'figure/sum',
  severity: 'error',
  title: 'figure.sum.title',
  run: (report) => remarksOn(report, ['sum'], 'figure.sum.differs', 'figure.lastPlace'),
});
