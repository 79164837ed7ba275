import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SourceText } from '../../server/text/source';

/** Text as converters leave it: composed, decomposed, with marks on nothing, in other scripts, with every line end. */
const wild = fc
  .array(
    fc.constantFrom(
      'a',
      'Đ',
      'ế',
      'ế'.normalize('NFD'),
      'ờ',
      'ờ'.normalize('NFD'),
      '\u0301',
      '한',
      '한'.normalize('NFD'),
      '\n',
      '\r',
      '\r\n',
      ' ',
      '\ud800',
      '\udc00',
      '𝐀',
      '\ufeff',
      '(1)',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('SourceText', () => {
  it('reads composed text as it is', () => {
    const source = new SourceText('Đảng bộ xã\nMai Sơn');
    assert.equal(source.text, source.original);
    assert.deepEqual(source.positionAt(11), { line: 1, character: 0 });
  });

  it('gives positions of the original for offsets of the NFC view', () => {
    const source = new SourceText('Tiếng Việt'.normalize('NFD') + ' hay');
    const at = source.text.indexOf('hay');
    assert.equal(source.text, 'Tiếng Việt hay');
    assert.equal(source.original.slice(source.toOriginal(at)), 'hay');
    assert.equal(source.positionAt(at).character, source.original.indexOf('hay'));
  });

  it('leaves a byte order mark out of the view and counts it in positions', () => {
    const source = new SourceText('\ufeffPhần I');
    assert.equal(source.text, 'Phần I');
    assert.deepEqual(source.positionAt(0), { line: 0, character: 1 });
  });

  it('knows LF, CR and CRLF', () => {
    const source = new SourceText('a\r\nb\rc\nd');
    assert.deepEqual(
      ['a', 'b', 'c', 'd'].map((c) => source.positionAt(source.text.indexOf(c)).line),
      [0, 1, 2, 3],
    );
  });

  it('keeps offsets monotone and maps both ways', () => {
    fc.assert(
      fc.property(wild, (text) => {
        const source = new SourceText(text);
        assert.equal(source.text, text.replace(/^\ufeff/, '').normalize('NFC'));
        let last = -1;
        for (let offset = 0; offset <= source.text.length; offset++) {
          const original = source.toOriginal(offset);
          assert.ok(original >= last);
          last = original;
          const there = source.toNfc(original);
          assert.ok(there <= offset && source.toOriginal(there) === original, `${offset} → ${original} → ${there}`);
          const position = source.positionAt(offset);
          assert.equal(source.toOriginal(source.offsetAt(position)), original);
        }
      }),
    );
  });

  it('normalises every stretch between two mapped offsets by itself', () => {
    fc.assert(
      fc.property(wild, (text) => {
        const source = new SourceText(text);
        const again = Array.from(
          { length: source.text.length },
          (_, i) => [source.toOriginal(i), source.toOriginal(i + 1)] as const,
        )
          .filter(([from, to]) => to > from)
          .map(([from, to]) => source.original.slice(from, to))
          .join('');
        assert.equal(again.normalize('NFC'), source.text.normalize('NFC'));
      }),
    );
  });
});

describe('marks upon marks', () => {
  const stack = 'a' + '\u0301\u0323'.repeat(40);

  it('stay as they are, and what stands around them is composed', () => {
    const source = new SourceText(`${'ấ'.normalize('NFD')} ${stack} ${'ộ'.normalize('NFD')}\n${stack}`);
    assert.equal(source.text, `ấ ${stack} ộ\n${stack}`);
    assert.deepEqual(source.rangeOf({ start: 2, end: 2 + stack.length }), {
      start: { line: 0, character: 4 },
      end: { line: 0, character: 4 + stack.length },
    });
  });

  it('are composed where a language could write them', () => {
    const few = 'a' + '\u0301\u0323'.repeat(15);
    assert.equal(new SourceText(few).text, few.normalize('NFC'));
    assert.equal(new SourceText(`b${'\u0301'.repeat(31)}`).text, `b${'\u0301'.repeat(31)}`);
  });
});
