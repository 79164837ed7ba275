import assert from 'node:assert/strict';
import { selection } from '../../../server/language/navigation/selection';
import type { Position } from '../../../server/text/source';
import { Sketch } from '../../support/sketch';

/** The words of each step, from the inside out, at the place marked with | in `context`. */
function steps(sketch: Sketch, report: ReturnType<Sketch['report']>, context: string): string[] {
  const [before, after] = context.split('|') as [string, string];
  const offset = sketch.span(before + after).start + before.length;
  return selection(report, sketch.source.positionAt(offset)).map((range) => sketch.words(range));
}

function example(form: 'NFC' | 'NFD' = 'NFC') {
  const sketch = new Sketch(
    `I. KINH TẾ
1. Nông nghiệp
Sản lượng đạt 3.553,02 tấn. Đàn bò tăng
5% so với năm 2020. Đàn lợn giảm.
Đoạn khác.
2. Công nghiệp`.normalize(form),
  );
  const farming = sketch.section('section', '1. Nông nghiệp', { marker: '1.', last: 'Đoạn khác.' });
  const industry = sketch.section('section', '2. Công nghiệp', { marker: '2.' });
  const economy = sketch.section('section', 'I. KINH TẾ', {
    marker: 'I.',
    last: '2. Công nghiệp',
    children: [farming, industry],
  });
  sketch.paragraph('Sản lượng', 'Đàn lợn giảm.');
  sketch.paragraph('Đoạn khác.');
  return { sketch, report: sketch.report({ sections: [economy] }) };
}

describe('selection', () => {
  for (const form of ['NFC', 'NFD'] as const) {
    it(`grows from the syllable to the document (${form})`, () => {
      const { sketch, report } = example(form);
      assert.deepEqual(
        steps(sketch, report, 'tăn|g').map((words) => words.normalize('NFC')),
        [
          'tăng',
          'Đàn bò tăng 5% so với năm 2020.',
          'Sản lượng đạt 3.553,02 tấn. Đàn bò tăng 5% so với năm 2020. Đàn lợn giảm.',
          '1. Nông nghiệp Sản lượng đạt 3.553,02 tấn. Đàn bò tăng 5% so với năm 2020. Đàn lợn giảm. Đoạn khác.',
          sketch.source.original.normalize('NFC').replaceAll('\n', ' '),
        ],
      );
    });
  }

  it('takes a number with its dots and commas for one word', () => {
    const { sketch, report } = example();
    const [word, sentence] = steps(sketch, report, '3.5|53,02');
    assert.equal(word, '3.553,02');
    assert.equal(sentence, 'Sản lượng đạt 3.553,02 tấn.');
  });

  it('does not end a sentence at a heading’s number', () => {
    const { sketch, report } = example();
    assert.deepEqual(steps(sketch, report, '2. Công ngh|iệp').slice(0, 2), ['nghiệp', '2. Công nghiệp']);
  });

  it('prefers the word behind the caret, and does without one', () => {
    const sketch = new Sketch('tăng 5% ; giảm');
    const report = sketch.report();
    assert.equal(steps(sketch, report, 'tăng |5%')[0], '5');
    assert.deepEqual(steps(sketch, report, '% |;'), ['tăng 5% ; giảm']);
  });

  it('is strictly nested and holds the position, wherever that is', () => {
    const { sketch, report } = example('NFD');
    const lines = sketch.source.original.split('\n');
    const before = (a: Position, b: Position) => a.line < b.line || (a.line === b.line && a.character <= b.character);
    lines.forEach((words, line) => {
      for (let character = 0; character <= words.length; character++) {
        const ranges = selection(report, { line, character });
        assert.ok(ranges.length);
        ranges.forEach((range, index) => {
          const inner = ranges[index - 1];
          if (!inner) return;
          assert.ok(before(range.start, inner.start) && before(inner.end, range.end));
          assert.notDeepEqual(range, inner);
        });
        assert.ok(before(ranges[0]!.start, { line, character }));
      }
    });
  });

  it('answers for an empty document, and outside of any', () => {
    const empty = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    assert.deepEqual(selection(new Sketch('').report(), { line: 0, character: 0 }), [empty]);
    assert.deepEqual(selection(new Sketch('').report(), { line: 900, character: 80 }), [empty]);
  });

  it('holds a byte order mark in the document only', () => {
    const ranges = selection(new Sketch('\ufeffxã').report(), { line: 0, character: 2 });
    assert.deepEqual(
      ranges.map(({ start, end }) => [start.character, end.character]),
      [
        [1, 3],
        [0, 3],
      ],
    );
  });
});
