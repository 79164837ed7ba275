/** What Windows-1252 shows for the bytes 80 to 9F; a byte that it has no character for is a control character. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const byteOf = new Map([...windows1252].map((char, i) => [char, 0x80 + i]));

/** What the bytes of a Vietnamese text in UTF-8 stand for: letters, their marks, quotation marks, dashes, spaces. */
// eslint-disable-next-line no-misleading-character-class -- the marks are looked for one by one.
const expected = /[\u00a0«»À-ỹ\u0300-\u0323–—‘’“”…•\ufeff]/u;
/** A misread text may have been read wrongly again; nobody does it more often. */
const mostRounds = 3;

interface Reread {
  readonly text: string;
  /** Letters that were read right. */
  readonly letters: number;
  /** Whether everything in it was read right. */
  readonly whole: boolean;
}

const isContinuation = (byte: number | undefined): byte is number => byte !== undefined && byte >= 0x80 && byte < 0xc0;

/** The byte that a program read as a character, Latin-1 or Windows-1252. */
function byteAt(text: string, at: number): number | undefined {
  const char = text[at];
  if (char === undefined) return undefined;
  const code = char.charCodeAt(0);
  return code <= 0xff ? code : byteOf.get(char);
}

/** Reads text as it was meant that is UTF-8 taken for Latin-1 or Windows-1252: «Káº¿t quáº£» is «Kết quả». */
export function reread(text: string): Reread {
  let read = once(text);
  for (let round = 1; round < mostRounds; round++) {
    const again = once(read.text);
    if (again.letters === 0 || !again.whole) break;
    read = again;
  }
  return read;
}

function once(text: string): Reread {
  let result = '';
  let letters = 0;
  let whole = true;
  for (let at = 0; at < text.length;) {
    const lead = byteAt(text, at) ?? 0;
    const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : 1;
    const second = byteAt(text, at + 1);
    const third = byteAt(text, at + 2);
    if (length > 1 && isContinuation(second) && (length === 2 || isContinuation(third))) {
      const code =
        length === 2
          ? ((lead & 0x1f) << 6) | (second & 0x3f)
          : ((lead & 0x0f) << 12) | ((second & 0x3f) << 6) | (third! & 0x3f);
      const char = String.fromCharCode(code);
      const isLetter = expected.test(char);
      // What comes of a text that was misread twice is misread once, and has all characters of the one byte.
      if (isLetter || code <= 0xff || byteOf.has(char)) {
        result += char;
        if (isLetter) letters++;
        at += length;
        continue;
      }
    }
    // «lÃ m»: the no-break space that is the second byte of à has become a plain one, or has gone at a line's end.
    if (lead === 0xc3 && (second === 0x20 || second === undefined)) {
      result += 'à';
      letters++;
      at += 2;
      continue;
    }
    if (lead >= 0x80) whole = false;
    result += text[at]!;
    at++;
  }
  return { text: result.normalize('NFC'), letters, whole };
}
