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
  'shares of two bases': [
    ['Có 93% hộ nghèo ở đô thị, 88% hộ nghèo ở nông thôn được vay vốn.'],
    ['Thu gom 95% nước thải khu đô thị, 70% nước thải khu nông thôn.'],
  ],
  'shares of one whole': [
    ['Hồ sơ nộp trực tuyến chiếm 71%, nộp trực tiếp chiếm 39%.', 'breakdown 100% ≠ 110 above likely'],
  ],
  'rates of their own': [['Người dân tham gia bảo hiểm y tế đạt 70%; dùng nước sạch đạt 20%; có điện đạt 10%.']],
});
