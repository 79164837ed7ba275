import assert from 'node:assert/strict';
import { columnOfOffset, dedent, offsetOfColumn, readFixture, renderFixture } from './carets';

describe('carets', () => {
  it('takes caret lines out of the text', () => {
    const { text, expected } = readFixture('một\nhai ba\n    ^^ text/any warning dòng hai\nbốn');
    assert.equal(text, 'một\nhai ba\nbốn');
    assert.deepEqual(expected, [
      {
        range: { start: { line: 1, character: 4 }, end: { line: 1, character: 6 } },
        open: false,
        rule: 'text/any',
        severity: 'warning',
        message: 'dòng hai',
      },
    ]);
  });

  it('allows several findings under one line, and one that runs on', () => {
    const { text, expected } = readFixture('một hai\n^^^\n    ^^^> ghi chú\nba');
    assert.equal(text, 'một hai\nba');
    assert.deepEqual(
      expected.map((e) => [e.range.start.character, e.range.end.character, e.open, e.rule, e.message]),
      [
        [0, 3, false, undefined, undefined],
        [4, 7, true, undefined, 'ghi chú'],
      ],
    );
  });

  it('finds the same words in NFC and in NFD', () => {
    const line = 'Tỷ lệ đạt 98%';
    const column = [...line.normalize('NFC')].indexOf('9');
    for (const form of ['NFC', 'NFD']) {
      const written = line.normalize(form);
      const offset = offsetOfColumn(written, column);
      assert.equal(written.slice(offset), '98%');
      assert.equal(columnOfOffset(written, offset), column);
    }
    const { expected } = readFixture(`${line.normalize('NFD')}\n   ^^`);
    const { start, end } = expected[0]!.range;
    assert.equal(line.normalize('NFD').slice(start.character, end.character).normalize('NFC'), 'lệ');
  });

  it('gives wide characters two columns', () => {
    assert.equal(offsetOfColumn('（1） một', 5), 3);
    assert.equal(columnOfOffset('（1） một', 3), 5);
  });

  it('keeps CRLF', () => {
    const { text, expected } = readFixture('một\r\n^^^\r\nhai\r\n');
    assert.equal(text, 'một\r\nhai\r\n');
    assert.equal(expected[0]!.range.end.character, 3);
  });

  it('renders what it reads', () => {
    const fixture = 'một hai\n^^^ a/b\n    ^^^> c/d\nba';
    const { text, expected } = readFixture(fixture);
    const notes = expected.map((e) => ({ range: e.range, open: e.open, remark: e.rule ?? '' }));
    assert.equal(renderFixture(text, notes), fixture);
  });

  it('takes the common indentation off', () => {
    assert.equal(dedent('\n    a\n     b\n\n    c\n  '), 'a\n b\n\nc');
  });

  it('refuses carets beyond the end of the line', () => {
    assert.throws(() => readFixture('một\n   ^^'), /beyond the end/);
  });
});
