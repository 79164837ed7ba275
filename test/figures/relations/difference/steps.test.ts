import { itReads } from '../../reader-cases';

itReads('difference/steps', {
  'what was, the change, and what is now': [
    ['Thời hạn là 12 ngày, rút ngắn 4,5 ngày còn 7,5 ngày.', 'difference 4,5 ngày = 4.5 equal sure'],
    ['Thời hạn là 12 ngày, rút ngắn 4,5 ngày còn 8,5 ngày.', 'difference 4,5 ngày ≠ 3.5 different sure'],
    ['Đội có 14 người, bớt đi 2 người, chỉ còn 12 người.', 'difference 2 người = 2 equal sure'],
    ['Có 40 hộ trồng chè, tăng thêm 15 hộ, nâng lên 55 hộ.', 'difference 15 hộ = 15 equal sure'],
    ['Có 40 hộ trồng chè, tăng thêm 15 hộ, nâng lên 65 hộ.', 'difference 15 hộ ≠ 25 different sure'],
  ],
  'figures that are no three steps': [
    ['Thời hạn là 12 ngày, rút ngắn 4,5 ngày so với quy định; hồ sơ quá hạn còn 3 bộ.'],
    ['Có 40 hộ trồng chè, giảm 5%, còn 38 hộ.'],
    ['Bản có khoảng 40 hộ, giảm 5 hộ, còn 34 hộ.'],
  ],
});
