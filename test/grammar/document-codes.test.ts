import assert from 'node:assert/strict';
import { citationsIn } from '../../server/grammar/citations';

/** A code as it is written, its right form and what is wrong; a case for each family and slip. */
const table: readonly (readonly [written: string, form: string | undefined, slip?: string])[] = [
  ['88/2019/QH14', '88/2019/QH14'],
  ['88-2019/QH14', '88/2019/QH14', 'order'],
  ['1314/2024/UBTVQH15', '1314/2024/UBTVQH15'],
  ['12/2024/NQ-QH15', '12/2024/QH15', 'order'],
  // In the year of an election nothing tells which Assembly it was.
  ['12/2021/NQ-QH', undefined, 'order'],
  ['12/2005/NQ-QH', '12/2005/QH11', 'order'],
  ['57-NQ/TW', '57-NQ/TW'],
  ['57/NQ-TW', '57-NQ/TW', 'order'],
  ['57/NQTW', '57-NQ/TW', 'order'],
  ['57/TW-NQ', '57-NQ/TW', 'order'],
  ['37-QD/TW', '37-QĐ/TW', 'case'],
  ['57 - NQ/TW', '57-NQ/TW', 'space'],
  ['30/2020/NĐ-CP', '30/2020/NĐ-CP'],
  ['30/NĐ-CP', undefined, 'year'],
  ['15-QĐ/UBND', '15/QĐ-UBND', 'order'],
  ['15/QĐ-TTG', '15/QĐ-TTg', 'case'],
];

describe('document codes', () => {
  for (const [written, form, slip] of table)
    it(`«${written}»`, () => {
      const [code, another] = citationsIn(`Văn bản số ${written} đã ban hành`);
      assert.deepEqual([code?.text, code?.form, code?.slip, another], [written, form, slip, undefined]);
    });
  for (const written of ['TH-THCS', '21/KCN', '57-NQ/2020/TW']) {
    it(`«${written}» is none`, () => assert.deepEqual(citationsIn(`Có ${written} ở xã`), []));
  }
});
