import { itReads } from '../../reader-cases';

itReads('growth/dated', {
  'two dated values under their verb': [
    [
      'Thu ngân sách tăng qua các năm (năm 2021: 3,5 tỷ đồng, năm 2024: 5,25 tỷ đồng).',
      'growth 5,25 tỷ đồng = 50 implied weak',
    ],
  ],
  'the verb against them': [
    [
      'Thu ngân sách tăng (năm 2021: 5,25 tỷ đồng, năm 2024: 3,5 tỷ đồng).',
      'growth 3,5 tỷ đồng ≠ -33.333 different likely',
    ],
  ],
  'years out of order': [['Thu ngân sách (năm 2024: 5,25 tỷ đồng, năm 2021: 3,5 tỷ đồng).']],
});
