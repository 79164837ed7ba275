/** Vietnamese encodings older than Unicode, by the names that users know them under. */
export type LegacyEncoding = 'TCVN3 (ABC)' | 'VNI' | 'VISCII' | 'Windows-1258' | 'Windows-1252';

/** The commonest words with a letter outside ASCII: they are half of all such words in the five reports they come from. */
const commonWords =
  'và các dân công xã phát của triển chính hiện đảng thực bộ hội tác với động vụ xây dựng có nhân chức quả được tổ sản hiệu cơ kết nhiệm số lý đạo địa nâng bảo đồng về tiêu tế mới trị nghiệp hóa hành quyết hình chỉ lực văn đạt tư định chất cấp nông lượng tập đầu viên tăng toàn tạo đổi mạnh quản trên bản việc thành chủ hoạt là đại người';

/** The letters of bytes A0–FF. The accented capitals of VN1 and VN2 are left out: VN3 writes them with capital fonts. */
const tcvn3High =
  '\u00a0ĂÂÊÔƠƯĐăâêôơưđ······àảãáạ·ằẳẵắ·······ặầẩẫấậè·ẻẽéẹềểễếệìỉ···ĩíịò·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ·';

/** The letters of bytes 80–FF. */
const visciiHigh =
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ';

/** VNI writes a vowel as its ASCII letter (or ơ, ư) and a second byte for the marks: here in the order E0–FF. */
const vniMarks: Readonly<Record<number, string>> = {
  0xe0: '\u0302\u0300', 0xe1: '\u0302\u0301', 0xe2: '\u0302', 0xe3: '\u0302\u0303', 0xe4: '\u0302\u0323', 0xe5: '\u0302\u0309',
  0xe6: 'ỉ', 0xe8: '\u0306\u0300', 0xe9: '\u0306\u0301', 0xea: '\u0306', 0xeb: '\u0306\u0323', 0xec: 'ì', 0xed: 'í', 0xee: 'ỵ',
  0xef: '\u0323', 0xf1: 'đ', 0xf2: 'ị', 0xf3: 'ĩ', 0xf4: 'ơ', 0xf5: '\u0303', 0xf6: 'ư', 0xf8: '\u0300', 0xf9: '\u0301',
  0xfa: '\u0306\u0309', 0xfb: '\u0309', 0xfc: '\u0306\u0303',
}; // prettier-ignore

/**
 * Reads bytes under each legacy encoding and tells which one makes them Vietnamese; undefined if none does.
 *
 * Sources of the tables: TCVN 5712:1993 (VN3) as in glibc's TCVN5712-1; RFC 1456 for VISCII; the VNI table of Wikipedia's
 * «VNI» article, checked against the npm package vietnamese-conversion; the Encoding Standard for windows-1258.
 */
export function recogniseLegacy(bytes: Uint8Array): LegacyEncoding | undefined {
  // Where the letters that all Latin alphabets share tell as much, nothing speaks for a Vietnamese one.
  return best(bytes, ['Windows-1252', 'TCVN3 (ABC)', 'VNI', 'VISCII', 'Windows-1258']);
}

/**
 * Tells whether Unicode text is really TCVN3 or VNI that some program took for Latin-1 («B¸o c¸o», «Baùo caùo»), which is
 * how such text arrives when it is pasted or converted without its font.
 */
export function recogniseMojibake(text: string): 'TCVN3 (ABC)' | 'VNI' | undefined {
  const bytes = Uint8Array.from(text.slice(0, sampleLength), (char) => (char <= '\u00ff' ? char.charCodeAt(0) : 0x20));
  return best(bytes, ['TCVN3 (ABC)', 'VNI']);
}

/** Bytes looked at: some ten pages. */
const sampleLength = 1 << 16;
/** Below this share of common words among the words with marks, the text is something else: in Vietnamese reports it is about 0.5. */
const minimumShare = 0.2;
const minimumWords = 2;

function best<E extends LegacyEncoding>(bytes: Uint8Array, encodings: readonly E[]): E | undefined {
  const sample = bytes.subarray(0, sampleLength);
  const common = new Set(commonWords.split(' '));
  let winner: E | undefined;
  let most = 0;
  for (const encoding of encodings) {
    const words =
      readers[encoding](sample)
        .normalize('NFC')
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [];
    const marked = words.filter((word) => /[^a-z]/.test(word));
    const known = marked.filter((word) => common.has(word)).length;
    if (known < minimumWords || known < minimumShare * marked.length || known <= most) continue;
    winner = encoding;
    most = known;
  }
  return winner;
}

/**
 * Text in TCVN3 or VNI that a program took for Latin-1 («B¸o c¸o», «Baùo caùo»), in Unicode. Capitals that TCVN3 keeps in
 * the font are lost: they come out small.
 */
export function fromLegacyText(text: string, encoding: 'TCVN3 (ABC)' | 'VNI'): string {
  const read = encoding === 'VNI' ? vniCharacter : tcvn3Character;
  return Array.from(text, (char) => (char > '\u00ff' || char < '\u0080' ? char : (read(char.charCodeAt(0)) ?? char)))
    .join('')
    .normalize('NFC');
}

function tcvn3Character(code: number): string | undefined {
  const char = code >= 0xa0 ? tcvn3High[code - 0xa0] : undefined;
  return char === '·' ? undefined : char;
}

/** Capital letters and their marks stand 32 lower than the small ones. */
const vniCharacter = (code: number): string | undefined => vniMarks[code] ?? vniMarks[code + 0x20]?.toUpperCase();

const ascii = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code));

const readers: Readonly<Record<LegacyEncoding, (bytes: Uint8Array) => string>> = {
  'TCVN3 (ABC)': (bytes) => read(bytes, [...ascii, ...Array<string>(0x20).fill('·'), ...tcvn3High]),
  VISCII: (bytes) => read(bytes, [...ascii, ...visciiHigh]),
  VNI: (bytes) => {
    // Capital letters and their marks stand 32 lower; the case of a mark does not matter here.
    const high = Array.from({ length: 0x80 }, (_, i) => vniMarks[0x80 + i] ?? vniMarks[0xa0 + i] ?? '·');
    return read(bytes, [...ascii, ...high]);
  },
  'Windows-1252': (bytes) => new TextDecoder('windows-1252').decode(bytes),
  'Windows-1258': (bytes) => new TextDecoder('windows-1258').decode(bytes),
};

/** The text of bytes in an old encoding; a byte that it has no letter for stays the character of Latin-1. */
export function readLegacy(bytes: Uint8Array, encoding: LegacyEncoding): string {
  if (encoding !== 'TCVN3 (ABC)' && encoding !== 'VNI') return readers[encoding](bytes);
  return fromLegacyText(new TextDecoder('windows-1252').decode(bytes), encoding);
}

function read(bytes: Uint8Array, table: readonly string[]): string {
  let text = '';
  for (const byte of bytes) text += table[byte] ?? '·';
  return text;
}
