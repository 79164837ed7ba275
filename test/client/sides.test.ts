import assert from 'node:assert/strict';
import { nextSide, type Sided } from '../../client/sides';
import type { Range } from '../../protocol/positions';

const on = (line: number, from = 0, to = 5): Range => ({
  start: { line, character: from },
  end: { line, character: to },
});
const finding = (range: Range, ...others: Range[]): Sided => ({ range, others });
const caret = (line: number, character = 2) => ({ line, character });

describe('the other side of a contradiction', () => {
  const pair = [finding(on(2), on(8)), finding(on(8), on(2)), finding(on(4))];
  it('is where the finding under the caret points', () => {
    assert.deepEqual(nextSide(pair, caret(2)), on(8));
    assert.deepEqual(nextSide(pair, caret(2, 5)), on(8));
    assert.deepEqual(nextSide(pair, caret(8, 0)), on(2));
  });
  it('is looked for in the next finding that has one, and from the end on in the first', () => {
    assert.deepEqual(nextSide(pair, caret(0)), on(2));
    assert.deepEqual(nextSide(pair, caret(4)), on(8));
    assert.deepEqual(nextSide(pair, caret(9)), on(2));
  });
  it('goes round where a finding has several, and back to it', () => {
    const several = [finding(on(1), on(5), on(6))];
    assert.deepEqual(nextSide(several, caret(1)), on(5));
    assert.deepEqual(nextSide(several, caret(5)), on(6));
    assert.deepEqual(nextSide(several, caret(6)), on(1));
  });
  it('is that of the narrowest finding', () => {
    const nested = [finding(on(1, 0, 20), on(5)), finding(on(1, 4, 8), on(6))];
    assert.deepEqual(nextSide(nested, caret(1, 5)), on(6));
    assert.deepEqual(nextSide(nested.toReversed(), caret(1, 5)), on(6));
    assert.deepEqual(nextSide(nested, caret(1, 15)), on(5));
  });
  it('is none where no finding has one', () => {
    assert.equal(nextSide([], caret(0)), undefined);
    assert.equal(nextSide([finding(on(4))], caret(4)), undefined);
  });
});
