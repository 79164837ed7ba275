import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Flow, type FlowPiece } from '../../server/text/flow';

describe('Flow', () => {
  it('joins lines by a space and finds the way back', () => {
    const view = 'phát triển\n\nkinh tế';
    const flow = new Flow(view, [
      { start: 0, end: 10 },
      { start: 12, end: 19 },
    ]);
    assert.equal(flow.text, 'phát triển kinh tế');
    const { start, end } = flow.spanOf(11, 18);
    assert.equal(view.slice(start, end), 'kinh tế');
    assert.deepEqual(flow.spanOf(0, 10), { start: 0, end: 10 });
  });

  it('closes up where a footnote reference was taken out', () => {
    const view = 'đạt 8,9%2. Tiếp';
    assert.equal(
      new Flow(view, [
        { start: 0, end: 8 },
        { start: 9, end: view.length, glued: true },
      ]).text,
      'đạt 8,9%. Tiếp',
    );
  });

  it('maps every character to itself', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 80 }), fc.array(fc.nat(80), { maxLength: 8 }), (view, cuts) => {
        const at = [...new Set(cuts.map((c) => c % (view.length + 1)))].sort((a, b) => a - b);
        const pieces: FlowPiece[] = at.slice(1).map((end, i) => ({ start: at[i]!, end }));
        const flow = new Flow(view, pieces);
        let joined = 0;
        for (let i = 0; i < flow.text.length; i++) {
          const source = flow.sourceOffset(i);
          if (view[source] === flow.text[i]) assert.ok(flow.flowOffset(source) <= i + 1);
          else joined++;
        }
        assert.ok(joined <= Math.max(0, pieces.length - 1));
      }),
    );
  });
});
