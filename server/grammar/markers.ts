import { bulletLetters, bulletSigns } from './bullets';
import type { Marker, MarkerStyle } from './marker';
import { anyOf } from './patterns';
import { isUpper, listLetters, ordinalForms, ordinalOf, romanValue } from '../text/vietnamese';

interface Pattern {
  readonly style: MarkerStyle;
  /** Sticky; the groups are `number` and, where a sign may follow, `sign`. */
  readonly regex: RegExp;
  /** The numbers a match stands for; undefined where it is no such marker after all. */
  readonly numbers: (number: string, match: RegExpExecArray) => readonly number[] | undefined;
  /** What may follow; `title` asks for a capital, a quotation or the line's end, `any` for anything. */
  readonly follows: 'title' | 'any' | 'space';
}

const listed = (number: string): readonly number[] | undefined => {
  const value = /^\d+$/.test(number) ? Number(number) : (romanValue(number.toUpperCase()) ?? ordinalOf(number));
  return value === undefined ? undefined : [value];
};
const roman = (number: string): readonly number[] | undefined => {
  const value = romanValue(number);
  // Nobody numbers beyond XXX; C. and D. are letters.
  return value === undefined || value > 30 ? undefined : [value];
};
const letter = (number: string): readonly number[] | undefined => {
  const index = listLetters.indexOf(number.toLowerCase());
  return index < 0 ? undefined : [index + 1];
};
const dotted = (number: string): readonly number[] | undefined => {
  const numbers = number.split('.').map(Number);
  // 2025., 132.542 and 05.2 are years, figures and dates.
  return numbers.some((n) => n > 99) || /(?:^|\.)0/.test(number) ? undefined : numbers;
};
const merged = (number: string): readonly number[] | undefined => {
  const numbers = number.split(/\D+/).map(Number);
  if (numbers.some((n) => n === 0 || n > 99)) return undefined;
  const [low = 0, high = 0] = numbers;
  // (3-5) stands for all three.
  const isRange = numbers.length === 2 && low < high && /[-–]/u.test(number);
  return isRange ? Array.from({ length: high - low + 1 }, (_, i) => low + i) : numbers;
};

const ordinal = anyOf(ordinalForms);

/** Every way to mark a heading, paragraph or item, tried in this order. Each has one example. */
const patterns: readonly Pattern[] = [
  // Phần thứ hai / PHẦN II:
  { style: 'part', regex: new RegExp(`(?:Phần|PHẦN)\\s+(?:(?:thứ|Thứ|THỨ)\\s+)?(?<number>${ordinal}|\\d{1,2}|[IVX]{1,5})(?!\\p{L}|\\d)(?<sign>[ \\t]?[.:\\-–])?`, 'iuy'), numbers: listed, follows: 'title' },
  // Chương II.
  { style: 'chapter', regex: new RegExp(`(?:Chương|CHƯƠNG)\\s+(?:thứ\\s+)?(?<number>${ordinal}|\\d{1,2}|[IVX]{1,5})(?!\\p{L}|\\d)(?<sign>[ \\t]?[.:\\-–])?`, 'iuy'), numbers: listed, follows: 'title' },
  // Mục 1.
  { style: 'division', regex: /(?:Mục|MỤC)\s+(?<number>\d{1,2}|[IVX]{1,5})(?![\p{L}\d])(?!\.\d)(?<sign>[ \t]?[.:\-–])?/uy, numbers: listed, follows: 'title' },
  // Điều 5.
  { style: 'article', regex: /(?:Điều|ĐIỀU)\s+(?<number>\d{1,3})(?![\p{L}\d])(?<sign>[ \t]?[.:])?/uy, numbers: listed, follows: 'title' },
  // Khoản 2.
  { style: 'clause', regex: /Khoản\s+(?<number>\d{1,2})(?![\p{L}\d])(?<sign>[ \t]?[.:])/uy, numbers: listed, follows: 'title' },
  // Điểm c)
  { style: 'point', regex: /Điểm\s+(?<number>[a-zđ])(?!\p{L})(?<sign>[ \t]?[.:)])/uy, numbers: letter, follows: 'title' },
  // Một là, / Thứ hai:
  { style: 'word', regex: /(?<number>Một|Hai|Ba|Bốn|Tư|Năm|Sáu|Bảy|Bẩy|Tám|Chín|Mười)\s+là(?!\p{L})(?<sign>[ \t]?[,:;.\-–])?/uy, numbers: listed, follows: 'any' },
  { style: 'word', regex: /Thứ\s+(?<number>nhất|hai|ba|tư|năm|sáu|bảy|bẩy|tám|chín|mười)(?!\p{L})(?<sign>[ \t]?(?:là)?\s?[,:])/uy, numbers: listed, follows: 'any' },
  // II- / III. / I -
  { style: 'roman', regex: /(?<number>[IVX]{1,6})(?<sign>[ \t]?[.\-–:)/])/uy, numbers: roman, follows: 'title' },
  // A. / B-
  { style: 'letter', regex: /(?<number>[A-HK-UYĐ])(?<sign>[ \t]?[.\-–)])/uy, numbers: letter, follows: 'title' },
  // 2.1.1- / 6.2 / 7.2.Tiếp
  { style: 'arabic', regex: /(?<number>\d{1,2}(?:\.\d{1,2}){1,4})(?![\d,%])(?<sign>[ \t]?[.\-–:)](?!\d))?/uy, numbers: dotted, follows: 'title' },
  // 3. / 3- / 3/
  { style: 'arabic', regex: /(?<number>\d{1,2})(?<sign>[ \t]?[.:/]|[-–](?=\s|\p{Lu})|[ \t]-(?=\s))(?!\d)/uy, numbers: dotted, follows: 'title' },
  // 3)
  { style: 'arabic-bracket', regex: /(?<number>\d{1,2})(?<sign>\))/uy, numbers: dotted, follows: 'any' },
  // (3)- / (3,4) / (19).
  { style: 'parenthesis', regex: /\((?<number>\d{1,2}(?:\s?[,;&+\-–]\s?\d{1,2}){0,4})\)(?<sign>[ \t]?[.\-–:])?/uy, numbers: merged, follows: 'any' },
  // a) / b. / (c)
  { style: 'small-letter', regex: /\((?<number>[a-zđ])\)(?<sign>[ \t]?[.\-–:])?/uy, numbers: letter, follows: 'any' },
  { style: 'small-letter', regex: /(?<number>[a-zđ])(?<sign>[ \t]?[).]|[ \t]?-(?=\s))/uy, numbers: letter, follows: 'any' },
  // * 3. (a numbered item behind a bullet)
  { style: 'arabic', regex: /[*•]\s?(?<number>\d{1,2})(?<sign>[.)])(?!\d)/uy, numbers: dotted, follows: 'title' },
  // - / + / * / ➢
  { style: 'bullet', regex: new RegExp(`(?<number>[${bulletSigns}]|${bulletLetters})(?![-–—−+*\\d])`, 'uy'), numbers: () => [1], follows: 'any' },
]; // prettier-ignore

