import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode, type Encoding, encode } from '../../server/text/decode';

const bytesOf = (latin1: string) => Uint8Array.from(latin1, (char) => char.charCodeAt(0));
const base64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
const utf8 = (text: string) => new TextEncoder().encode(text);

function reasonOf(bytes: Uint8Array) {
  const result = decode(bytes);
  assert.ok('reason' in result, JSON.stringify(result));
  return result.reason;
}

function textOf(bytes: Uint8Array) {
  const result = decode(bytes);
  assert.ok('text' in result, JSON.stringify(result));
  return result;
}

/** One sentence in every encoding; the bytes come from iconv and from the npm package vietnamese-conversion. */
const legacy = {
  'TCVN3 (ABC)': base64(
    'QrhvIGO4byBjaN1uaCB0ct4gY/FhIEJhbiBDaMpwIGi1bmggp7ZuZyBi6SB4tyB0ctduaCCnuWkgaOlpOiBraW5oIHTVIHBouHQgdHJp024sIK7qaSBz6G5nIG5oqW4gZKluIK6t7mMgbqluZyBsqm4u',
  ),
  VISCII: base64(
    'QuFvIGPhbyBjaO1uaCB0crggY/xhIEJhbiBDaKRwIGjgbmgg0ORuZyBitSB44yB0cuxuaCDQ1WkgaLVpOiBraW5oIHSqIHBo4XQgdHJprG4sIPC2aSBzr25nIG5o4m4gZOJuIPDf/mMgbuJuZyBs6m4u',
  ),
  'Windows-1258': base64(
    'QmHsbyBjYexvIGNoaexuaCB0cmnyIGN10mEgQmFuIENo4uxwIGhhzG5oINBh0m5nIGL08iB4Yd4gdHJpzG5oINBh8mkgaPTyaToga2luaCB06uwgcGhh7HQgdHJp6tJuLCDw9cxpIHP07G5nIG5o4m4gZOJuIPD99fJjIG7ibmcgbOpuLg==',
  ),
  VNI: bytesOf(
    'Baùo caùo chính trò cuûa Ban Chaáp haønh Ñaûng boä xaõ trình Ñaïi hoäi: kinh teá phaùt trieån, ñôøi soáng nhaân daân ñöôïc naâng leân.',
  ),
};

