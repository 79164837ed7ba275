import { deepEqual, throws } from 'node:assert/strict';
import fc from 'fast-check';
import { matchesOf } from '../../server/text/matches';

describe('matchesOf', () => {
  // Letters, signs and characters of two units, so that expressions match here and there, and also nothing at all.
  const texts = fc.string({ unit: fc.constantFrom('a', 'ă', 'B', ' ', '1', '.', '😀', '\n') });
  const patterns = [/\p{L}+/gu, /a*/gu, /a*/g, /(?<=a)/gu, /(?<first>a)|(?<second>\.)/gu, /$/gmu, /\p{L}|1/guy];
  for (const pattern of patterns) {
    it(`finds what matchAll finds of ${String(pattern)}`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          const expected = [...text.matchAll(new RegExp(pattern.source, pattern.flags))];
          deepEqual([...matchesOf(text, pattern)], expected);
          deepEqual([...matchesOf(text, pattern)], expected, 'the second time');
        }),
      );
    });
  }

  it('refuses an expression that would match the same place for ever', () => {
    throws(() => matchesOf('a', /a/u), TypeError);
  });
});
