import { itReads } from '../../reader-cases';

itReads('sum/neighbours', {
  'the first the sum of those behind it': [
    ['Hỗ trợ 24 nhà cho hộ nghèo; sửa chữa 15 nhà; làm mới 09 nhà.', 'sum 24 nhà = 24 equal weak'],
  ],
  'nothing is claimed': [
    ['Hỗ trợ 24 nhà cho hộ nghèo; sửa chữa 15 nhà; làm mới 08 nhà.'],
    ['Có 6 thôn; 4 thôn loại một; 2 thôn loại hai.'],
  ],
});
