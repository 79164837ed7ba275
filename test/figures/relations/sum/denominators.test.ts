import { itReads } from '../../reader-cases';

itReads('sum/denominators', {
  'numerators that make up their base': [
    ['Xã có 11/17 chỉ tiêu vượt, 4/17 chỉ tiêu đạt, 2/17 chỉ tiêu chưa đạt.', 'sum 17 chỉ tiêu = 17 equal sure'],
  ],
  'numerators that do not': [
    ['Xã có 11/17 chỉ tiêu vượt, 4/17 chỉ tiêu đạt, 3/17 chỉ tiêu chưa đạt.', 'sum 17 chỉ tiêu ≠ 18 above sure'],
  ],
  'without the last state they need not': [['Xã có 11/17 chỉ tiêu vượt, 4/17 chỉ tiêu đạt.']],
});
