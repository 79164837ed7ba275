import { itReads } from '../../reader-cases';

itReads('growth/restated', {
  'a change said again in percent of the base in brackets': [
    ['Cháy rừng 30 vụ, giảm 10 vụ so với kỳ trước (40 vụ), tức giảm 25%.', 'growth 25% = 25 equal sure'],
    ['Cháy rừng 30 vụ, giảm 10 vụ so với kỳ trước (40 vụ), tức giảm 35%.', 'growth 35% ≠ 25 different sure'],
    ['Thu 66 tỷ đồng, tăng 6 tỷ đồng so với năm 2024 (60 tỷ đồng), tương ứng 10%.', 'growth 10% = 10 equal sure'],
    ['Cháy rừng giảm 10 vụ so với 40 vụ của kỳ trước (năm 2020), tức 35%.', 'growth 35% ≠ 25 different sure'],
  ],
  'of the value that it started from': [
    ['Đàn trâu tăng từ 400 con lên 500 con, tăng 100 con, tương ứng 25%.', 'growth 25% = 25 equal sure'],
    ['Đàn trâu tăng từ 400 con lên 500 con, tăng 100 con, tương ứng 20%.', 'growth 20% ≠ 25 different sure'],
  ],
  'of what the value and its change give': [
    ['Có 120 hộ khá, tăng 20 hộ so với đầu kỳ, tức tăng 20%.', 'growth 20% = 20 equal likely'],
    ['Có 120 hộ khá, tăng 20 hộ so với đầu kỳ, tức tăng 30%.', 'growth 30% ≠ 20 different likely'],
  ],
  'other percentages behind a change': [
    ['Có 120 hộ khá, tăng 20 hộ so với đầu kỳ; hộ nghèo còn 3%.'],
    ['Thu 66 tỷ đồng, tăng 6 tỷ đồng so với năm trước (60 tỷ đồng), tương ứng 110% kế hoạch.'],
    ['Thu 66 tỷ đồng, tăng 6 tỷ đồng so với năm trước, đạt 97% dự toán.'],
  ],
});
