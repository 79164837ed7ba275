import { memoise } from './memo';
import type { FractionNumber, IntervalNumber, NumberNote, PlainNumber, WrittenNumber } from './number';
import { decimalExponent, startsScale } from './scales';
import { findNumberWords } from './number-words';
import { isBracketed, signBefore } from './signs';

const letter = /\p{L}/u;
/** Finds the next digit faster than a loop over the characters would. */
const anyDigit = /[0-9]/g;
const zero = 48;
const nine = 57;
const isDigit = (code: number): boolean => code >= zero && code <= nine;
const isBlank = (char: string | undefined): boolean =>
  char === ' ' || char === '\n' || char === '\u00a0' || char === '\u202f' || char === '\t' || char === '\r';

/**
 * Every number of a text, in order and without overlaps: digits in the Vietnamese grammar (decimal comma, dots between
 * groups of three, scale words) and its loose forms, number words, fractions and intervals. Dates written out in full
 * (`18/4/2023`, `22.11.2014`) and digits glued to the end of a word (footnote references, `km2`, `QH15`) are left out.
 * What a number is used for (year, code, quantity) is not decided here. Linear in the length of the text, which must be
 * in NFC.
 */
export const findNumbers = memoise((text: string): readonly WrittenNumber[] => {
  const digits = digitNumbers(text);
  const words = findNumberWords(text);
  const plain = words.length ? merge(digits, words) : digits;
  return joinIntervals(text, plain);
});

type Joined = PlainNumber | FractionNumber;

function merge(digits: readonly Joined[], words: readonly PlainNumber[]): Joined[] {
  const all: Joined[] = [...digits, ...words].sort((a, b) => a.start - b.start);
  // A word inside «2 trăm» or «1 triệu rưỡi» already belongs to the digits before it.
  let end = -1;
  return all.filter((n) => {
    if (n.start < end) return false;
    end = n.end;
    return true;
  });
}

function digitNumbers(text: string): Joined[] {
  const found: Joined[] = [];
  let i = 0;
  for (;;) {
    anyDigit.lastIndex = i;
    if (!anyDigit.test(text)) break;
    i = anyDigit.lastIndex - 1;
    const first = readDigits(text, i);
    i = first.end;
    if (text[i] === '/' || (isBlank(text[i]) && text[i + 1] === '/')) {
      const slash = text[i] === '/' ? i : i + 1;
      const next = isBlank(text[slash + 1]) ? slash + 2 : slash + 1;
      if (isDigit(text.charCodeAt(next))) {
        const second = readDigits(text, next);
        // A third part makes a date or a code; its digits are all passed over.
        if (text[second.end] === '/' && isDigit(text.charCodeAt(second.end + 1))) {
          i = second.end;
          while (text[i] === '/' && isDigit(text.charCodeAt(i + 1))) i = readDigits(text, i + 1).end;
          continue;
        }
        const written = toNumber(text, first);
        const denominator = toNumber(text, second);
        i = second.end;
        if (written && denominator) {
          const numerator = withScaleOf(written, denominator);
          found.push({
            form: 'fraction',
            start: numerator.start,
            end: denominator.end,
            text: text.slice(numerator.start, denominator.end),
            value: numerator.value,
            numerator,
            denominator,
            notes: [...numerator.notes, ...denominator.notes],
          });
        }
        continue;
      }
    }
    const number = toNumber(text, first);
    if (number) {
      const compound = signed(text, withSmallerScale(text, number), found.at(-1));
      found.push(compound);
      i = Math.max(i, compound.end);
    }
  }
  return found;
}

interface DigitRun {
  readonly start: number;
  readonly end: number;
  /** Digit groups and the separators between them: one fewer than groups. */
  readonly groups: readonly string[];
  readonly separators: string;
  readonly loose: boolean;
}

