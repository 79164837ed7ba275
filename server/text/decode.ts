import type { Message } from '../messages/message';
import { fromLegacyText, readLegacy, recogniseLegacy, recogniseMojibake, type LegacyEncoding } from './legacy';

/** How a text file is stored; `utf-8-bom` starts with a byte order mark, and so do both UTF-16 kinds. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

export interface Decoded {
  /** Without the byte order mark, so that positions are those that editors show. */
  readonly text: string;
  readonly encoding: Encoding;
}

/** Bytes that are no readable report, and why. */
export interface Refused {
  readonly reason: Message;
}

/**
 * Reads the bytes of a file as text: UTF-8, or UTF-16 with a byte order mark. Anything else is refused with a reason and
 * never guessed at, since a wrong guess would show up as hundreds of false findings.
 */
export function decode(bytes: Uint8Array): Decoded | Refused {
  const refusal = refuseByMagic(bytes);
  if (refusal) return { reason: refusal };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be');
  const zero = bytes.indexOf(0);
  if (zero >= 0) return { reason: looksLikeBareUtf16(bytes) ? { key: 'cli.decode.utf16-bare' } : binary(zero) };
  return decodeUtf8(bytes);
}

/** The reverse of `decode`. */
export function encode({ text, encoding }: Decoded): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8-bom') return new TextEncoder().encode('\ufeff' + text);
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  const littleEndian = encoding === 'utf-16le';
  view.setUint16(0, 0xfeff, littleEndian);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), littleEndian);
  return bytes;
}

const binary = (offset: number): Message => ({ key: 'cli.decode.binary', args: { offset } });

/** First bytes of the files that people mistake for text: Word (zip and OLE), PDF and RTF. */
const magics: readonly (readonly [string, Message])[] = [
  ['PK\x03\x04', { key: 'cli.decode.word' }],
  ['PK\x05\x06', { key: 'cli.decode.word' }],
  ['\xd0\xcf\x11\xe0', { key: 'cli.decode.word' }],
  ['%PDF-', { key: 'cli.decode.pdf' }],
  ['{\\rtf', { key: 'cli.decode.rtf' }],
];

function refuseByMagic(bytes: Uint8Array): Message | undefined {
  return magics.find(([magic]) => [...magic].every((char, i) => bytes[i] === char.charCodeAt(0)))?.[1];
}

/** UTF-16 text has the high bytes 00 (ASCII) or 01 and 1E (Vietnamese letters) in every second place. */
function looksLikeBareUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 1024);
  const high = [0, 0];
  sample.forEach((byte, i) => {
    if (byte <= 0x01 || byte === 0x1e) high[i % 2]! += 1;
  });
  const pairs = sample.length / 2;
  return Math.max(...high) >= 0.9 * pairs && Math.min(...high) <= 0.1 * pairs;
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded | Refused {
  if (bytes.length % 2) return { reason: { key: 'cli.decode.utf16-odd' } };
  // Not TextDecoder, which replaces unpaired surrogates: what is read must be written back unchanged by `fix`.
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const littleEndian = encoding === 'utf-16le';
  const chunk = 4096; // units turned into a string at a time; far below the limit on a call's arguments
  let text = '';
  for (let at = 2; at < bytes.length; at += 2 * chunk) {
    const units = new Uint16Array(Math.min(chunk, (bytes.length - at) / 2));
    for (let i = 0; i < units.length; i++) units[i] = view.getUint16(at + 2 * i, littleEndian);
    text += String.fromCharCode(...units);
  }
  const zero = text.indexOf('\0');
  return zero >= 0 ? { reason: binary(2 + 2 * zero) } : { text, encoding };
}

/** Any letter that Unicode Vietnamese has and Latin-1 has not: text with one of them is not mojibake. */
const vietnameseLetter = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]|[\u0300-\u0323]/;

function decodeUtf8(bytes: Uint8Array): Decoded | Refused {
  const encoding = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8-bom' : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const legacy = recogniseLegacy(bytes);
    if (legacy === 'Windows-1252') return { reason: { key: 'cli.decode.windows-1252' } };
    if (legacy) return { reason: { key: 'cli.decode.legacy', args: { encoding: legacy } } };
    const lines = new TextDecoder('utf-8')
      .decode(bytes)
      .split('\ufffd', 1)[0]!
      .split(/\r\n|\r|\n/);
    return { reason: { key: 'cli.decode.utf8', args: { line: lines.length } } };
  }
  const mojibake = vietnameseLetter.test(text) ? undefined : recogniseMojibake(text);
  if (mojibake) return { reason: { key: 'cli.decode.mojibake', args: { encoding: mojibake } } };
  return { text, encoding };
}

/**
 * Reads the bytes of a file that `decode` refuses since they are in an old encoding of Vietnamese; undefined where they
 * are in none that is known, or letters are lost.
 */
export function decodeOld(bytes: Uint8Array): { readonly text: string; readonly encoding: LegacyEncoding } | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const encoding = recogniseLegacy(bytes);
    if (encoding === undefined || encoding === 'Windows-1252') return undefined;
    return { text: readLegacy(bytes, encoding).normalize('NFC'), encoding };
  }
  const encoding = vietnameseLetter.test(text) ? undefined : recogniseMojibake(text);
  return encoding && { text: fromLegacyText(text, encoding), encoding };
}
