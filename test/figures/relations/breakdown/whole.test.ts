import { itReads } from '../../reader-cases';

itReads('breakdown/whole', {
  'shares that make 100': [
    [
      'Cơ cấu kinh tế: nông nghiệp 40,5%; công nghiệp - xây dựng 24,3%; dịch vụ 35,2%.',
      'breakdown 100% = 100 equal sure',
    ],
  ],
  'shares that should': [
    [
      'Cơ cấu kinh tế: nông nghiệp 40,5%; công nghiệp - xây dựng 24,3%; dịch vụ 45,2%.',
      'breakdown 100% ≠ 110 above likely',
    ],
    ['Đảng viên nam chiếm 61,5%, nữ chiếm 48,5%.', 'breakdown 100% ≠ 110 above likely'],
  ],
  'rates of their own': [['Người dân tham gia bảo hiểm y tế đạt 70%; dùng nước sạch đạt 20%; có điện đạt 10%.']],
});
