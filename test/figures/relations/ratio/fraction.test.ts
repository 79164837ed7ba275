import { itReads } from '../../reader-cases';

itReads('ratio/fraction', {
  'part and base': [['Hoàn thành 17/20 tiêu chí.', 'ratio 17/20 tiêu chí = 85 equal sure']],
  'more than the base may be an achievement': [['Hoàn thành 22/20 ngôi nhà.']],
});
