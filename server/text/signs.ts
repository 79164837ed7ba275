import type { PlainNumber } from './number';
import { textBefore } from './strings';

/** A hyphen, a dash or a true minus glued to its figure. */
const minus = /[-–−]/u;
/** Words before a hyphen that is no sign: «Covid -19», and a fall that is written as one twice, «giảm -1,2%». */
const unsigned = /(?<!\p{L})(?:covid|giảm|hụt|số|ngày|tháng|lớp|khối)\s$/iu;
/** What a signed figure stands behind: a word in small letters, a year, a colon, an opening bracket. */
const signedBehind = /(?:(?<!\p{L})\p{Ll}+|\d%?|[:;,(=])\s?$|\($/u;
/** «âm 1,2 tỷ đồng»; not the sound of «phát âm», «ghi âm». */
const negativeWord = /(?<!(?:phát|thu|ghi|nguyên|lồng|ngữ|giọng|bát|loa)\s)(?<!\p{L})âm\s$/iu;
/** Characters before a figure that tell. */
const looked = 14;

/**
 * Where the sign of a figure begins, whose digits begin at `start`; undefined for one without a sign. A dash between two
 * figures that go up makes an interval, «15% -20%», and behind a word it may be a list's.
 *
 * @param previous the number before it.
 */
export function signBefore(
  text: string,
  start: number,
  value: number,
  previous: { readonly end: number; readonly value: number } | undefined,
): number | undefined {
  const sign = text[start - 1];
  if (sign === undefined) return undefined;
  if (minus.test(sign)) {
    const before = textBefore(text, start - 1, looked);
    if (before.trim() === '') return sign === '−' ? start - 1 : undefined;
    if (!signedBehind.test(before) || unsigned.test(before)) return undefined;
    if (/[\p{L}\d%]$/u.test(before)) return undefined;
    const beside = previous !== undefined && /^\s?%?\s?$/u.test(text.slice(previous.end, start - 1));
    return beside && value > previous.value ? undefined : start - 1;
  }
  const word = negativeWord.exec(textBefore(text, start, looked));
  return word ? start - word[0].length : undefined;
}

/** Behind the brackets in which accountants write what is below zero: «(1.250) triệu đồng», «(1,2) tỷ». */
const amountBehind = /\) ?(?:tỷ|tỉ|triệu|nghìn|ngàn|đồng)(?!\p{L})/uy;

/** Whether the digits of `[start, end)` stand alone in brackets that say that they are below zero; an item's «(1)» does not. */
export function isBracketed(text: string, { start, digitsEnd }: Pick<PlainNumber, 'start' | 'digitsEnd'>): boolean {
  if (text[start - 1] !== '(' || text[digitsEnd] !== ')') return false;
  amountBehind.lastIndex = digitsEnd;
  return amountBehind.test(text);
}
