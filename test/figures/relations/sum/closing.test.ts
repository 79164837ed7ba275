import { itReads } from '../../reader-cases';

itReads('sum/closing', {
  'parts in front of their total': [
    [
      'Khối xã 18 người, khối thôn 42 người, khối trường học 35 người, tổng số 95 người.',
      'sum 95 người = 95 equal likely',
    ],
    ['Thôn Đông 120 hộ, thôn Đoài 95 hộ, tổng cộng 215 hộ.', 'sum 215 hộ = 215 equal likely'],
  ],
  '«tổng cộng» that they do not make': [
    ['Thôn Đông 120 hộ, thôn Đoài 95 hộ, thôn Trung 60 hộ, tổng cộng 285 hộ.', 'sum 285 hộ ≠ 275 below likely'],
  ],
  '«tổng số» may be of more': [['Khối xã 18 người, khối thôn 42 người, khối trường học 35 người, tổng số 99 người.']],
});
