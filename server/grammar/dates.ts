import { memoise } from '../text/memo';
import { groupsOf, matchesOf } from '../text/matches';
import { textBefore } from '../text/strings';

/** A calendar day; `month` and `day` from 1, whether or not there is such a day. */
export interface Day {
  readonly day: number;
  readonly month: number;
  /** Null where only day and month are written. */
  readonly year: number | undefined;
}

/** A date as it stands in a text; offsets are those of the text. */
export interface WrittenDate extends Day {
  /** `words`: «ngày 05 tháng 9 năm 2025»; otherwise the sign between the numbers. */
  readonly form: '/' | '.' | '-' | 'words';
  /** Day and month as written. */
  readonly dayText: string;
  readonly monthText: string;
  /** Of the numbers: without «ngày» for digits, from the day's number to the last number for words. */
  readonly start: number;
  readonly end: number;
  /** Whether it is the end of a span of days: «01 - 03/9/2025». */
  readonly span: boolean;
}

/** 05/9/2025, 5.9.2025, 05 - 9 - 2025: the same sign twice and a year of four digits. */
const numeric =
  /(?<![\d.,/])(?<day>\d{1,2})(?<sign>\s?[./-]\s?)(?<month>\d{1,2})\k<sign>(?<year>1[89]\d\d|20\d\d)(?![\d/]|[.,-]\d)/gu;
/** «ngày 1/7», without a year. */
const yearless = /(?<=(?<!\p{L})ngày\s+)(?<day>\d{1,2})\/(?<month>\d{1,2})(?![\d/]|[.,]\d)/giu;
/** «ngày 05 tháng 9», «ngày 05 tháng 9 năm 2025». */
const worded =
  /(?<=(?<!\p{L})ngày\s+)(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})(?:\s+năm\s+(?<year>\d{4}))?(?![\d/]|[.,]\d)/giu;

/** Every date of a text, in its order. */
export const datesIn = memoise((text: string): readonly WrittenDate[] => {
  if (!/\d\s?[./-]\s?\d|tháng\s+\d/u.test(text)) return [];
  const found: WrittenDate[] = [];
  const add = (match: RegExpExecArray, form: WrittenDate['form']): void => {
    const { day, month, year } = groupsOf<'day' | 'month', 'year'>(match);
    found.push({
      day: Number(day),
      month: Number(month),
      year: year === undefined ? undefined : Number(year),
      form,
      dayText: day,
      monthText: month,
      start: match.index,
      end: match.index + match[0].length,
      span: /\d\s?[-–]\s?$/u.test(textBefore(text, match.index, 4)),
    });
  };
  for (const match of matchesOf(text, numeric)) {
    const form = groupsOf<'sign'>(match).sign.trim() as '/' | '.' | '-';
    // A hyphen or dot also parts sections, codes and spans of years: only «ngày» makes a date of such numbers.
    const called = /(?<!\p{L})ngày\s+$/iu.test(textBefore(text, match.index, 8));
    if (form === '/' || called || (form === '.' && /^\d{1,2}\.\d{1,2}\.20\d\d/u.test(match[0]) && match.index > 0))
      add(match, form);
  }
  for (const match of matchesOf(text, yearless)) add(match, '/');
  for (const match of matchesOf(text, worded)) add(match, 'words');
  return found.sort((a, b) => a.start - b.start);
});

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month; without a year, February has the 29 of a leap year. 0 for a month that there is not. */
export function daysIn(month: number, year: number | undefined): number {
  const leap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return month === 2 && leap ? 29 : (lengths[month - 1] ?? 0);
}

export const isPossible = ({ day, month, year }: Day): boolean => day >= 1 && day <= daysIn(month, year);

/**
 * Day and month with the zeros that the rules of form ask for (knowledge/forms.json): before days below 10 and before
 * months 1 and 2 only.
 */
export const paddedDay = (day: number): string => String(day).padStart(2, '0');
export const paddedMonth = (month: number): string => (month < 3 ? String(month).padStart(2, '0') : String(month));

/** 05/9/2025. */
export const dateText = ({ day, month, year }: Day): string =>
  `${paddedDay(day)}/${paddedMonth(month)}${year === undefined ? '' : `/${year}`}`;

export const sameDay = (a: Day, b: Day): boolean => a.day === b.day && a.month === b.month && a.year === b.year;

/** Whether a date was found, and with a year. */
export const isWhole = (date: WrittenDate | undefined): date is WrittenDate & { readonly year: number } =>
  typeof date?.year === 'number';

/** A number that grows with the date; only for dates with a year. */
export const dayNumber = ({ day, month, year }: Day): number => (year ?? 0) * 400 + month * 31 + day;

/** Reads 05/9/2025 as the knowledge files write it. */
export function readDay(text: string): Day {
  const [day = 0, month = 0, year = 0] = text.split('/').map(Number);
  return { day, month, year };
}
