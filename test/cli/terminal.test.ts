import assert from 'node:assert/strict';
import fc from 'fast-check';
import { printable } from '../../server/cli/escape';
import { excerpt, fit, textWidth } from '../../server/cli/terminal';

/** The excerpt of a line with carets under the only occurrence of `word`. */
function under(line: string, word: string, columns = 80): string {
  const start = line.indexOf(word);
  const { text, carets } = excerpt(line, start, start + word.length, columns);
  return `${text}\n${carets}`;
}

describe('excerpt', () => {
  it('puts carets under the words', () => {
    assert.equal(under('Chỉ tiêu kinh tế (06 chỉ tiêu)', '06'), 'Chỉ tiêu kinh tế (06 chỉ tiêu)\n                  ^^');
  });

  it('counts letters, not code units: decomposed text and wide characters', () => {
    const line = 'Chỉ tiêu kinh tế (06 chỉ tiêu)'.normalize('NFD');
    assert.equal(under(line, '06'), `${line}\n                  ^^`);
    assert.equal(under(line, 'tế'.normalize('NFD')), `${line}\n              ^^`);
    assert.equal(under('数字 06', '06'), '数字 06\n     ^^');
    assert.equal(under('😀 06', '😀'), '😀 06\n^^');
  });

  it('shows a place without length', () => {
    assert.deepEqual(excerpt('abc', 3, 3, 80), { text: 'abc', carets: '   ^' });
    assert.deepEqual(excerpt('abc', 1, 1, 80), { text: 'abc', carets: ' ^' });
    assert.deepEqual(excerpt('', 0, 0, 80), { text: '', carets: '^' });
    assert.deepEqual(excerpt('ab\u200dc', 2, 3, 80), { text: 'ab\u200dc', carets: '  ^' });
  });

  it('cuts a long line around the place', () => {
    const line = `${'a '.repeat(500)}06${' b'.repeat(500)}`;
    const [text = '', carets = ''] = under(line, '06', 30).split('\n');
    assert.match(text, /^…(?:a )+06(?: b)+.?…$/);
    assert.equal(carets.indexOf('^^'), text.indexOf('06'));
    assert.ok(textWidth(text) <= 30, text);
  });

  it('ends what is marked with the line', () => {
    assert.equal(under('x'.repeat(1000), 'x'.repeat(1000), 20), `${'x'.repeat(18)}…\n${'^'.repeat(18)}`);
  });

  it('shows control characters instead of obeying them', () => {
    assert.equal(printable('a\tb\u001b[31mc\u202ed'), 'a b�[31mc�d');
    assert.deepEqual(excerpt('\tx\u001b', 1, 2, 80), { text: ' x�', carets: ' ^' });
  });

  it('fits into the columns and marks something, whatever the line', () => {
    const unit = fc.constantFrom('a', 'ế', 'ế'.normalize('NFD'), '数', '😀', '\t', '\ud800', '\u0301', ' ', '\u200d');
    const line = fc.array(unit, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(line, fc.nat(120), fc.nat(20), fc.integer({ min: 10, max: 60 }), (text, start, length, columns) => {
        const from = Math.min(start, text.length);
        const shown = excerpt(text, from, Math.min(from + length, text.length), columns);
        assert.ok(textWidth(shown.text) <= columns, `${textWidth(shown.text)} > ${columns}: ${shown.text}`);
        assert.match(shown.carets, /^ *\^/);
        assert.ok(shown.carets.length <= columns + 1);
      }),
    );
  });
});

describe('fit', () => {
  it('cuts or fills to exactly so many columns', () => {
    assert.equal(fit('chỉ', 5), 'chỉ  ');
    assert.equal(fit('chỉ tiêu', 5), 'chỉ …');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, columns) => {
        assert.equal(textWidth(fit(text, columns)), columns);
      }),
    );
  });
});
