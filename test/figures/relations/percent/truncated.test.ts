import { itReads } from '../../reader-cases';

itReads('percent/truncated', {
  'a small fraction cut off': [
    ['Tỷ lệ trường đạt chuẩn quốc gia đạt 42,85%.', 'percent 42,85% ≠ 42.857 last-place weak'],
  ],
  'rounded, or of something that is many': [
    ['Tỷ lệ trường đạt chuẩn quốc gia đạt 42,86%.'],
    ['Tỷ lệ người dân dùng nước sạch đạt 42,85%.'],
  ],
});