/** Digits with the separators between them; `11. 152` counts as one run where nothing suggests a sentence's end. */
function readDigits(text: string, start: number): DigitRun {
  const groups: string[] = [];
  let separators = '';
  let loose = false;
  let from = start;
  let i = start;
  for (;;) {
    while (isDigit(text.charCodeAt(i))) i++;
    groups.push(text.slice(from, i));
    const separator = text[i];
    if (separator === '.' || separator === ',') {
      if (isDigit(text.charCodeAt(i + 1))) {
        separators += separator;
        from = ++i;
        continue;
      }
      if (separator === '.' && text[i + 1] === ' ' && looseGroup(text, i + 2, groups, separators)) {
        separators += separator;
        loose = true;
        i += 2;
        from = i;
        continue;
      }
    }
    const gap = separators.includes(',') ? undefined : thousandsGap(text, { start, groups, separators }, i);
    if (gap !== undefined) {
      separators += gap;
      from = ++i;
      continue;
    }
    return { start, end: i, groups, separators, loose };
  }
}

const groupOfThree = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at)) &&
  isDigit(text.charCodeAt(at + 1)) &&
  isDigit(text.charCodeAt(at + 2)) &&
  !isDigit(text.charCodeAt(at + 3));

/** Blanks and signs that part thousands: no-break, thin and narrow space are put there on purpose, an apostrophe too. */
const tightGaps: ReadonlySet<string> = new Set(['\u00a0', '\u2009', '\u202f', '\u2007', '\u2008', '\u200a', "'", '’']);

/**
 * The gap at `at` that parts the thousands of one number, «1 120», «12 300», «1’120»; undefined where two numbers stand
 * beside each other: a list item's number, a year, a day or a footnote's number before another number. A plain space
 * takes more to be believed than one that was put there on purpose.
 */
function thousandsGap(
  text: string,
  {
    start,
    groups,
    separators,
  }: { readonly start: number; readonly groups: readonly string[]; readonly separators: string },
  at: number,
): ' ' | "'" | undefined {
  const sign = text[at];
  if (sign === undefined || (sign !== ' ' && !tightGaps.has(sign)) || !groupOfThree(text, at + 1)) return undefined;
  const [head = ''] = groups;
  if (head.length > 3 || head.startsWith('0') || groups.slice(1).some((group) => group.length !== 3)) return undefined;
  if (sign === "'" || sign === '’') return "'";
  if (separators.includes("'")) return undefined;
  // «12.500 300»: dots and blanks are not mixed.
  if (separators.includes('.')) return undefined;
  return sign !== ' ' || isPlainGroup(text, start, at) ? ' ' : undefined;
}

/** Words behind which a number names something, and another number may follow it. */
const namedBefore =
  /(?<!\p{L})(?:năm|tháng|ngày|quý|khóa|khoá|thứ|điều|khoản|điểm|mục|lớp|tổ|khu|bản|thôn|xóm|ấp|đường|quốc lộ|tỉnh lộ|tiểu khu|hạng|loại|cấp|bảng|biểu|phụ lục|trang|chương|phần)\s$/iu;
/** Characters before a number that are looked at. */
const wordsBefore = 12;
/** What is counted or measured behind «1 120»: a word in small letters, a unit or a sign; nothing that begins a sentence. */
const countedBehind = /(?:[ \u00a0]\p{Ll}|[,;.)](?:\s|$)|,\d|\/\d|\s?[-–]\s?\d)/uy;
/** Groups of three behind the first that a number has at most. */
const mostGroups = 4;

/** Whether a plain space, the last of `[start, at]`, parts the thousands of a number and not two numbers. */
function isPlainGroup(text: string, start: number, at: number): boolean {
  const before = text.slice(Math.max(0, start - wordsBefore), start);
  // «2 150 hộ» at the beginning is an item and its figure; «(1) 250», «1. 250» have a sign between.
  if (before.trim() === '' && start <= wordsBefore) return false;
  if (/[\p{L}\d%)”’»]$/u.test(before) || namedBefore.test(before)) return false;
  let end = at + 4;
  for (let i = 0; i < mostGroups && text[end] === ' ' && groupOfThree(text, end + 1); i++) end += 4;
  countedBehind.lastIndex = end;
  return countedBehind.test(text);
}

/** After «11. 152»: a unit or a noun in small letters, not a percent sign or the start of a sentence. */
const afterLooseGroup =
  /(?:,\d{1,2})? ?(?:con|cây|người|hộ|đồng|nghìn|ngàn|triệu|tỷ|tỉ|ha|m|km|kg|tấn|tạ|lượt|khẩu)(?!\p{L})/uy;

