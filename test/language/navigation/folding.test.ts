import assert from 'node:assert/strict';
import { foldings } from '../../../server/language/navigation/folding';
import { Sketch } from '../../support/sketch';

const text = `I. KẾT QUẢ
THỰC HIỆN
Năm năm qua, Đảng bộ
1. Kinh tế
tăng trưởng khá.

1 Tại các bản
và tiểu khu.

2. Văn hóa

II. NHIỆM VỤ
giữ vững.
`;

function report() {
  const sketch = new Sketch(text);
  const economy = sketch.section('section', '1. Kinh tế', { marker: '1.', last: 'và tiểu khu.' });
  const culture = sketch.section('section', '2. Văn hóa', { marker: '2.' });
  const results = sketch.section('section', 'I. KẾT QUẢ THỰC HIỆN', {
    marker: 'I.',
    last: '2. Văn hóa',
    children: [economy, { ...culture, span: { start: culture.span.start, end: culture.span.end + 2 } }],
  });
  const tasks = sketch.section('section', 'II. NHIỆM VỤ', { marker: 'II.', last: 'giữ vững.' });
  return {
    sketch,
    economy,
    report: sketch.report({
      sections: [results, tasks],
      footnotes: [sketch.footnote(1, '1 Tại các bản và tiểu khu.')],
    }),
  };
}

const lines = text.split('\n');
/** What stays visible and what is folded away, by their lines' words. */
const drawn = (ranges: ReturnType<typeof foldings>) =>
  ranges.map(({ kind, startLine, endLine }) => `${kind}: ${lines[startLine]} … ${lines[endLine]}`);

describe('folding', () => {
  it('folds sections and footnotes below the last line of their headings, without blank lines at the end', () => {
    assert.deepEqual(drawn(foldings(report().report)), [
      'section: THỰC HIỆN … 2. Văn hóa',
      'section: 1. Kinh tế … và tiểu khu.',
      'footnote: 1 Tại các bản … và tiểu khu.',
      'section: II. NHIỆM VỤ … giữ vững.',
    ]);
  });

  it('keeps the outermost where an editor wants no more', () => {
    assert.deepEqual(drawn(foldings(report().report, 2)), [
      'section: THỰC HIỆN … 2. Văn hóa',
      'section: II. NHIỆM VỤ … giữ vững.',
    ]);
    assert.deepEqual(foldings(report().report, 0), []);
  });

  it('folds an indicator group once', () => {
    const sketch = new Sketch('2.1. Chỉ tiêu\n(1) Sản lượng\n(2) Đàn bò\nĐoạn sau.');
    const section = sketch.section('section', '2.1. Chỉ tiêu', { marker: '2.1.', last: 'Đoạn sau.' });
    const group = sketch.group(section, [sketch.indicator('(1)', 'Sản lượng'), sketch.indicator('(2)', 'Đàn bò')]);
    const both = foldings(sketch.report({ sections: [section], groups: [group] }));
    assert.deepEqual(both, [{ kind: 'section', startLine: 0, endLine: 3 }]);
    const alone = foldings(sketch.report({ groups: [group] }));
    assert.deepEqual(alone, [{ kind: 'section', startLine: 0, endLine: 2 }]);
  });

  it('cuts a range that would reach out of the one around it', () => {
    const sketch = new Sketch('I. Một\n1. Hai\nba\nbốn');
    const inner = sketch.section('section', '1. Hai', { marker: '1.', last: 'bốn' });
    const outer = sketch.section('section', 'I. Một', { marker: 'I.', last: 'ba', children: [inner] });
    assert.deepEqual(
      foldings(sketch.report({ sections: [outer] })).map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 2],
        [1, 2],
      ],
    );
  });

  it('has nothing to fold in an empty text', () => {
    assert.deepEqual(foldings(new Sketch('').report()), []);
  });
});
