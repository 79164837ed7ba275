import assert from 'node:assert/strict';
import { annexesNamedIn } from '../../server/grammar/annexes';

describe('annexesNamedIn', () => {
  const table: readonly (readonly [text: string, ...found: string[]])[] = [
    ['Số liệu tại Biểu 01, 02 và Phụ lục số 3', 'biểu 1 2', 'phụ lục 3'],
    ['theo Phụ lục II kèm theo báo cáo.', 'phụ lục 2'],
    ['Phụ lục II Nghị định số 30/2020/NĐ-CP; Biểu 01 kèm theo Thông tư số 5'],
    ['tiêu biểu 03 mô hình; phụ lục 12,5%'],
  ];
  for (const [text, ...found] of table)
    it(`«${text}»`, () =>
      assert.deepEqual(
        annexesNamedIn(text).map(({ kind, numbers }) => [kind, ...numbers.map(({ value }) => value)].join(' ')),
        found,
      ));
});
