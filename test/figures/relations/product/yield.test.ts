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
});
