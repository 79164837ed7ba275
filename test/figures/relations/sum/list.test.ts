import { itReads } from '../../reader-cases';

itReads('sum/list', {
  'parts that make their total': [
    [
      'Xã Vân Khê có 48 tổ hợp tác (21 tổ trồng trọt, 17 tổ chăn nuôi, 10 tổ dịch vụ).',
      'sum 48 tổ hợp tác = 48 equal sure',
    ],
    [
      'Thị trấn Lạc Sơn thu 12,5 tỷ đồng, gồm: thuế 7,2 tỷ đồng, phí 5.300 triệu đồng.',
      'sum 12,5 tỷ đồng = 12.5 equal sure',
    ],
    [
      'Có 5 hộ 21 khẩu di cư, trong đó bản Đồi 03 hộ 12 khẩu; bản Suối 02 hộ 09 khẩu.',
      'sum 21 khẩu = 21 equal sure',
      'sum 5 hộ = 5 equal sure',
    ],
  ],
  'parts that do not': [
    [
      'Xã Vân Khê có 48 tổ hợp tác (21 tổ trồng trọt, 17 tổ chăn nuôi, 12 tổ dịch vụ).',
      'sum 48 tổ hợp tác ≠ 50 above sure',
    ],
    ['Đảng ủy ban hành 26 văn bản, gồm: 14 nghị quyết, 7 kế hoạch, 4 chỉ thị.', 'sum 26 văn bản ≠ 25 below sure'],
    ['Trường có 36 giáo viên, trong đó nam 12 giáo viên, nữ 27 giáo viên.', 'sum 36 giáo viên ≠ 39 above sure'],
  ],
  'parts that claim no completeness': [
    [
      'Xã Vân Khê chi 8.420 triệu đồng (trong đó: đầu tư 3.150 triệu đồng, thường xuyên 5.080 triệu đồng, dự phòng 60 triệu đồng).',
      'sum 8.420 triệu đồng = 8290 within weak',
    ],
    ['Xã Vân Khê có 64 tổ, gồm31 tổ ở vùng thấp, 20 tổ ở vùng giữa và 13 tổ ở vùng cao.', 'sum 64 tổ = 33 within weak'],
    ['Có 64 doanh nghiệp, trong đó 25 doanh nghiệp chế biến gỗ.', 'sum 64 doanh nghiệp = 25 within weak'],
    ['Trồng 90 cây xanh, trong đó nổi bật: thôn Hạ 30 cây, thôn Thượng 25 cây.', 'sum 90 cây = 55 within weak'],
  ],
  'lists of something else': [
    ['Xây 8 km đường (mặt đường rộng 4 m, dày 18 cm).'],
    ['Tổ chức 9 lớp tập huấn, trong đó có 320 nông dân dự.'],
  ],
  'a total with its share in brackets': [
    ['Có 50 trường đạt chuẩn (80%): mầm non 20, tiểu học 18, trung học 12.', 'sum 50 trường = 50 equal sure'],
    ['Có 54 trường đạt chuẩn (80%): mầm non 20, tiểu học 18, trung học 12.', 'sum 54 trường ≠ 50 below likely'],
  ],
});
