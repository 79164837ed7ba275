import assert from 'node:assert/strict';
import { toAscii, writeOut, writeOutQuoted } from '../../scripts/letter-classes.mjs';

const properties = ['L', 'Lu', 'Ll', 'N'];

/** The characters from `first` to `last` of which an expression and its written-out form do not say the same. */
function differences(pattern: string, first: number, last: number): string[] {
  const original = new RegExp(pattern, 'u');
  const written = new RegExp(writeOut(pattern), 'u');
  const found: string[] = [];
  for (let code = first; code <= last; code++) {
    const char = String.fromCodePoint(code);
    if (original.test(char) !== written.test(char)) found.push(char);
  }
  return found;
}

describe('letter classes of the build', () => {
  for (const property of properties) {
    for (const pattern of [`^\\p{${property}}$`, `^[\\p{${property}}%]$`, `^[^\\p{${property}}]$`]) {
      it(`${pattern} says the same of the Latin script, its marks, punctuation and signs`, () => {
        assert.deepEqual(differences(pattern, 0x0000, 0x024f), []);
        assert.deepEqual(differences(pattern, 0x02c2, 0x036f).filter((char) => !/\p{L}/u.test(char)), []); // prettier-ignore
        assert.deepEqual(differences(pattern, 0x1e00, 0x1eff), []);
        assert.deepEqual(differences(pattern, 0x2000, 0x214f).filter((char) => !/\p{L}/u.test(char)), []); // prettier-ignore
        assert.deepEqual(differences(pattern, 0x2190, 0x245f), []);
        assert.deepEqual(differences(pattern, 0x2500, 0x2775), []);
        assert.deepEqual(differences(pattern, 0xe000, 0xf8ff), [], 'private use, as in symbol fonts');
        assert.deepEqual(differences(pattern, 0x1f300, 0x1faff), [], 'emoji');
      });
    }
  }

  it('knows the letters of other scripts', () => {
    assert.match('λДあ数한', new RegExp(`^(?:${writeOut('\\p{L}')})+$`, 'u'));
    assert.match('ΛД', new RegExp(`^(?:${writeOut('\\p{Lu}')})+$`, 'u'));
    assert.match('λд', new RegExp(`^(?:${writeOut('\\p{Ll}')})+$`, 'u'));
  });

  it('leaves everything else as it is', () => {
    for (const pattern of [
      '[a-z]+',
      '\\P{L}',
      '[^\\P{L}]',
      '\\p{M}',
      '\\p{Script=Greek}',
      '\\\\p{L}',
      '(?<name>\\[p{L}\\])',
    ]) {
      assert.equal(writeOut(pattern), pattern);
    }
  });

  it('writes out what an expression is put together from', () => {
    const quoted = (pattern: string): string => pattern.replaceAll('\\', '\\\\');
    for (const pattern of ['\\p{L}', '[^\\p{Lu}\\d]\\s', '\\[\\p{Ll}', '\\p{M}[a-z]'])
      assert.equal(writeOutQuoted(quoted(pattern)), quoted(writeOut(pattern)));
    assert.equal(writeOutQuoted("it\\'s [1]"), "it\\'s [1]");
    assert.throws(() => writeOutQuoted(quoted('[\\p{L}')), /cut in two/);
  });

  it('escapes what is not ASCII, in classes and out of them', () => {
    assert.equal(toAscii('t[ỷỉ]|«x»'), 't[\\u1ef7\\u1ec9]|\\u00abx\\u00bb');
    assert.match('😀', new RegExp(toAscii('^[😀]$'), 'u'));
  });

  it('tells classes from what stands around them', () => {
    const inside = writeOut('[\\p{N}]').slice(1, -1);
    assert.equal(writeOut('\\[\\p{N}[\\]\\p{N}x]\\p{N}'), `\\[[${inside}][\\]${inside}x][${inside}]`);
  });
});
