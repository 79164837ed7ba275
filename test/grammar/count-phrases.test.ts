import assert from 'node:assert/strict';
import { countPhrases } from '../../server/grammar/count-phrases';

describe('countPhrases', () => {
  const table: readonly (readonly [text: string, ...found: string[]])[] = [
    ['Xác định 06 khâu đột phá như sau', '6 khâu đột phá'],
    ['ba nhóm nhiệm vụ và 22 chỉ tiêu', '3 nhóm nhiệm vụ', '22 chỉ tiêu'],
    ['năm 2025 thu 12 tỷ đồng, lớp 5'],
  ];
  for (const [text, ...found] of table)
    it(`«${text}»`, () =>
      assert.deepEqual(
        countPhrases(text).map(({ value, noun }) => `${value} ${noun}`),
        found,
      ));
});
