import { itReads } from '../../reader-cases';

itReads('count/names', {
  'as many names as counted': [
    ['Khen thưởng 3 thôn (thôn Đông, thôn Đoài, thôn Hạ).', 'count 3 thôn = 3 equal likely'],
    [
      'Ban hành 02 nghị quyết (Nghị quyết về giảm nghèo, an sinh; Nghị quyết về đất đai, môi trường).',
      'count 02 nghị quyết = 2 equal likely',
    ],
  ],
  'names have commas of their own': [['Khen thưởng 4 thôn (thôn Đông, thôn Đoài, thôn Hạ).']],
});
