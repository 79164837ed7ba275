import assert from 'node:assert/strict';
import { abbreviationsIn } from '../../server/grammar/abbreviations';

describe('abbreviationsIn', () => {
  const table: readonly (readonly [text: string, ...found: string[]])[] = [
    ['Có 05 hợp tác xã (HTX); HTX chè và QP-AN.', 'HTX = hợp tác xã', 'HTX', 'QP-AN'],
    ['Ủy ban nhân dân (sau đây gọi tắt là UBND) xã', 'UBND = ủy ban nhân dân'],
    ['mục XII, ĐẨY MẠNH sản xuất, số 12/QĐ-UBND'],
    ['ĐẢNG BỘ XÃ MẠC KHÊ, HTX'],
  ];
  for (const [text, ...found] of table)
    it(`«${text}»`, () =>
      assert.deepEqual(
        abbreviationsIn(text).map(({ letters, meaning }) =>
          meaning === undefined ? letters : `${letters} = ${meaning}`,
        ),
        found,
      ));
});