function looseGroup(text: string, at: number, groups: readonly string[], separators: string): boolean {
  if (separators.includes(',') || groups.length !== 1 || groups[0]!.length > 3 || groups[0]!.startsWith('0'))
    return false;
  if (!groupOfThree(text, at)) return false;
  afterLooseGroup.lastIndex = at + 3;
  return afterLooseGroup.test(text);
}

/** A unit that may follow a number glued to the word before it: «được115m». */
const gluedUnit = / ?(?:%|m|km|ha|kg|tấn|đồng|con|hộ|người)(?![\p{L}\d])/uy;

/** Whether the sign at `at` ends what stands before it, so that a digit behind it is a reference: «khéo”6», «8,9%2». */
function closes(text: string, at: number): boolean {
  const sign = text[at]!;
  if (sign === '"') return at > 0 && !isBlank(text[at - 1]) && text[at - 1] !== '(';
  return '%)”’»]'.includes(sign);
}

function toNumber(text: string, run: DigitRun): PlainNumber | undefined {
  const { start, end, groups, separators } = run;
  const notes: NumberNote[] = [];
  const before = text[start - 1];
  if (before !== undefined && (letter.test(before) || closes(text, start - 1))) {
    gluedUnit.lastIndex = end;
    if (!letter.test(before) || groups[0]!.length < 2 || !gluedUnit.test(text)) return undefined;
    // A capital before it belongs to a code (QH15, TH2 m); a word in small letters was meant to be followed by a blank.
    if (before !== before.toLowerCase()) return undefined;
    notes.push('glued');
  }
  const reading = readGroups(groups, separators);
  if (!reading) return undefined;
  if (reading.note) notes.push(reading.note);
  if (run.loose) notes.push('loose-group');
  if (groups.length === 1 && groups[0]!.length > 3) {
    if (groups[0]!.startsWith('0')) return undefined;
    notes.push('ungrouped');
  }
  const scale = decimalExponent(text, end);
  if (scale.doubled) notes.push('double-scale');
  const value = Number(`${reading.digits}e${scale.exponent}`);
  const half = scale.half ? 5 * 10 ** (scale.exponent - 1) : 0;
  const place = Math.max(finest, half || 10 ** (scale.exponent - reading.decimals));
  if (value > largest) return undefined;
  return {
    form: 'digits',
    start,
    end: scale.end,
    text: text.slice(start, scale.end),
    value: value + half,
    place,
    scale: 10 ** scale.exponent,
    digitsEnd: end,
    notes,
    ...(reading.alternative === undefined ? {} : { alternative: Number(`${reading.alternative}e${scale.exponent}`) }),
  };
}

/** What is longer is a code, an account or a slip of the keyboard: no report counts beyond a billion billions. */
const largest = 1e18;
/** Zeros behind a billionth say no more. */
const finest = 1e-9;

interface GroupReading {
  /** Digits with a decimal point, as JavaScript reads them. */
  readonly digits: string;
  readonly decimals: number;
  readonly note?: NumberNote;
  readonly alternative?: string;
}

