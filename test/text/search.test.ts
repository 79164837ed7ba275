import assert from 'node:assert/strict';
import { firstIndexFrom, firstWhereNot, indexAtOrBefore, lastAtOrBefore } from '../../server/text/search';

describe('searching what lies in order', () => {
  const lines = [{ start: 0 }, { start: 10 }, { start: 10 }, { start: 25 }];

  it('finds the last that begins at an offset or before it', () => {
    assert.equal(lastAtOrBefore(lines, 9), lines[0]);
    assert.equal(lastAtOrBefore(lines, 10), lines[2]);
    assert.equal(lastAtOrBefore(lines, 99), lines[3]);
    assert.equal(lastAtOrBefore(lines.slice(1), 9), undefined);
    assert.equal(lastAtOrBefore(lines.slice(4), 0), undefined);
  });

  it('finds the first that begins at an offset or behind it', () => {
    assert.deepEqual(
      [0, 1, 10, 11, 26].map((offset) => firstIndexFrom(lines, offset)),
      [0, 1, 1, 3, 4],
    );
  });

  it('agrees with a search one by one', () => {
    const rising = [1, 3, 3, 7, 12];
    for (let value = 0; value < 14; value++) {
      const past = rising.findIndex((number) => number > value);
      assert.equal(indexAtOrBefore(rising, value), (past < 0 ? rising.length : past) - 1);
      assert.equal(
        firstWhereNot(20, (i) => i < value),
        value,
      );
    }
  });
});
