import { itReads } from '../../reader-cases';

itReads('percent/share', {
  'of a fraction': [
    ['Có 9/12 thôn đạt chuẩn văn hóa (75%).', 'percent 75% = 75 equal sure'],
    ['Có 9/12 thôn đạt chuẩn văn hóa (85%).', 'percent 85% ≠ 75 different sure'],
    ['Có 62,5% thôn có nhà sinh hoạt (5/8 thôn).', 'percent 62,5% = 62.5 equal sure'],
  ],
  'of a base named before': [
    ['Tổng số hộ là 1.250 hộ; hộ cận nghèo 50 hộ, chiếm 4%.', 'percent 4% = 4 equal sure'],
    ['Tổng số hộ là 1.250 hộ; hộ cận nghèo 50 hộ, chiếm 9%.', 'percent 9% ≠ 4 different likely'],
    ['Đảng bộ có 320 đảng viên, trong đó 96 đảng viên nữ (chiếm 30%).', 'percent 30% = 30 equal sure'],
  ],
  'of one count in another': [
    ['Có 45 hộ vay vốn trong tổng số 180 hộ, chiếm 25%.', 'percent 25% = 25 equal sure'],
    ['Có 45 hộ vay vốn trong tổng số 180 hộ, chiếm 35%.', 'percent 35% ≠ 25 different sure'],
  ],
  'of a body whose members are whole': [
    ['Ban Chấp hành gồm 15 đồng chí (trong đó, tỷ lệ nữ chiếm 33,3%).', 'percent 33,3% = 33.333 implied sure'],
    ['Ban Chấp hành gồm 15 đồng chí (trong đó, tỷ lệ nữ chiếm 35,1%).', 'percent 35,1% ≠ 33.333 different likely'],
  ],
  'cut off instead of rounded': [
    ['Có 2/3 thôn đạt chuẩn văn hóa (66,66%).', 'percent 66,66% ≠ 66.667 last-place sure'],
  ],
  'of a plan or another year': [
    ['Trồng 84 ha rừng, đạt 105% kế hoạch.', 'percent 105% = 105 implied weak'],
    ['Thu ngân sách tăng 12% so với cùng kỳ.'],
  ],
  'with a noun of its own': [['Có 9/12 trường đạt chuẩn, 95% học sinh lên lớp.']],
  'of a base behind': [
    [
      'Có 500 người, gồm bắt buộc 380 người, tự nguyện 120 người, chiếm 25% trong 2.000 lao động.',
      'percent 25% = 25 equal sure',
    ],
    [
      'Có 500 người, gồm bắt buộc 380 người, tự nguyện 120 người, chiếm 6% trong 2.000 lao động.',
      'percent 6% = 6 equal sure',
    ],
    ['Đã tách thửa cho 84 hộ, chiếm 12% trong tổng số 700 hộ.', 'percent 12% = 12 equal sure'],
    ['Đã tách thửa cho 84 hộ, chiếm 14% trong tổng số 700 hộ.', 'percent 14% ≠ 12 different sure'],
    ['Đã tách thửa cho 84 hộ, bằng 40% trong 2 năm 2024, 2025.', 'percent 40% = 40 implied weak'],
  ],
  'of a whole that opens the sentence': [
    ['Trong 200 hộ buôn bán đã có 150 hộ đăng ký thuế, bằng 75%.', 'percent 75% = 75 equal sure'],
    ['Trong 200 hộ buôn bán có 150 hộ đăng ký thuế, bằng 85%.', 'percent 85% ≠ 75 different likely'],
    ['Còn 30 hộ nghèo trên 600 hộ, tỷ lệ 5%.', 'percent 5% = 5 equal sure'],
    ['Còn 30 hộ nghèo trên 600 hộ, tỷ lệ 8%.', 'percent 8% ≠ 5 different sure'],
  ],
  'of what there was to do': [
    ['Xảy ra 40 vụ cháy; đã làm rõ 30 vụ, đạt 75%.', 'percent 75% = 75 equal sure'],
    ['Xảy ra 40 vụ cháy; đã làm rõ 30 vụ, đạt 85%.', 'percent 85% ≠ 75 different likely'],
    [
      'Xảy ra 40 vụ cháy, giảm 10 vụ so với kỳ trước (50 vụ); đã làm rõ 30 vụ, đạt 60%.',
      'percent 60% ≠ 75 different likely',
    ],
    ['Cụm xưởng rộng 60 ha, đã cho thuê 45 ha, tỷ lệ lấp đầy 75%.', 'percent 75% = 75 equal sure'],
    ['Cụm xưởng rộng 60 ha, đã cho thuê 45 ha, tỷ lệ lấp đầy 72%.', 'percent 72% ≠ 75 different likely'],
    ['Xảy ra 40 vụ cháy; đã làm rõ 30 vụ, đạt 85% kế hoạch.', 'percent 85% = 85 implied weak'],
  ],
  'of a plan in brackets': [
    ['Thu 66 tỷ đồng, đạt 110% kế hoạch (60 tỷ đồng).', 'percent 110% = 110 equal sure'],
    ['Thu 66 tỷ đồng, đạt 120% kế hoạch (60 tỷ đồng).', 'percent 120% ≠ 110 different sure'],
    [
      'Thu ngân sách ước 66 tỷ đồng, bằng 120% dự toán năm 2025 (dự toán giao 60 tỷ đồng).',
      'percent 120% ≠ 110 different sure',
    ],
    ['Trồng 45 ha rừng, đạt 90% kế hoạch là 50 ha.', 'percent 90% = 90 equal sure'],
    ['Trồng 45 ha rừng, đạt 90% kế hoạch (trong đó 20 ha keo).', 'percent 90% = 90 implied weak'],
    ['Thu 66 tỷ đồng, đạt 120% kế hoạch (tăng 60 tỷ đồng).', 'percent 120% = 120 implied weak'],
  ],
  'of a fraction, behind two cues': [
    ['Có 9/12 thôn đạt chuẩn, đạt tỷ lệ 75%.', 'percent 75% = 75 equal sure'],
    ['Có 9/12 thôn đạt chuẩn, đạt tỷ lệ 85%.', 'percent 85% ≠ 75 different sure'],
  ],
});