/** Reads digit groups by their separators; undefined where they are a date, a section number or the like. */
function readGroups(groups: readonly string[], written: string): GroupReading | undefined {
  if (/[ ']/u.test(written)) {
    const reading = readGroups(groups, written.replace(/[ ']/gu, '.'));
    return reading && { digits: reading.digits, decimals: reading.decimals, note: 'spaced-groups' };
  }
  const separators = written;
  const [head = ''] = groups;
  const last = groups.at(-1) ?? '';
  if (!separators) return { digits: head, decimals: 0 };
  const commas = separators.split(',').length - 1;
  const grouped = (some: readonly string[]) =>
    some[0]!.length <= 3 && !some[0]!.startsWith('0') && some.slice(1).every((g) => g.length === 3);
  if (commas === 0) {
    if (grouped(groups)) {
      const digits = groups.join('');
      return groups.length === 2 ? { digits, decimals: 0, alternative: groups.join('.') } : { digits, decimals: 0 };
    }
    if (groups.length === 2 && (head === '0' || last.length !== 3)) {
      return { digits: groups.join('.'), decimals: last.length, note: 'decimal-point' };
    }
    return undefined;
  }
  if (commas === 1 && separators.endsWith(',')) {
    const whole = groups.slice(0, -1);
    if (whole.length > 1 && !grouped(whole))
      return { digits: `${whole.join('')}.${last}`, decimals: last.length, note: 'malformed' };
    const digits = `${whole.join('')}.${last}`;
    const reading = { digits, decimals: last.length };
    return whole.length === 1 && grouped(groups)
      ? { ...reading, note: 'ambiguous-comma', alternative: groups.join('') }
      : reading;
  }
  if (commas === separators.length) {
    return grouped(groups) ? { digits: groups.join(''), decimals: 0, note: 'comma-groups' } : undefined;
  }
  if (separators.endsWith('.') && commas === separators.length - 1 && grouped(groups.slice(0, -1))) {
    return { digits: `${groups.slice(0, -1).join('')}.${last}`, decimals: last.length, note: 'decimal-point' };
  }
  return undefined;
}

/** The number with the sign that stands before it, or in the brackets that stand for one. */
function signed(text: string, number: PlainNumber, previous: Joined | undefined): PlainNumber {
  const { start } = number;
  const last = previous?.form === 'fraction' ? previous.denominator : previous;
  const from = isBracketed(text, number) ? start - 1 : signBefore(text, start, number.value, last);
  if (from === undefined) return number;
  // «(1,2) tỷ»: the scale stands behind the bracket.
  const scale = text[from] === '(' ? decimalExponent(text, number.digitsEnd + 1) : undefined;
  const factor = scale ? 10 ** scale.exponent : 1;
  const end = scale?.end ?? number.end;
  return {
    ...number,
    start: from,
    end,
    text: text.slice(from, end),
    value: 0 - number.value * factor,
    place: number.place * factor,
    scale: number.scale * factor,
    ...(number.alternative === undefined ? {} : { alternative: 0 - number.alternative * factor }),
  };
}

/** «1 tỷ 200 triệu»: the smaller scale that follows is added. */
function withSmallerScale(text: string, number: PlainNumber): PlainNumber {
  if (number.scale === 1 || !isBlank(text[number.end]) || !isDigit(text.charCodeAt(number.end + 1))) return number;
  const run = readDigits(text, number.end + 1);
  if (run.separators.includes(',') || !startsScale(text, run.end)) return number;
  const rest = toNumber(text, run);
  if (!rest || rest.scale === 1 || rest.scale >= number.scale || rest.value >= number.scale) return number;
  return {
    ...number,
    end: rest.end,
    text: text.slice(number.start, rest.end),
    value: number.value + rest.value,
    place: rest.place,
    notes: [...number.notes, ...rest.notes],
  };
}

/** Between the ends of an interval: «26- 28», «15% -20», «5 đến 10», «92% đến 97». */
const intervalSign = /\s?%{0,2}\s?(?:[-–—]|(?<![\p{L}\d])(?:đến|tới)(?!\p{L}))\s?/uy;

function joinIntervals(text: string, numbers: readonly Joined[]): WrittenNumber[] {
  const result: WrittenNumber[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const lower = numbers[i]!;
    const upper = numbers[i + 1];
    const interval = upper && lower.form !== 'fraction' && upper.form !== 'fraction' && joined(text, lower, upper);
    if (interval) {
      result.push(interval);
      i++;
    } else result.push(lower);
  }
  return result;
}
/** A number without a scale of its own before one that has it: «75-95 triệu», «183,2/189,4 tỷ». */
const withScaleOf = (first: PlainNumber, second: PlainNumber): PlainNumber =>
  first.scale === 1 && second.scale !== 1
    ? { ...first, value: first.value * second.scale, place: first.place * second.scale, scale: second.scale }
    : first;

function joined(text: string, first: PlainNumber, upper: PlainNumber): IntervalNumber | undefined {
  if (upper.start - first.end > 8) return undefined;
  intervalSign.lastIndex = first.end;
  const sign = intervalSign.exec(text);
  if (!sign || intervalSign.lastIndex !== upper.start) return undefined;
  // The scale behind the upper end counts for both: «75-95 triệu».
  const lower = first.value < upper.value / upper.scale ? withScaleOf(first, upper) : first;
  if (!(lower.value < upper.value)) return undefined;
  return {
    form: 'interval',
    start: lower.start,
    end: upper.end,
    text: text.slice(lower.start, upper.end),
    value: lower.value,
    lower,
    upper,
    notes: [...lower.notes, ...upper.notes],
  };
}
