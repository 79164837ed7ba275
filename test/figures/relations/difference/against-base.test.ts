import { itReads } from '../../reader-cases';

itReads('difference/against-base', {
  amounts: [
    [
      'Thu ngân sách đạt 9,5 tỷ đồng, tăng 2,3 tỷ đồng so với năm 2020 (7,2 tỷ đồng).',
      'difference 2,3 tỷ đồng = 2.3 equal sure',
    ],
    [
      'Thu ngân sách đạt 9,5 tỷ đồng, tăng 2,5 tỷ đồng so với năm 2020 (7,2 tỷ đồng).',
      'difference 2,5 tỷ đồng ≠ 2.3 different sure',
    ],
  ],
  percent: [
    ['Thu ngân sách đạt 9 tỷ đồng, tăng 20% so với năm 2020 (7,5 tỷ đồng).', 'growth 20% = 20 equal sure'],
    ['Thu ngân sách đạt 9 tỷ đồng, tăng 30% so với năm 2020 (7,5 tỷ đồng).', 'growth 30% ≠ 20 different sure'],
  ],
  'a base that the text does not give': [
    ['Thu ngân sách đạt 9,5 tỷ đồng, tăng 2,3 tỷ đồng so với năm 2020.', 'difference 2,3 tỷ đồng = 7.2 implied weak'],
  ],
  'nothing it is compared with': [['Thu ngân sách đạt 9,5 tỷ đồng, tăng 2,3 tỷ đồng nhờ đấu giá đất.']],
});
