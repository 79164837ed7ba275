import { textBefore } from '../../../text/strings';
import type { Figure } from '../../figure';
import { isWithinClause } from '../../gap';
import { groupOf } from '../../../text/matches';

/** Behind a percentage: what it is measured against is a plan, a target or another time, not the whole. */
const comparedWith =
  /^\s*(?:so với(?! tổng)|(?:của )?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|nghị quyết)|kh(?!\p{L})|nq(?!\p{L})|cùng kỳ|năm (?:trước|\d)|\/\s?năm|trở lên|trở xuống)/iu;

/**
 * The words that make a percentage the share of the count before them. `named`: words may stand between the cue and the
 * percentage, if they name what was counted («02 hộ nghèo, tỷ lệ hộ nghèo là»). `comma`: whether one may stand before it.
 */
const shareCues: readonly { readonly pattern: RegExp; readonly comma: boolean; readonly example: string }[] = [
  { pattern: /(?<!\p{L})chiếm(?<named>(?:\s\p{L}+){0,6})\s?$/iu, comma: true, example: 'nữ 13 đồng chí, chiếm 48,15%' },
  {
    pattern: /(?<!\p{L})t[ỷỉ]\slệ(?<named>(?:\s\p{L}+){0,7})\s?:?\s?$/iu,
    comma: true,
    example: '02 hộ nghèo, tỷ lệ hộ nghèo là 0,055%',
  },
  { pattern: /(?<!\p{L})bằng\s$/iu, comma: true, example: '05 đồng chí bằng 26%' },
  { pattern: /=\s?$/u, comma: false, example: 'hộ nghèo 19 = 0,70%' },
  {
    pattern: /(?<!\p{L})tương\s(?:đương|ứng)(?:\svới)?(?:\st[ỷỉ]\slệ)?\s$/iu,
    comma: true,
    example: '8 hộ, tương đương 4%',
  },
  { pattern: /\(\s?$/u, comma: false, example: '5.834 người (25,9%)' },
  {
    pattern: /\(\s?(?:chiếm|đạt|bằng|t[ỷỉ]\slệ)(?:\st[ỷỉ]\slệ)?\s$/iu,
    comma: false,
    example: '5.834 người (chiếm 25,9%)',
  },
];
/** Words without a meaning of their own between a cue and its percentage. */
const linkWords = new Set('là đạt còn có khoảng trên hơn gần chiếm tỷ tỉ lệ ước được ở mức'.split(' '));
/** Farther than this a count and its percentage were never seen to belong together, in characters. */
const widestGap = 90;

/** No end of sentence and no semicolon lies between a count and its percentage. */
export const isPlainGap = (gap: string): boolean => isWithinClause(gap, widestGap);

/** How far behind a percentage it is said what it is measured against, in characters. */
export const againstReach = 24;

/** Whether a percentage is of a plan, a target or another time rather than of a whole. */
export const measuredAgainst = (text: string, share: Figure): boolean =>
  comparedWith.test(text.slice(share.end, share.end + againstReach));

/** In front of a figure that something else is compared with: «so với kỳ trước (272 vụ)», «so với 80 vụ của kỳ trước». */
const comparing = /(?<!\p{L})so với(?:\s[\p{L}\d]+){0,6}\s?\(?\s?(?:là\s|có\s)?$/iu;
const comparingReach = 60;

/** Whether a figure stands where something is compared with it: no whole of what the sentence tells. */
export const isComparedWith = (text: string, { number }: Figure): boolean =>
  comparing.test(textBefore(text, number.start, comparingReach));

/** Between a count and a percentage: what makes the one no share of the other. */
const otherTurn = /(?<!\p{L})(?:trong đó|gồm|trong số đó|tăng|giảm)(?!\p{L})/iu;
/** In front of a cue: the count's own words, and one comma. */
const oneComma = /^[^,]*,\s?(?:(?:và|đạt|là|bằng)\s){0,2}$/u;

/** Whether the words between a count and a percentage make the one the share of the other. */
export function isShareOf(text: string, count: Figure, share: Figure): boolean {
  const gap = text.slice(count.end, share.start);
  if (!isPlainGap(gap) || otherTurn.test(gap)) return false;
  return shareCues.some(({ pattern, comma }) => {
    const match = pattern.exec(gap);
    if (!match) return false;
    const before = gap.slice(0, match.index);
    if (before.includes(',') && !(comma && oneComma.test(before))) return false;
    const named = (groupOf(match, 'named') ?? '')
      .toLowerCase()
      .split(/\s/u)
      .filter((w) => w && !linkWords.has(w));
    const counted = new Set([...count.label, ...count.after]);
    return named.every((w) => counted.has(w));
  });
}

/** How far around a percentage the words of its clause are read, in characters. */
const clauseBefore = 90;
const clauseBehind = 60;

/** The words in front of a percentage, back to the sign that ends a clause. */
export const wordsBefore = (text: string, share: Figure): string =>
  /[^,;.()]*$/u.exec(textBefore(text, share.start, clauseBefore))?.[0] ?? '';

/** The words around a percentage between the signs that end a clause, in small letters. */
export function clauseAround(text: string, share: Figure): string {
  const behind = /^[^,;.()]*/u.exec(text.slice(share.end, share.end + clauseBehind))?.[0] ?? '';
  return `${wordsBefore(text, share)} ${behind}`.toLowerCase();
}
