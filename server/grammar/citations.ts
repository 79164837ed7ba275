import { memoise } from '../text/memo';
import { matchesOf } from '../text/matches';
import { textBefore } from '../text/strings';
import { codedKinds, kindWords } from './document-kinds';
import { anyOf } from './patterns';
import { datesIn, type WrittenDate } from './dates';

/** A document's code as it stands in a text, with what is said about the document; offsets are those of the text. */
export interface Citation {
  /** As written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The number of the document. */
  readonly number: string;
  /** The year within the code: 2019 of 88/2019/QH14. */
  readonly year: number | undefined;
  /** The kind by its letters: NQ, CT, QĐ …; empty for codes of the National Assembly. */
  readonly kind: string;
  /** Who issued it, by letters: TW, TU, HĐND, QH14 … */
  readonly body: string;
  /** The right way to write it, or undefined where it cannot be told. Equal for two writings of one code. */
  readonly form: string | undefined;
  /** What is wrong with the writing. */
  readonly slip: CodeSlip | undefined;
  /** The word before the code: «Nghị quyết». */
  readonly kindWord: { readonly text: string; readonly start: number; readonly end: number } | undefined;
  /** The date given behind the code. */
  readonly date: WrittenDate | undefined;
  /** The issuer named behind it, from the list of `issuers`. */
  readonly issuer: { readonly name: Issuer; readonly start: number; readonly end: number } | undefined;
  /** What follows up to the next code or the end of the sentence, in small letters. */
  readonly context: string;
}

/** `order`: the signs or parts are out of place; `year`: the year is missing; `space`, `case`: small slips. */
export type CodeSlip = 'order' | 'year' | 'space' | 'case';

const stateDecision = ['quyết định'];

/** Organs of the Party, whose codes are n-KIND/BODY. */
const partyBody =
  /^(?:TW|TU|HU|ThU|TĐU|QU|ĐU|BBT|BCT|BTCTW|BTGTW|BTGDVTW|BDVTW|BNCTW|BKTTW|BCSĐTW|UBKTTW|VPTW|VPTU|BTCTU|BTGTU|UBKTTU|BTVTU|BTVĐU|BTVHU)$/iu;
/** Organs of the State, whose codes are n/KIND-BODY or, for legal texts, n/yyyy/KIND-BODY. */
const stateBody =
  /^(?:CP|TTg|HĐND|UBND|CTN|HĐTP|UBTVQH\d{1,2}|QH\d{0,2}|TTr|BTC|BNV|BKHĐT|BTNMT|BGDĐT|BYT|BCA|BQP|BTP|BXD|BCT|BVHTTDL|BLĐTBXH|BNNPTNT|BNNMT|BKHCN|BTTTT|UBDT|BDTTG)$/iu;

/** A number, perhaps a year, and two groups of letters in any order and with any signs between them. */
const codePattern =
  /(?<![\p{L}\d/.,])(?<number>\d{1,5})(?<s1>\s?[-–/]\s?)(?:(?<year>(?:19|20)\d\d)(?<s2>\s?[-–/]\s?))?(?<first>\p{Lu}[\p{L}]{0,9}\d{0,2})(?:(?<s3>\s?[-–/]\s?)(?<second>\p{Lu}[\p{L}]{0,9}\d{0,2}))?(?![\p{L}\d]|[-–/][\p{L}\d])/gu;
/** The words that name a kind of document, right before the code. */
const wordBefore = new RegExp(`(?<!\\p{L})(?<word>${anyOf([...codedKinds, 'luật'])})(?:\\s+số)?\\s*:?\\s*$`, 'iu');

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

/** Who is named behind «của» (or without it); the longest name first. */
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

/** How far behind a code its date and issuer may stand. */
const reach = 240;

