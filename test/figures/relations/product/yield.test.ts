import { itReads } from '../../reader-cases';

itReads('product/yield', {
  'area, yield and output': [
    ['Gieo cấy 240 ha lúa, năng suất 60 tạ/ha, sản lượng 1.440 tấn.', 'product 1.440 tấn = 1440 equal likely'],
    ['Gieo cấy 240 ha lúa, năng suất 60 tạ/ha, sản lượng 1.640 tấn.', 'product 1.640 tấn ≠ 1440 different likely'],
  ],
  'several seasons': [
    [
      'Vụ xuân 100 ha, năng suất 50 tạ/ha; vụ mùa 200 ha, năng suất 60 tạ/ha, sản lượng cả năm 1.700 tấn.',
      'product 1.700 tấn = 1700 equal likely',
    ],
  ],
  'the yield that area and output imply': [
    ['Trồng 50 ha ngô, sản lượng 250 tấn.', 'product 250 tấn = 250 implied weak'],
    ['Trồng 48 ha ngô, sản lượng 251 tấn.'],
  ],
  'an area whose seasons stand in brackets': [
    [
      'Gieo cấy 900 ha lúa (đông xuân 500 ha; hè thu 400 ha), năng suất bình quân 60 tạ/ha, sản lượng 5.400 tấn.',
      'product 5.400 tấn = 5400 equal likely',
    ],
    [
      'Gieo cấy 900 ha lúa (đông xuân 500 ha; hè thu 400 ha), năng suất bình quân 60 tạ/ha, sản lượng 5.100 tấn.',
      'product 5.100 tấn ≠ 5400 different likely',
    ],
    [
      'Trồng 80 ha sắn (soi bãi 30 ha, nương 50 ha), năng suất 15 tấn/ha, sản lượng 1.200 tấn.',
      'product 1.200 tấn = 1200 equal likely',
    ],
    [
      'Cấy 300 ha (trong đó lúa lai 100 ha, năng suất 70 tạ/ha, sản lượng 700 tấn).',
      'product 700 tấn = 700 equal likely',
    ],
  ],
});
