import { anyUnit } from './levels';
import { memoise } from '../text/memo';
import { groupsOf, matchesOf } from '../text/matches';
import { ordinalOf, romanValue } from '../text/vietnamese';

/** Years as they are written, «2025 - 2030»; offsets are those of the text. */
export interface WrittenTerm {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** «Đại hội đại biểu Đảng bộ xã Mạc Khê lần thứ I, nhiệm kỳ 2025 - 2030» */
export interface CongressMention {
  /** `national`, or the level of the unit whose committee holds it; empty where it is not named. */
  readonly level: string;
  /** The unit's name in small letters; empty where it is not given. */
  readonly name: string;
  readonly ordinal: number;
  /** How the ordinal is written. */
  readonly style: 'roman' | 'word' | 'figure';
  readonly start: number;
  /** «lần thứ I». */
  readonly ordinalStart: number;
  /** The ordinal alone: «I». */
  readonly numberStart: number;
  readonly ordinalEnd: number;
  readonly term: WrittenTerm | undefined;
}

const ordinal = '(?:[IVX]+(?![\\p{L}])|\\d{1,2}(?![\\d./%])|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?!\\p{L}))';
/** Up to the ordinal, without signs in between, so that both belong to one phrase. */
const congress = new RegExp(
  `(?<!\\p{L})đại\\s+hội(?<org>[^.;:()“”"…]{0,90}?)(?<lead>[\\s,]+lần\\s+(?:thứ\\s+)?)(?<number>${ordinal})`,
  'giu',
);
/** «Đại hội XIII của Đảng» */
const shortNational = /(?<!\p{L})đại\s+hội\s+(?<number>[IVX]+)\s+(?:của\s+)?đảng(?!\s+bộ)/giu;
const unit = new RegExp(`(?<!\\p{L})(?<level>${anyUnit})(?!\\p{L})(?<name>.*)$`, 'isu');
const termBehind = /[\s,]*\(?\s*(?:nhiệm\s+kỳ)?\s*\(?\s*(?<from>(?:19|20)\d\d)\s*[-–—]\s*(?<to>(?:19|20)\d\d)/iuy;

/** Every mention of a party congress with its ordinal, in the order of the text. */
export const congressesIn = memoise((text: string): readonly CongressMention[] => {
  if (!/đại\s+hội/iu.test(text)) return [];
  const found: CongressMention[] = [];
  for (const match of matchesOf(text, congress)) {
    const { org, lead, number } = groupsOf<'org' | 'lead' | 'number'>(match);
    // Of two congresses in a row, the ordinal is that of the second.
    const second = org.search(/(?<!\p{L})đại\s+hội(?!.*(?<!\p{L})đại\s+hội)/isu);
    const own = org.slice(Math.max(second, 0));
    // «… đại hội chi bộ, tổ chức kỳ họp lần thứ nhất»: something else is counted.
    if (
      /kỳ họp|phiên họp|hội nghị|công đoàn|đoàn thanh niên|hội (?:nông dân|phụ nữ|liên hiệp)|mttq|mặt trận/iu.test(own)
    )
      continue;
    const place = ordinalOfText(number);
    if (!place) continue;
    const numberStart = match.index + match[0].length - number.length;
    found.push({
      ...unitOf(own),
      ...place,
      start: second < 0 ? match.index : numberStart - lead.length - org.length + second,
      ordinalStart: numberStart - lead.trimStart().replace(/^,\s*/u, '').length,
      numberStart,
      ordinalEnd: numberStart + number.length,
      term: termAt(text, numberStart + number.length),
    });
  }
  for (const match of matchesOf(text, shortNational)) {
    const number = groupsOf<'number'>(match).number;
    const value = romanValue(number.toUpperCase());
    const at = match.index + match[0].indexOf(number);
    if (value)
      found.push({
        level: 'national',
        name: '',
        ordinal: value,
        style: 'roman',
        start: match.index,
        ordinalStart: at,
        numberStart: at,
        ordinalEnd: at + number.length,
        term: termAt(text, match.index + match[0].length),
      });
  }
  return found;
});

function ordinalOfText(text: string): Pick<CongressMention, 'ordinal' | 'style'> | undefined {
  const roman = /^[IVX]+$/u.test(text) ? romanValue(text) : undefined;
  if (roman) return { ordinal: roman, style: 'roman' };
  if (/^\d+$/u.test(text)) return { ordinal: Number(text), style: 'figure' };
  const word = ordinalOf(text);
  return word ? { ordinal: word, style: 'word' } : undefined;
}

function unitOf(org: string): Pick<CongressMention, 'level' | 'name'> {
  if (/toàn\s+quốc/iu.test(org)) return { level: 'national', name: '' };
  const match = unit.exec(org);
  if (!match) return { level: '', name: '' };
  const { level, name } = groupsOf<'level' | 'name'>(match);
  return {
    level: level.toLowerCase(),
    name: name
      .replace(/[\s,]+/gu, ' ')
      .trim()
      .toLowerCase(),
  };
}

function termAt(text: string, at: number): WrittenTerm | undefined {
  termBehind.lastIndex = at;
  const match = termBehind.exec(text);
  if (!match) return undefined;
  const { from, to } = groupsOf<'from' | 'to'>(match);
  const end = match.index + match[0].length;
  return { from: Number(from), to: Number(to), start: match.index + match[0].indexOf(from), end };
}
