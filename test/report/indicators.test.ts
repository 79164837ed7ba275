import assert from 'node:assert/strict';
import type { IndicatorGroup } from '../../server/report/model';
import { parseText } from '../support/outline';

const render = (groups: readonly IndicatorGroup[], depth = 0): string[] =>
  groups.flatMap((g) => [
    `${'  '.repeat(depth)}${g.section.marker?.text ?? ''} ${g.declared?.value ?? '-'}/${g.listed}`,
    ...g.indicators.map(
      (i) =>
        `${'  '.repeat(depth + 1)}${i.marker.text} ${i.name}: ${i.values.map((v) => `${v.comparison}${v.value}${v.upper === undefined ? '' : `..${v.upper}`} ${v.unit}${v.year ? ` (${v.year})` : ''}`).join('; ')}`,
    ),
    ...render(g.groups, depth + 1),
  ]);

describe('indicators', () => {
  it('are read with their groups, values, intervals, comparisons and years', () => {
    const report = parseText(
      [
        'II- MỤC TIÊU',
        '2. Chỉ tiêu chủ yếu (05 chỉ tiêu)',
        '2.1. Chỉ tiêu kinh tế (02 chỉ tiêu)',
        '(1) Tốc độ tăng thu ngân sách bình quân hằng năm đạt 7-8%.',
        '(2) Đàn dê 11.800 con; đàn lợn 47.640 con.',
        '2.2. Chỉ tiêu xã hội (03 chỉ tiêu)',
        '(3) Tỷ lệ lao động qua đào tạo từ 75% trở lên.',
        '(4) Đến năm 2030, 100% hồ sơ được số hóa.',
        '(5) Chỉ tiêu về phát triển đảng viên mới:',
        'Phấn đấu kết nạp khoảng 70 đảng viên trong nhiệm kỳ 2025 - 2030.',
        '3. Các khâu đột phá',
        'Ba khâu đột phá đã được chọn.',
      ].join('\n'),
    );
    assert.deepEqual(render(report.indicatorGroups), [
      '2. 5/5',
      '  2.1. 2/2',
      '    (1) Tốc độ tăng thu ngân sách bình quân hằng năm: range7..8 %',
      '    (2) Đàn dê: =11800 con; =47640 con',
      '  2.2. 3/3',
      '    (3) Tỷ lệ lao động qua đào tạo: >=75 %',
      '    (4) Đến năm 2030, 100% hồ sơ được số hóa: =100 % (2030)',
      '    (5) Chỉ tiêu về phát triển đảng viên mới: ~70 đảng viên',
    ]);
  });

  it('may stand behind bullets', () => {
    const report = parseText(
      'III. CHỈ TIÊU CHỦ YẾU (03 chỉ tiêu)\n- Thu ngân sách đạt 5 tỷ đồng.\n- Hộ nghèo giảm còn 3%.\n- Che phủ rừng đạt 51%.\nIV. GIẢI PHÁP\nThực hiện đồng bộ.',
    );
    assert.deepEqual(render(report.indicatorGroups)[0], 'III. 3/3');
  });

  it('are not looked for in results', () => {
    assert.deepEqual(
      parseText('1. Kết quả thực hiện các chỉ tiêu\n(1) Thu ngân sách đạt 5 tỷ đồng.\n(2) Hộ nghèo còn 3%.')
        .indicatorGroups,
      [],
    );
  });
});
