import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Pieces, type Replacement } from '../../server/text/pieces';

const apply = (text: string, edits: readonly Replacement[]): string =>
  [...edits].reverse().reduce((t, { span, newText }) => t.slice(0, span.start) + newText + t.slice(span.end), text);

/** Four places of a text, in order. */
const places = (length: number, shares: readonly number[]): number[] =>
  shares.map((share) => Math.round(share * length)).sort((a, b) => a - b);

const share = fc.double({ min: 0, max: 1, noNaN: true });
const step = fc.record({
  swap: fc.boolean(),
  shares: fc.tuple(share, share, share, share),
  words: fc.tuple(fc.string({ maxLength: 3 }), fc.string({ maxLength: 3 })),
});

describe('pieces of a text', () => {
  it('end in edits of the first text that make the last one', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(step, { maxLength: 6 }), (before, steps) => {
        const pieces = new Pieces(before);
        let text = before;
        for (const { swap, shares, words } of steps) {
          const [a, b, c, d] = places(text.length, shares) as [number, number, number, number];
          if (swap) {
            pieces.swap({ start: a, end: b }, { start: c, end: d });
            text = text.slice(0, a) + text.slice(c, d) + text.slice(b, c) + text.slice(a, b) + text.slice(d);
          } else {
            const edits = [
              { span: { start: a, end: b }, newText: words[0] },
              { span: { start: c, end: d }, newText: words[1] },
            ];
            pieces.replace(edits);
            text = text.slice(0, a) + words[0] + text.slice(b, c) + words[1] + text.slice(d);
          }
          assert.equal(pieces.text, text);
        }
        assert.equal(apply(before, pieces.edits()), text);
        for (let i = 0; i < before.length; i++) {
          const at = pieces.placeOf(i);
          if (at !== undefined) assert.equal(text[at], before[i]);
        }
      }),
    );
  });

  it('leave the longer of two that change places where it is', () => {
    const pieces = new Pieces('một|hai ba bốn|năm');
    pieces.swap({ start: 0, end: 3 }, { start: 4, end: 14 });
    assert.deepEqual(pieces.edits(), [
      { span: { start: 0, end: 4 }, newText: '' },
      { span: { start: 14, end: 14 }, newText: '|một' },
    ]);
  });
});