describe('decode', () => {
  it('reads UTF-8 with and without a byte order mark, which is no part of the text', () => {
    assert.deepEqual(textOf(utf8('Báo cáo\n')), { text: 'Báo cáo\n', encoding: 'utf-8' });
    assert.deepEqual(textOf(utf8('\ufeffBáo cáo\n')), { text: 'Báo cáo\n', encoding: 'utf-8-bom' });
  });

  it('reads an empty file', () => {
    assert.deepEqual(textOf(new Uint8Array()), { text: '', encoding: 'utf-8' });
    assert.equal(textOf(utf8('\ufeff')).text, '');
    assert.equal(textOf(bytesOf('\xff\xfe')).text, '');
  });

  it('reads UTF-16 of both byte orders', () => {
    assert.deepEqual(textOf(bytesOf('\xff\xfeB\0\xe1\0o\0')), { text: 'Báo', encoding: 'utf-16le' });
    assert.deepEqual(textOf(bytesOf('\xfe\xff\0B\0\xe1\0o')), { text: 'Báo', encoding: 'utf-16be' });
  });

  it('gives back what was encoded, in every encoding', () => {
    const encodings: readonly Encoding[] = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'];
    const text = fc.string({ unit: 'binary' }).filter((s) => !/\0|^\ufeff/.test(s));
    fc.assert(
      fc.property(text, fc.constantFrom(...encodings), (original, encoding) => {
        assert.deepEqual(decode(encode({ text: original, encoding })), { text: original, encoding });
      }),
    );
  });

  it('keeps unpaired surrogates of UTF-16 as they are', () => {
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      const text = 'a\ud800b\udc00';
      assert.deepEqual(decode(encode({ text, encoding })), { text, encoding });
    }
  });

  it('reads long UTF-16 texts across the pieces in which it works', () => {
    const text = 'Đảng bộ xã 😀 '.repeat(2000);
    assert.deepEqual(decode(encode({ text, encoding: 'utf-16be' })), { text, encoding: 'utf-16be' });
  });

  it('works on a view into a larger buffer', () => {
    const whole = bytesOf('xx\xff\xfeB\0yy');
    assert.equal(textOf(whole.subarray(2, 6)).text, 'B');
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void decode(bytes)));
  });

  it('knows Word, PDF and RTF files', () => {
    assert.equal(reasonOf(bytesOf('PK\x03\x04\x14\0\x06\0')).key, 'cli.decode.word');
    assert.equal(reasonOf(bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')).key, 'cli.decode.word');
    assert.equal(reasonOf(bytesOf('%PDF-1.7\n%\xe2\xe3')).key, 'cli.decode.pdf');
    assert.equal(reasonOf(bytesOf('{\\rtf1\\ansi')).key, 'cli.decode.rtf');
  });

  it('refuses binary files and says where the first zero byte is', () => {
    assert.deepEqual(reasonOf(bytesOf('abc\0def')), { key: 'cli.decode.binary', args: { offset: 3 } });
    assert.equal(reasonOf(bytesOf('\xff\xfe\0\0B\0\0\0')).key, 'cli.decode.binary', 'UTF-32');
  });

  it('refuses UTF-16 that has no byte order mark or ends in the middle', () => {
    const bare = encode({ text: 'Báo cáo chính trị của Đảng bộ xã', encoding: 'utf-16le' }).subarray(2);
    assert.equal(reasonOf(bare).key, 'cli.decode.utf16-bare');
    assert.equal(reasonOf(bytesOf('\xff\xfeB')).key, 'cli.decode.utf16-odd');
  });

  it('names the line of the first invalid byte', () => {
    const bytes = new Uint8Array([...utf8('Đảng bộ\r\nxã\r'), 0xff, 0x0a]);
    assert.deepEqual(reasonOf(bytes), { key: 'cli.decode.utf8', args: { line: 3 } });
    assert.equal(reasonOf(utf8('Đảng').subarray(0, 3)).key, 'cli.decode.utf8', 'cut off');
  });

  for (const [encoding, bytes] of Object.entries(legacy)) {
    it(`knows ${encoding}`, () => {
      assert.deepEqual(reasonOf(bytes), { key: 'cli.decode.legacy', args: { encoding } });
    });
  }

  it('knows legacy text in capitals, which TCVN3 writes with the small letters', () => {
    const capitals = bytesOf('ÑAÛNG BOÄ XAÕ VAØ NHAÂN DAÂN CAÙC DAÂN TOÄC');
    assert.deepEqual(reasonOf(capitals), { key: 'cli.decode.legacy', args: { encoding: 'VNI' } });
  });

  it('does not take other languages for legacy Vietnamese', () => {
    const french = "L'été dernier, les élèves ont préféré être à la forêt où un hôtel près du château fut édifié.";
    assert.equal(reasonOf(bytesOf(french)).key, 'cli.decode.utf8');
    assert.equal(textOf(utf8(french)).text, french);
  });

  it('knows TCVN3 and VNI that were taken for Latin-1', () => {
    for (const encoding of ['TCVN3 (ABC)', 'VNI'] as const) {
      const text = String.fromCharCode(...legacy[encoding]);
      assert.deepEqual(reasonOf(utf8(text)), { key: 'cli.decode.mojibake', args: { encoding } });
    }
  });

  it('reads a Vietnamese report that quotes such text', () => {
    const text = `Đoạn sau bị hỏng phông chữ: ${String.fromCharCode(...legacy.VNI)}`;
    assert.equal(textOf(utf8(text)).text, text);
  });
});