/** Every document code of a text with two groups of letters, or of the National Assembly, in the order of the text. */
export const citationsIn = memoise((text: string): readonly Citation[] => {
  if (!/\d\s?[-–/]\s?\p{Lu}/u.test(text)) return [];
  const codes = matchesOf(text, codePattern).flatMap((match) => {
    const code = readCode(match);
    return code ? [{ match, code }] : [];
  });
  return codes.map(({ match, code }, i): Citation => {
    const start = match.index;
    const end = start + match[0].length;
    const stop = Math.min(text.length, codes[i + 1]?.match.index ?? text.length, end + reach);
    const tail = text.slice(end, stop);
    const clause = tail.slice(0, /[.;](?:\s|$)/u.exec(tail)?.index ?? tail.length);
    const word = wordBefore.exec(textBefore(text, start, 40));
    const wordStart = word ? Math.max(0, start - 40) + word.index : 0;
    // «ngày» stands right behind the code, perhaps after a comma.
    const dateAt = end + (/^[\s,(]*(?:ban hành\s+)?ngày\s+/iu.exec(tail)?.[0].length ?? -1);
    const date = dateAt > end ? datesIn(text).find((d) => d.start === dateAt) : undefined;
    const from = date ? date.end : end;
    return {
      text: match[0],
      start,
      end,
      number: match.groups!.number!,
      ...code,
      kindWord: word
        ? { text: word.groups!.word!, start: wordStart, end: wordStart + word.groups!.word!.length }
        : undefined,
      date,
      issuer: issuerAt(text, from),
      context: clause.toLowerCase(),
    };
  });
});

function issuerAt(text: string, from: number): Citation['issuer'] {
  const lead = /^[\s,]*(?:của\s+)?/u.exec(text.slice(from, from + 12))![0];
  for (const [name, pattern] of issuerNames) {
    pattern.lastIndex = from + lead.length;
    const match = pattern.exec(text);
    if (match) return { name, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

type Code = Pick<Citation, 'year' | 'kind' | 'body' | 'form' | 'slip'>;

const sign = (written: string | undefined): string => (written ?? '').trim().replace('–', '-');

/** Takes a match apart; undefined for what is no document code («TH-THCS», «21/KCN»). */
function readCode(match: RegExpExecArray): Code | undefined {
  const { number, s1, year, s2, first, s3, second } = match.groups as Record<string, string | undefined>;
  const raw = match[0];
  // «NĐ» is often typed with the Icelandic Ð, which text/unicode speaks of.
  let a = first!.replaceAll('Ð', 'Đ');
  let b = second?.replaceAll('Ð', 'Đ');
  const spaced = /\s/u.test(raw) || raw.includes('–');
  const small = (form: string, slip: CodeSlip | undefined): CodeSlip | undefined =>
    slip ?? (spaced ? 'space' : form !== raw.replaceAll('Ð', 'Đ') ? 'case' : undefined);
  const made = (kind: string, body: string, form: string | undefined, slip: CodeSlip | undefined): Code => ({
    year: year === undefined ? undefined : Number(year),
    kind,
    body,
    form,
    slip: form === undefined ? slip : small(form, slip),
  });
  // The National Assembly: 88/2019/QH14.
  const assembly = /^QH(\d{1,2})$/u.exec(a);
  if (b === undefined) {
    if (assembly && year !== undefined)
      return made('', a, `${number}/${year}/${a}`, sign(s1) === '/' && sign(s2) === '/' ? undefined : 'order');
    const standing = /^UBTVQH\d{1,2}$/u.exec(a);
    if (standing && year !== undefined) return made('', a, `${number}/${year}/${a}`, undefined);
    // 57/NQTW, 57-NQTW: the sign between kind and body is missing.
    const glued = /^(NQ|CT|KL|QĐ|HD)(TW|TU)$/u.exec(a);
    if (glued && year === undefined) return made(glued[1]!, glued[2]!, `${number}-${glued[1]}/${glued[2]}`, 'order');
    return undefined;
  }
  const isKind = (letters: string): boolean => letters.toUpperCase() in kindWords;
  // 57/TW-NQ: kind and body have changed places.
  if (!isKind(a) && isKind(b) && partyBody.test(a) && a.toUpperCase() !== 'TT') {
    const form = `${number}-${b}/${a.toUpperCase()}`;
    return year === undefined ? made(b, a, form, 'order') : undefined;
  }
  // 37-QD/TW, 55/2015/ND-CP: D for Đ.
  const undotted = a === 'QD' || a === 'ND' ? a.replace('D', 'Đ') : a;
  const slipOfD: CodeSlip | undefined = undotted === a ? undefined : 'case';
  a = undotted;
  if (!isKind(a)) return undefined;
  const kind = a.toUpperCase();
  if (year !== undefined && /^QH\d{0,2}$/u.test(b)) {
    const term = b.length > 2 ? b.slice(2) : assemblyTerm(Number(year));
    return made(kind, `QH${term ?? ''}`, term === undefined ? undefined : `${number}/${year}/QH${term}`, 'order');
  }
  if (partyBody.test(b) && !(stateBody.test(b) && sign(s1) === '/')) {
    const body = /^(?:TW|TU|HU|QU|ĐU)$/iu.test(b) ? b.toUpperCase() : b;
    if (year !== undefined) return undefined;
    const right = sign(s1) === '-' && sign(s3) === '/';
    return made(kind, body, `${number}-${a}/${body}`, right ? slipOfD : 'order');
  }
  if (stateBody.test(b)) {
    b = /^ttg$/iu.test(b) ? 'TTg' : /^ttr$/iu.test(b) ? 'TTr' : b.toUpperCase();
    const form = year === undefined ? `${number}/${a}-${b}` : `${number}/${year}/${a}-${b}`;
    const right = sign(s1) === '/' && sign(s3) === '-' && (year === undefined || sign(s2) === '/');
    // Decrees bear their year since 1997 (Law on the Promulgation of Legal Documents, 1996).
    if (right && kind === 'NĐ' && b === 'CP' && year === undefined) return made(kind, b, undefined, 'year');
    return made(kind, b, form, right ? slipOfD : 'order');
  }
  return undefined;
}

/** The National Assembly in office at the end of a year (terms from knowledge/congresses.json would say the same). */
function assemblyTerm(year: number): number | undefined {
  const starts = [2002, 2007, 2011, 2016, 2021, 2026];
  const index = starts.findLastIndex((start) => start <= year);
  // In the year of an election two Assemblies sit, one after the other.
  return index < 0 || starts.includes(year) ? undefined : index + 11;
}

/** The words that a kind may be called by; a State decision is never a «quy định». */
export function wordsOf({ kind, body }: Pick<Citation, 'kind' | 'body'>): readonly string[] {
  if (kind === 'QĐ' && !partyBody.test(body)) return stateDecision;
  return kindWords[kind] ?? [];
}
