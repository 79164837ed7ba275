import assert from 'node:assert/strict';
import { congressesIn } from '../../server/grammar/congresses';

const read = (text: string): string[] =>
  congressesIn(text).map((m) =>
    [
      m.level,
      m.name,
      m.ordinal,
      m.style,
      m.term ? `${m.term.from}-${m.term.to}` : '',
      text.slice(m.ordinalStart, m.ordinalEnd),
    ].join('|'),
  );

describe('congressesIn', () => {
  const table: [string, string[]][] = [
    ['Đại hội đại biểu toàn quốc lần thứ XIII của Đảng', ['national||13|roman||lần thứ XIII']],
    ['Đại hội XIII của Đảng', ['national||13|roman||XIII']],
    [
      'Đại hội Đảng bộ huyện Mường La lần thứ XXI, nhiệm kỳ 2020-2025',
      ['huyện|mường la|21|roman|2020-2025|lần thứ XXI'],
    ],
    ['ĐẠI HỘI ĐẢNG BỘ XÃ MẠC KHÊ LẦN THỨ NHẤT NHIỆM KỲ 2025 - 2030', ['xã|mạc khê|1|word|2025-2030|LẦN THỨ NHẤT']],
    ['Đại hội đại biểu Đảng bộ tỉnh lần thứ XV (2020 - 2025)', ['tỉnh||15|roman|2020-2025|lần thứ XV']],
    ['phục vụ đại hội chi bộ và Đại hội Đảng bộ xã lần thứ I', ['xã||1|roman||lần thứ I']],
    ['sau Đại hội, HĐND tổ chức kỳ họp lần thứ nhất', []],
    ['Đại hội Công đoàn xã lần thứ II', []],
    ['Đại hội Đảng bộ cơ sở nhiệm kỳ 2020 - 2025', []],
  ];
  for (const [text, expected] of table) it(text, () => assert.deepEqual(read(text), expected));
});