/**
 * The marker that a text may begin with at `at`. Says only that the characters could be one: whether they are is for
 * the whole document to decide.
 */
export function readMarker(text: string, at: number, end: number): Marker | undefined {
  const first = text.charCodeAt(at);
  for (const pattern of patterns) {
    if (!mayStart(pattern.style, first)) continue;
    pattern.regex.lastIndex = at;
    const match = pattern.regex.exec(text);
    if (!match || at + match[0].length > end) continue;
    const { number = '', sign = '' } = match.groups ?? {};
    const numbers = pattern.numbers(number, match);
    if (!numbers) continue;
    const markerEnd = at + match[0].length;
    let after = markerEnd;
    while (after < end && /\s/.test(text[after]!)) after++;
    if (pattern.follows === 'title' && !opensTitle(text, after, end, /[.)]/.test(sign))) continue;
    const spaced = after > markerEnd || after >= end;
    const several = pattern.style === 'parenthesis' && numbers.length > 1;
    return {
      style: pattern.style,
      text: match[0].trim(),
      numbers: several ? [numbers[numbers.length - 1]!] : numbers,
      ...(several ? { merged: numbers } : {}),
      form: formOf(pattern.style, match[0], number, sign),
      spaced,
      span: { start: at, end: at + match[0].trimEnd().length },
    };
  }
  return undefined;
}

/** A cheap test of the first character, so that body lines cost no regular expression. */
function mayStart(style: MarkerStyle, first: number): boolean {
  const digit = first >= 48 && first <= 57;
  const open = first === 40;
  const bulletLike = first === 0x2a || first === 0x2022;
  switch (style) {
    case 'arabic':
      return digit || bulletLike;
    case 'arabic-bracket':
      return digit;
    case 'parenthesis':
      return open;
    case 'small-letter':
      return open || (first >= 97 && first <= 122) || first === 0x111;
    case 'bullet':
      return !digit && !open;
    case 'part':
      return first === 0x50;
    case 'chapter':
      return first === 0x43;
    case 'division':
    case 'word':
      return first >= 65 && first <= 90;
    case 'article':
    case 'point':
      return first === 0x110;
    default:
      return (first >= 65 && first <= 90) || first === 0x110;
  }
}

/** A title begins with a capital, a quotation or bracket, or on the next line; behind a full stop also with a figure. */
function opensTitle(text: string, at: number, end: number, stopped: boolean): boolean {
  if (at >= end || isUpper(text, at)) return true;
  if (/[“"‘'(«[]/.test(text[at]!)) return true;
  if (!stopped || !/\d/.test(text[at]!)) return false;
  const next = text.slice(at, at + 24);
  // «5. 100% chi hội …» is an item, «11. 152 con» the rest of a number.
  return /^\d{2,3}(?:,\d+)?\s?%\s+\p{Ll}/u.test(next) || !/^\d[\d.,]*\s*(?:con|ha|tấn|người|kg|km|%)/u.test(next);
}

function formOf(style: MarkerStyle, whole: string, number: string, sign: string): string {
  const bare = sign.replace(/\s/g, '').replace('–', '-');
  if (style === 'bullet') return number;
  if (style === 'word') return whole.startsWith('Thứ') ? 'Thứ #' : '# là';
  if (whole.startsWith('(')) return `(#)${bare}`;
  if (/^[*•]/.test(whole)) return `* #${bare}`;
  return `#${bare}`;
}
