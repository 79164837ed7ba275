import { itReads } from '../../reader-cases';

itReads('difference/from-to', {
  'the change between two values': [
    ['Tỷ lệ hộ nghèo giảm từ 18,4% xuống còn 7,1%; giảm 11,3%.', 'difference 11,3% = 11.3 equal sure'],
    ['Tỷ lệ hộ nghèo giảm từ 18,4% xuống còn 7,1%; giảm 12,3%.', 'difference 12,3% ≠ 11.3 different sure'],
  ],
  'a rate of growth': [
    ['Đàn bò tăng từ 400 con lên 500 con, tăng 25%.', 'growth 25% = 25 equal sure'],
    ['Đàn bò tăng từ 400 con lên 500 con, tăng 30%.', 'growth 30% ≠ 25 different sure'],
  ],
  'the verb against the values': [
    ['Tỷ lệ hộ nghèo giảm từ 4% xuống còn 6%.', 'difference 6% ≠ 2 different likely'],
    ['Thu nhập nâng từ 32 triệu đồng lên 45 triệu đồng.', 'difference 45 triệu đồng = 13 implied weak'],
  ],
  'a change per year is another': [['Tỷ lệ hộ nghèo giảm từ 18,4% xuống còn 8,4%, bình quân mỗi năm giảm 2%.']],
  'bounds and ranges': [
    ['Mỗi năm giảm ít nhất 80 hộ nghèo, cả kỳ giảm từ 400 hộ trở lên trong số 912 hộ hiện nay.'],
    ['Giảm từ 20 vụ trở lên trong 15 vụ còn tồn.'],
    ['Phấn đấu tỷ lệ hộ nghèo mỗi năm giảm từ 2% đến 3%.'],
    ['Chi phí giảm từ 5 triệu đồng đến 7 triệu đồng mỗi hộ.'],
  ],
  'shares in brackets, and changes in other words': [
    ['Đường bê tông từ 30 tuyến (60%) lên 45 tuyến (90%), thêm 15 tuyến.', 'difference 15 tuyến = 15 equal sure'],
    [
      'Đường bê tông từ 30 tuyến (60%) tăng lên 45 tuyến (90%), thêm 25 tuyến.',
      'difference 25 tuyến ≠ 15 different sure',
    ],
    [
      'Tỷ trọng nông nghiệp từ 40% xuống còn 32%, bớt đi 8 điểm phần trăm.',
      'difference 8 điểm phần trăm = 8 equal sure',
    ],
    [
      'Tỷ trọng nông nghiệp từ 40% xuống còn 32%, bớt đi 9 điểm phần trăm.',
      'difference 9 điểm phần trăm ≠ 8 different sure',
    ],
    ['Đường bê tông từ 30 tuyến lên 45 tuyến, có thêm 3 cầu treo.'],
  ],
  'two values by their years': [
    [
      'Năm 2025 thu 60 tỷ đồng; năm 2020 là 40 tỷ đồng, như vậy tăng 20 tỷ đồng.',
      'difference 20 tỷ đồng = 20 equal sure',
    ],
    [
      'Năm 2025 thu 60 tỷ đồng; năm 2020 là 40 tỷ đồng, như vậy tăng 25 tỷ đồng.',
      'difference 25 tỷ đồng ≠ 20 different likely',
    ],
    ['Năm 2020 thu 40 tỷ đồng, năm 2025 thu 60 tỷ đồng, tăng 25 tỷ đồng so với dự toán.'],
    ['Năm 2020 thu 40 tỷ đồng, năm 2025 thu 60 tỷ đồng, tăng 5 tỷ đồng mỗi năm.'],
  ],
});
