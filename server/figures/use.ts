import type { Unit } from '../knowledge/units';
import { textBefore } from '../text/strings';
import type { FractionNumber, IntervalNumber, PlainNumber, WrittenNumber } from '../text/number';
import type { FigureUse } from './figure';
import { type Lead, leadOf, memorialDays, sloganWords } from './leads';

/** A number and what stands around it, as far as that tells what it is written for. */
export interface NumberInText {
  readonly text: string;
  readonly number: WrittenNumber;
  /** The words between the last sign and the number, in small letters. */
  readonly before: readonly string[];
  /** The words behind it, in small letters. */
  readonly after: readonly string[];
  /** The counted nouns behind it. */
  readonly nouns: readonly string[];
  readonly unit: Unit | undefined;
}

/** The same with what follows from it. */
interface Evidence extends NumberInText {
  /** Whether a unit or a counted noun stands behind the number. */
  readonly counted: boolean;
  /** What the words right in front of the number make of it. */
  readonly lead: Lead | undefined;
  /** The word right in front of the number. */
  readonly last: string;
}

/** A reason to take a number for something; `lead`: for what the words in front of it say. */
interface Reading<N extends WrittenNumber> {
  readonly name: string;
  readonly example: string;
  readonly use: FigureUse | 'lead';
  readonly applies: (evidence: Evidence, number: N) => boolean;
}

/** What a number is written for: the first reading that applies, a quantity where none does. */
export function useOf(given: NumberInText): FigureUse {
  const evidence = evidenceOf(given);
  return firstUse(ofAnyForm, evidence, given.number) ?? ofItsForm(evidence) ?? 'quantity';
}

function ofItsForm(evidence: Evidence): FigureUse | undefined {
  const { number } = evidence;
  switch (number.form) {
    case 'fraction':
      return firstUse(ofFractions, evidence, number);
    case 'interval':
      return firstUse(ofIntervals, evidence, number);
    case 'digits':
      return firstUse(ofDigits, evidence, number);
    case 'words':
      return undefined;
  }
}

function firstUse<N extends WrittenNumber>(
  readings: readonly Reading<N>[],
  evidence: Evidence,
  number: N,
): FigureUse | undefined {
  for (const { use, applies } of readings)
    if (applies(evidence, number)) return use === 'lead' ? evidence.lead?.use : use;
  return undefined;
}

/** Written out, for every number of a report comes here: copies of objects would take half the time of reading it. */
function evidenceOf({ text, number, before, after, nouns, unit }: NumberInText): Evidence {
  const lead = leadOf(before);
  return {
    text,
    number,
    before,
    after,
    nouns,
    unit,
    counted: nouns.length > 0 || unit !== undefined,
    // «hàng năm 39,1 ha» names no year.
    lead: lead?.use === 'year' && !isYear(firstOf(number)) ? undefined : lead,
    last: before.at(-1) ?? '',
  };
}

const firstOf = (number: WrittenNumber): PlainNumber =>
  number.form === 'fraction' ? number.numerator : number.form === 'interval' ? number.lower : number;

const yearForm = /^(?:19|20)\d\d$/u;
const isYear = ({ text }: PlainNumber): boolean => yearForm.test(text);

const letterWithBlank = /\p{L}\s?/u;
const capital = /\p{Lu}/u;
/** «57-NQ/TW», «22/QĐ-TTg», «120-KL»: organ and kind behind a number. */
const codeBehind = /\s?[-/]\s?(?:[A-ZĐ]{1,8}(?:[-/]\p{L}+)*|QĐ)(?!\p{Ll})/uy;
/** Of «ISO 9001:2015». */
const fourDigits = /^\d{4}$/u;

const ofAnyForm: readonly Reading<WrittenNumber>[] = [
  {
    name: 'hyphen behind a letter',
    example: 'Covid-19',
    use: 'name',
    applies: ({ text, unit }, { start }) =>
      text[start - 1] === '-' && letterWithBlank.test(text[start - 2] ?? '') && !unit,
  },
  {
    name: 'organ behind it',
    example: '57-NQ/TW',
    use: 'code',
    applies({ text, unit }, { end }) {
      codeBehind.lastIndex = end;
      return !unit && codeBehind.test(text);
    },
  },
  {
    name: 'edition of a standard',
    example: 'ISO 9001:2015',
    use: 'code',
    applies: ({ text }, { end }) => text[end] === ':' && fourDigits.test(text.slice(end + 1, end + 5)),
  },
  {
    name: 'capital behind it',
    example: 'lớp 9A',
    use: 'name',
    applies: ({ text, unit }, { end }) => capital.test(text[end] ?? '') && !unit,
  },
];

/** In front of a day and a month: «từ 15/3», «dịp 27/7». */
const dayWords: ReadonlySet<string> = new Set(['từ', 'đến', 'dịp', 'ngày']);
const lastMonth = 12;
const lastDay = 31;

