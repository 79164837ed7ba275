import { groupOf, matchesOf } from '../text/matches';
import { memoise } from '../text/memo';
import { textBefore } from '../text/strings';
import { isCapitals } from '../text/vietnamese';

/** An abbreviation in a text; offsets are those of the text. */
export interface AbbreviationUse {
  readonly letters: string;
  readonly start: number;
  readonly end: number;
  /** The words before the bracket, where it is introduced: «hợp tác xã (HTX)». */
  readonly meaning: string | undefined;
}

/** Two to ten capitals, perhaps in two groups: HTX, QP-AN, QP&AN. */
const abbreviation = /(?<![\p{L}\d/.\-–&])\p{Lu}{1,9}(?:[&-]\p{Lu}{1,9})?(?![\p{L}\d/&]|[-–]\p{L}|\.\p{L})/gu;
const roman = /^[IVXLC]+$/u;
/** Marks of tones: a word with one is a word in capitals, and no abbreviation. */
const toned = /[\u0300\u0301\u0303\u0309\u0323]/u;
/** Introduced by a bracket right behind the words it stands for. */
const before = /(?<words>(?:[\p{L}\d,&-]+\s+){1,12})\((?:(?:sau đây )?(?:gọi|viết) tắt là:?\s+)?$/u;

/** Every abbreviation of a text, in its order; none where it is all in capitals. */
export const abbreviationsIn = memoise((text: string): readonly AbbreviationUse[] => {
  if (!/\p{Lu}\p{Lu}|\p{Lu}[&-]\p{Lu}/u.test(text) || isCapitals(text)) return [];
  const found: AbbreviationUse[] = [];
  for (const match of matchesOf(text, abbreviation)) {
    const letters = match[0];
    const end = match.index + letters.length;
    if (letters.length < 2 || roman.test(letters) || toned.test(letters.normalize('NFD'))) continue;
    if (besideCapitals(text, match.index, end)) continue;
    const words = groupOf(before.exec(textBefore(text, match.index, 120)), 'words');
    const meaning = words !== undefined && text[end] === ')' ? meaningOf(words, letters) : undefined;
    found.push({ letters, start: match.index, end, meaning });
  }
  return found;
});

/** Part of a heading or slogan in capitals. */
function besideCapitals(text: string, start: number, end: number): boolean {
  const previous = /(\p{L}+)[\s,]+$/u.exec(textBefore(text, start, 14))?.[1];
  const next = /^[\s,]+(\p{L}+)/u.exec(text.slice(end, end + 14))?.[1];
  return [previous, next].some(
    (word) => word !== undefined && word.length > 1 && isCapitals(word) && toned.test(word.normalize('NFD')),
  );
}

/** The words that the letters stand for, as far back as the first letter goes; all of them where none fits. */
function meaningOf(words: string, letters: string): string {
  const list = words.trim().split(/\s+/u);
  const wanted = letters.replace(/[&-]/gu, '');
  const initials = (from: number): string =>
    list
      .slice(from)
      .map((word) => word[0]!.toUpperCase())
      .join('');
  for (let from = list.length - 1; from >= 0; from--) {
    if (isWithin(wanted, initials(from)) && list[from]![0]!.toUpperCase() === wanted[0])
      return list.slice(from).join(' ').toLowerCase().replace(/,$/u, '');
  }
  return list.slice(-wanted.length).join(' ').toLowerCase();
}

/** Whether the letters are among the first ones of the words, in their order; those of another language are not. */
export const abbreviates = (letters: string, words: string): boolean =>
  isWithin(
    letters.replace(/[&-]/gu, ''),
    words
      .split(/\s+/u)
      .map((word) => word.slice(0, 1).toUpperCase())
      .join(''),
  );

/** Whether the letters occur in this order. */
function isWithin(letters: string, text: string): boolean {
  let at = 0;
  for (const character of text) if (character === letters[at]) at++;
  return at === letters.length;
}
