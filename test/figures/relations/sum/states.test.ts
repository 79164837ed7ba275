import { itReads } from '../../reader-cases';

itReads('sum/states', {
  'what became of each target': [
    // Neighbours that add up are found before.
    ['Trong 20 chỉ tiêu của xã có 12 chỉ tiêu vượt, 05 chỉ tiêu đạt và 03 chỉ tiêu không đạt.'],
    [
      'Trong 20 chỉ tiêu của xã có 12 chỉ tiêu vượt, 05 chỉ tiêu đạt và 04 chỉ tiêu không đạt.',
      'sum 20 chỉ tiêu ≠ 21 above sure',
    ],
    ['Rà 19 tiêu chí, 16 tiêu chí đạt, 02 tiêu chí chưa đạt.', 'sum 19 tiêu chí ≠ 18 below likely'],
  ],
  'states that are not all told': [
    ['Trong 20 chỉ tiêu có 12 chỉ tiêu vượt, 05 chỉ tiêu đạt.'],
    ['Trong 20 chỉ tiêu có 04 chỉ tiêu không đạt.'],
  ],
});
