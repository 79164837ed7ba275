import { itReads } from '../../reader-cases';

itReads('years/span', {
  'anniversaries and terms count the distance': [
    ['Tổng kết 10 năm phong trào (2013 - 2023).', 'years 10 năm = 10 equal sure'],
    ['Tổng kết 10 năm phong trào (2014 - 2023).', 'years 10 năm ≠ 9 inclusive likely'],
    ['Kỷ niệm 80 năm ngày thành lập (02/9/1940 - 02/9/2025).', 'years 80 năm ≠ 85 different sure'],
  ],
  'plans count both ends': [['Kế hoạch 5 năm 2021 - 2025.', 'years 5 năm = 4 equal sure']],
  'part of a term': [['Sau 3 năm thực hiện Nghị quyết (nhiệm kỳ 2020 - 2025).']],
  'the years of a stage': [
    ['DỰ TOÁN CHI GIAI ĐOẠN 05 NĂM 2026 – 2028', 'years 05 NĂM ≠ 2 different sure'],
    ['Dự toán chi giai đoạn 05 năm 2026 - 2030', 'years 05 năm = 4 equal sure'],
    ['Làm đường giai đoạn 2 năm 2026 - 2028'],
    ['Làm đường giai đoạn 3 năm 2026'],
  ],
});