const ofFractions: readonly Reading<FractionNumber>[] = [
  {
    name: 'date or code by its lead',
    example: 'ngày 19/5',
    use: 'lead',
    applies: ({ lead }) => lead?.use === 'date' || lead?.use === 'code',
  },
  {
    name: 'name by its lead',
    example: 'tiểu khu 19/5',
    use: 'name',
    applies: ({ lead, counted }) => lead?.use === 'name' && !counted,
  },
  {
    name: 'memorial day',
    example: 'thương binh 27/7',
    use: 'date',
    applies: ({ counted }, { numerator, denominator }) =>
      memorialDays.has(`${numerator.value}/${denominator.value}`) && !counted,
  },
  {
    name: 'month of a year',
    example: '6/2025',
    use: 'date',
    applies: ({ counted }, { numerator, denominator }) =>
      isYear(denominator) && numerator.value <= lastMonth && !counted,
  },
  {
    name: 'day of a month',
    example: 'đến 15/11',
    use: 'date',
    applies: ({ counted, last }, { numerator, denominator }) =>
      dayWords.has(last) && isDayMonth(numerator.value, denominator.value) && !counted,
  },
];

const isDayMonth = (day: number, month: number): boolean =>
  Number.isInteger(day) && Number.isInteger(month) && day >= 1 && day <= lastDay && month >= 1 && month <= lastMonth;

const ofIntervals: readonly Reading<IntervalNumber>[] = [
  {
    name: 'two years',
    example: '1986 - 2025',
    use: 'year',
    applies: (_, { lower, upper }) => isYear(lower) && isYear(upper),
  },
  {
    name: 'sure lead',
    example: 'Điều 5 - 7',
    use: 'lead',
    applies: ({ lead }) => lead?.always === true && lead.use !== 'year',
  },
];

/** In front of a year, even where a noun follows it: «năm 2025 hộ nghèo còn …». */
const yearWords: ReadonlySet<string> = new Set(
  ['năm', 'đến', 'từ', 'sau', 'trước', 'đầu', 'cuối', 'kỳ', 'đoạn'], // the last two of «nhiệm kỳ», «giai đoạn»
);
const openingQuote = /[“"‘«]\s?$/u;
/** Slogans count to nine: «5 không 3 sạch». Numbers of names and mottos have two digits: «Nậm Chiến 2», “3 nhất”. */
const mostInSlogan = 10;
const mostInName = 100;
/** Behind the number of a proper name the sentence goes on. */
const goesOn: ReadonlySet<string> = new Set(['và', 'với', 'đến', 'đi']);
/** «Nậm Chiến 2», «Suối Cáu 1»: two capitalised syllables right before a bare number. */
const properName = /(?<!\p{L})\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}*\s$/u;
const longestName = 24;

/** Stages with a number of their own are two as a rule. */
const mostStages = 2;
/** Behind a length of time: «năm 2026 - 2030». */
const spanOfYears = /^\snăm,?\s(?:20\d\d)\s?[-–]\s?20\d\d(?!\d)/iu;
const spanReach = 24;

const ofDigits: readonly Reading<PlainNumber>[] = [
  {
    // «giai đoạn 2 năm 2025» is the second stage; three years or more with their span behind them are a length of time.
    name: 'length of a stage',
    example: 'giai đoạn 05 năm 2026 - 2030',
    use: 'quantity',
    applies: ({ text, unit, last }, { value, end }) =>
      last === 'đoạn' &&
      unit?.dimension === 'years' &&
      value > mostStages &&
      spanOfYears.test(text.slice(end, end + spanReach)),
  },
  {
    name: 'four digits',
    example: 'năm 2025',
    use: 'year',
    applies: ({ counted, last }, number) => isYear(number) && (!counted || yearWords.has(last)),
  },
  {
    // «đạt 5.120 triệu đồng năm 2024»: a lead only counts when it touches the number, which `before` guarantees.
    name: 'lead',
    example: 'Quốc lộ 43',
    use: 'lead',
    applies: ({ lead, counted, last, unit }) =>
      lead !== undefined &&
      (lead.always || !counted) &&
      (!(counted && isDoubtful(lead, last)) || (lead.use === 'name' && unit === undefined)),
  },
  {
    name: 'slogan',
    example: '5 không 3 sạch',
    use: 'name',
    applies: ({ counted, after }, number) => !counted && number.value < mostInSlogan && sloganWords.has(after[0] ?? ''),
  },
  {
    name: 'in quotes',
    example: '“3 nhất”',
    use: 'name',
    applies: ({ text, unit }, number) =>
      !unit && number.value < mostInName && openingQuote.test(textBefore(text, number.start, 2)),
  },
  {
    name: 'behind a proper name',
    example: 'Nậm Chiến 2',
    use: 'name',
    applies: ({ text, counted, after }, number) =>
      !counted &&
      (after.length === 0 || goesOn.has(after[0]!)) &&
      number.value < mostInName &&
      number.digitsEnd === number.end &&
      properName.test(textBefore(text, number.start, longestName)),
  },
];

/** «nhóm 5 hộ», «số 12 hộ»: a measure or a noun behind makes a rank doubtful, except for the sure ones. */
const isDoubtful = (lead: Lead, last: string): boolean =>
  (lead.use === 'name' || lead.words.includes('số')) && lead.words.includes(last);
