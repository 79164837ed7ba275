import { matchesOf } from '../text/matches';
import { memoise } from '../text/memo';
import { ordinalOf, romanValue } from '../text/vietnamese';

/** A part of a text named by its number, in the middle of a text; offsets are those of the text. */
export interface SectionReference {
  readonly level: 'section' | 'part' | 'article';
  /** As written: «mục II.2.1». */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the number begins; it goes on to the end. */
  readonly numberStart: number;
  /** The Roman numeral of a section, before its other numbers or alone: 2 of «mục II.2.1». */
  readonly roman: number | undefined;
  /** The other numbers: [2, 1]; of a part or an article its only one. */
  readonly numbers: readonly number[];
  /** Whose part it is: `this` where the text says that it speaks of itself, `other` where it names another document. */
  readonly of: 'this' | 'other' | 'unsaid';
}

/** «tại mục 2.1», «ở Phần thứ hai», «tiểu mục 1.3». */
const reference =
  /(?<!\p{L})(?:(?<section>(?:tiểu )?mục)\s+(?:số\s+)?(?<path>(?:[IVX]+|\d{1,2})(?:\.\d{1,2}){0,3})(?![\p{L}\d]|\.\d)|(?<part>phần)\s+(?:thứ\s+(?<word>nhất|hai|ba|tư|năm)|(?<roman>[IVX]+))(?!\p{L})|(?<article>điều)\s+(?<number>\d{1,3})(?!\d))/giu;
/** The text speaks of itself: «báo cáo này», «nêu trên», «dưới đây». */
const ofThis =
  /^[^.;:()]{0,40}?(?:(?:báo cáo|quyết định|quy chế|kế hoạch|nghị quyết|văn bản|quy định|đề án|thông báo)\s+này|nêu trên|đã nêu|ở trên|trên đây|dưới đây|sau đây)/iu;
/** «Điều 5 Luật Đất đai», «mục 2 phần I Nghị quyết số …»: sections of other documents. */
const ofOther =
  /^[\s,]*(?:(?:của|tại|trong|thuộc|theo|và|(?:khoản|điều|mục|chương|phần)\s+(?:thứ\s+)?[\p{L}\d.]{1,6}),?\s+)*(?:bộ luật|luật|pháp lệnh|hiến pháp|nghị định|thông tư|nghị quyết|quyết định|hướng dẫn|quy định|quy chế|chỉ thị|kế hoạch|công văn|đề án|chương trình|kết luận|điều lệ|văn kiện)(?!\p{L})(?!\s+này)/iu;

/** Every section, part or article that a text names by its number, in the order of the text. */
export const sectionReferencesIn = memoise((text: string): readonly SectionReference[] => {
  if (!/(?:mục|phần|điều)\s/iu.test(text)) return [];
  return matchesOf(text, reference).flatMap((match): readonly SectionReference[] => {
    const { path, part, word, roman, number = '' } = match.groups as Partial<Record<string, string>>;
    const start = match.index;
    const end = start + match[0].length;
    const tail = text.slice(end, end + 70);
    const of = ofThis.test(tail) ? 'this' : ofOther.test(tail) ? 'other' : 'unsaid';
    const place = { text: match[0], start, end, of } as const;
    if (path !== undefined) {
      const [first, ...rest] = path.toUpperCase().split('.') as [string, ...string[]];
      const isPlain = /^\d/u.test(first);
      const numeral = isPlain ? undefined : romanValue(first);
      if (!isPlain && numeral === undefined) return [];
      const numbers = (isPlain ? [first, ...rest] : rest).map(Number);
      return [{ ...place, level: 'section', numberStart: end - path.length, roman: numeral, numbers }];
    }
    const written = part === undefined ? number : (word ?? roman ?? '');
    const value =
      part === undefined ? Number(number) : word === undefined ? romanValue(written.toUpperCase()) : ordinalOf(word);
    if (value === undefined) return [];
    const level = part === undefined ? 'article' : 'part';
    return [{ ...place, level, numberStart: end - written.length, roman: undefined, numbers: [value] }];
  });
});

/** An indicator of the report's list named by its number: «chỉ tiêu số 03». */
export interface IndicatorReference {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly numberStart: number;
}

const indicator = /(?<!\p{L})chỉ tiêu\s+(?:số\s+|thứ\s+)(?<number>\d{1,2})(?!\d|[.,]\d|\s?%)/giu;

export const indicatorReferencesIn = memoise((text: string): readonly IndicatorReference[] =>
  matchesOf(text, indicator).map((match) => {
    const { number = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    return { number: Number(number), start: match.index, end, numberStart: end - number.length };
  }),
);
