import { defineCheck } from '../check';
import { remarksOn } from './relations';

/** A stated change that is not the difference of its two values. */
export const figureDifference = defineCheck({
  id: 'figure/difference',
  severity: 'error',
  title: 'figure.difference.title',
  run: (report) => remarksOn(report, ['difference'], 'figure.difference.differs', 'figure.lastPlace'),
});
