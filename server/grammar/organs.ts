import type { Papers } from '../knowledge/forms';
import { anyCommune } from './levels';

/** What stands at the head of a paper, in capitals or in lines of their own, surest first: the State or the Party. */
export const paperHeads: readonly (readonly [Papers, RegExp])[] = [
  ['state', /CỘNG (?:HÒA|HOÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|^\s*Độc lập\s*-\s*Tự do\s*-\s*Hạnh phúc/u],
  ['party', /(?:^|\s)ĐẢNG CỘNG SẢN VIỆT NAM(?:\s|$)/u],
  ['state', /^\s*(?:(?:ỦY|UỶ) BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)/u],
  ['party', /^\s*(?:ĐẢNG BỘ|ĐẢNG (?:ỦY|UỶ)|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) (?:ỦY|UỶ)|BAN CHẤP HÀNH ĐẢNG BỘ)(?!\p{L})/u],
];

/** A whole word of letters, however they are written. */
const oneOf = (letters: string): RegExp => new RegExp(`^(?:${letters.split(' ').join('|')})$`, 'iu');

/** Organs of the Party by the letters in their codes, n-KIND/BODY: committees of each level, boards, offices. */
export const isPartyBody = oneOf(
  'TW TU HU ThU TĐU QU ĐU BBT BCT BTCTW BTGTW BTGDVTW BDVTW BNCTW BKTTW BCSĐTW UBKTTW VPTW VPTU BTCTU BTGTU UBKTTU ' +
    'BTVTU BTVĐU BTVHU',
);
/** Organs of the State by the letters in their codes, n/KIND-BODY or, for legal texts, n/yyyy/KIND-BODY; ministries of both sides of 2025. */
export const isStateBody = oneOf(
  'CP TTg HĐND UBND CTN HĐTP UBTVQH\\d{1,2} QH\\d{0,2} TTr BTC BNV BKHĐT BTNMT BGDĐT BYT BCA BQP BTP BXD BCT BVHTTDL ' +
    'BLĐTBXH BNNPTNT BNNMT BKHCN BTTTT UBDT BDTTG',
);

/** Organs of the centre by their full names. */
export type Issuer =
  | 'Bộ Chính trị'
  | 'Ban Bí thư'
  | 'Ban Chấp hành Trung ương'
  | 'Chính phủ'
  | 'Thủ tướng Chính phủ'
  | 'Quốc hội'
  | 'Ủy ban Thường vụ Quốc hội'
  | 'Ban Tổ chức Trung ương'
  | 'Văn phòng Trung ương Đảng'
  | 'Ủy ban Kiểm tra Trung ương';

/** What an issuer is called behind «của» (or without it); the longest name first. */
const issuerNames: readonly (readonly [Issuer, RegExp])[] = [
  ['Ủy ban Thường vụ Quốc hội', /(?:ủy|uỷ) ban thường vụ quốc hội|ubtvqh/iuy],
  ['Ủy ban Kiểm tra Trung ương', /(?:ủy|uỷ) ban kiểm tra trung ương/iuy],
  ['Ban Tổ chức Trung ương', /ban tổ chức trung ương/iuy],
  ['Văn phòng Trung ương Đảng', /văn phòng trung ương/iuy],
  ['Ban Bí thư', /ban bí thư/iuy],
  ['Ban Chấp hành Trung ương', /ban chấp hành trung ương|(?:hội nghị )?trung ương(?! (?:đoàn|hội))/iuy],
  ['Bộ Chính trị', /bộ chính trị/iuy],
  ['Thủ tướng Chính phủ', /thủ tướng/iuy],
  ['Chính phủ', /chính phủ/iuy],
  ['Quốc hội', /quốc hội/iuy],
];

/** Organs that issue documents, by the letters that stand for them in codes; «TW» is any of the Party's centre. */
export type Organ = 'CP' | 'TTg' | 'QH' | 'HĐND' | 'UBND' | 'TU' | 'HU' | 'ĐU' | 'TW';

/** The part of a committee that speaks for it. */
const standing = '(?:(?:ban\\s+)?thường vụ\\s+|ban chấp hành\\s+)?';
/** What an organ is called behind «của», and the letters at the end of its codes. */
const organs: readonly { readonly organ: Organ; readonly name: RegExp; readonly letters: RegExp }[] = [
  { organ: 'HĐND', name: /(?:thường trực\s+)?(?:hđnd|hội đồng nhân dân)/iuy, letters: /^HĐND$/u },
  { organ: 'UBND', name: /(?:chủ tịch\s+)?(?:ubnd|(?:ủy|uỷ) ban nhân dân)/iuy, letters: /^UBND$/u },
  { organ: 'TTg', name: /thủ tướng/iuy, letters: /^TTg$/iu },
  { organ: 'CP', name: /chính phủ/iuy, letters: /^CP$/u },
  { organ: 'QH', name: /(?:(?:ủy|uỷ) ban thường vụ\s+)?quốc hội/iuy, letters: /^(?:UBTV)?QH\d*$/u },
  { organ: 'TW', name: /bộ chính trị|ban bí thư|ban chấp hành trung ương/iuy, letters: /^TW$/u },
  {
    organ: 'TU',
    name: new RegExp(`${standing}(?:(?:tỉnh|thành) (?:ủy|uỷ)(?!\\s+viên)|đảng bộ tỉnh)`, 'iuy'),
    letters: /^TU$/u,
  },
  {
    organ: 'HU',
    name: new RegExp(`${standing}(?:huyện (?:ủy|uỷ)(?!\\s+viên)|đảng bộ huyện)`, 'iuy'),
    letters: /^HU$/u,
  },
  {
    organ: 'ĐU',
    name: new RegExp(`${standing}(?:đảng (?:ủy|uỷ)(?!\\s+viên)|đảng bộ (?:${anyCommune}))`, 'iuy'),
    letters: /^ĐU$/u,
  },
];

/** A name as it stands in a text; offsets are those of the text. */
export interface Named<Name> {
  readonly name: Name;
  readonly start: number;
  readonly end: number;
}

/** The organ of the centre that is named at an offset. */
export const issuerAt = (text: string, at: number): Named<Issuer> | undefined => nameAt(issuerNames, text, at);

/** The organ of any level that is named at an offset. */
export const organAt = (text: string, at: number): Named<Organ> | undefined =>
  nameAt(
    organs.map(({ organ, name }) => [organ, name] as const),
    text,
    at,
  );

/** The organ that the letters at the end of a code stand for. */
export const organOfLetters = (body: string): Organ | undefined =>
  organs.find(({ letters }) => letters.test(body))?.organ;

function nameAt<Name>(names: readonly (readonly [Name, RegExp])[], text: string, at: number): Named<Name> | undefined {
  for (const [name, pattern] of names) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { name, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
