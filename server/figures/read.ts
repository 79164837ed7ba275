import { classesOfNoun, countedNoun } from '../knowledge/counted';
import { unitAt, unitNamed, type Unit } from '../knowledge/units';
import type { PlainNumber, WrittenNumber } from '../text/number';
import { findNumbers } from '../text/numbers';
import type { Figure, Qualifier } from './figure';
import { useOf } from './use';
import { groupOf } from '../text/matches';

/** Words that say nothing of what is counted and stand between a label and its number: là, đạt, có, được … */
const copulas = new Set(
  'là đạt có được còn ước đã gồm cả hết tới lên xuống thêm mới bằng ở mức thực hiện đề ra khoảng trên hơn dưới gần từ đến tối thiểu ít nhất không quá xấp xỉ chừng với'.split(
    ' ',
  ),
);
/** Words in front of a number that limit it, by themselves or in pairs: trên 6.400 hộ, ít nhất 5 bản, không quá 20 %. */
const qualifiers = new Map<string, Qualifier>([
  ...['trên', 'hơn', 'ít nhất', 'tối thiểu', 'thấp nhất', 'không dưới'].map((w) => [w, '>='] as const),
  ...['dưới', 'không quá', 'tối đa', 'nhiều nhất', 'vượt quá'].map((w) => [w, '<='] as const),
  ...['gần', 'khoảng', 'ước', 'ước tính', 'xấp xỉ', 'chừng', 'tầm'].map((w) => [w, '~'] as const),
]);
/** Between a qualifier and its number: ước đạt 54 tỷ, trên khoảng 30 ha. */
const betweenQualifier = new Set(['đạt', 'có', 'được', 'tính', 'là']);
const qualifierAfter = /\s?(?<word>trở lên|trở xuống)(?!\p{L})/uy;
/** Words of change, directly in front of an amount: tăng thêm 306 ha, giảm được 6 %. */
const changes = new Map<string, 'rise' | 'fall'>([
  ...['tăng', 'vượt', 'cao hơn', 'nhiều hơn'].map((w) => [w, 'rise'] as const),
  ...['giảm', 'hụt', 'thấp hơn', 'ít hơn'].map((w) => [w, 'fall'] as const),
]);
const betweenChange = new Set('thêm được đi gần trên hơn khoảng bình quân xuống lên tới đến tương ứng'.split(' '));

const afterWord = /\s{0,2}(?<word>\p{L}+(?:\/\p{L}+)?)/uy;
const perPart = /\s?\/\s?(?:0?1\s)?(?<per>\p{L}+[23²³]?(?:\s(?:người|năm|tháng|ha|hộ))?)/uy;

/** Reads every number of a paragraph's text (NFC) as a figure: value, unit, thing counted, qualifier, use. */
export function readFigures(text: string): Figure[] {
  const numbers = findNumbers(text);
  const figures: Figure[] = [];
  let floor = 0;
  for (const number of numbers) {
    const read = readFigure(text, number, floor);
    const previous = figures.at(-1);
    const figure = previous && continuesName(text, previous, read) ? { ...read, use: previous.use } : read;
    figures.push(figure);
    floor = figure.use === 'quantity' ? Math.max(number.end, unitEnd(figure)) : number.end;
  }
  return figures;
}

/** Between two numbers of one name. */
const joinsNames = /^(?:,\s?|\s?và\s|-|\s-\s|,?\s?số\s)$/u;

/** «tiểu khu 13, 14», «mức độ 3, 4», «đường 6-3»: a bare number behind a name or rank is one more of them. */
function continuesName(text: string, previous: Figure, figure: Figure): boolean {
  if (previous.use !== 'name' && previous.use !== 'rank' && previous.use !== 'code') return false;
  if (figure.use !== 'quantity' || figure.unit || figure.nouns.length || figure.number.form === 'words') return false;
  return joinsNames.test(text.slice(previous.number.end, figure.start));
}

const unitEnd = (figure: Figure): number => (figure.unit ? figure.end : figure.number.end);

function readFigure(text: string, number: WrittenNumber, floor: number): Figure {
  if (isMarker(text, number)) return asMarker(number);
  const before = wordsBefore(text, number.start, floor);
  const plain = leading(number);
  const measured = measureOf(text, number);
  const after = wordsAfter(text, measured?.end ?? number.end);
  const counted = measured ? { nouns: [], end: number.end } : nounsAt(text, number.end, after);
  const { nouns } = counted;
  const money = measured ?? impliedMoney(number, nouns);
  const use = useOf({ text, number, before: before.raw, after, nouns, unit: money?.unit });
  const unit = use === 'quantity' ? money?.unit : undefined;
  const factor = unit?.factor ?? 1;
  const { scale } = trailing(number);
  const whole = integerReading(plain, unit, nouns);
  const end = unit ? (measured?.end ?? number.end) : counted.end;
  const second =
    number.form === 'interval'
      ? number.upper.value * factor
      : number.form === 'fraction'
        ? integerReading(number.denominator, unit, nouns).value * factor
        : undefined;
  const alternative = whole.alternative;
  return {
    number,
    use,
    start: number.start,
    end,
    text: text.slice(number.start, end),
    value: whole.value * factor,
    place: whole.place * factor,
    ...(alternative === undefined ? {} : { alternative: alternative * factor }),
    ...(second === undefined ? {} : { second }),
    ...(unit ? { unit } : {}),
    per: measured?.per ?? '',
    writtenValue: whole.value / scale,
    writtenUnit: unit ? measureText(number, unit, measured) : nounText(number, nouns, after),
    writtenFactor: scale * factor,
    nouns,
    after,
    label: before.words,
    labelStart: before.start,
    qualifier: qualifierOf(before.raw, text, end),
    change: changeOf(before.raw),
  };
}

const asMarker = (number: WrittenNumber): Figure => ({
  number,
  use: 'marker',
  start: number.start,
  end: number.end,
  text: number.text,
  value: number.value,
  place: 1,
  per: '',
  writtenValue: number.value,
  writtenUnit: '',
  writtenFactor: 1,
  nouns: [],
  after: [],
  label: [],
  labelStart: number.start,
  qualifier: '=',
  change: '',
});

const leading = (number: WrittenNumber): PlainNumber =>
  number.form === 'fraction' ? number.numerator : number.form === 'interval' ? number.lower : number;
const trailing = (number: WrittenNumber): PlainNumber =>
  number.form === 'fraction' ? number.denominator : number.form === 'interval' ? number.upper : number;

interface Measured {
  readonly unit: Unit;
  readonly form: string;
  readonly per: string;
  readonly end: number;
}

/** «triệu đồng/người/năm» has two; more are none of a unit. */
const mostPer = 3;

function measureOf(text: string, number: WrittenNumber): Measured | undefined {
  const match = unitAt(text, number.end);
  if (!match) return undefined;
  // «39,27%%» is one percent sign too many, not two units.
  let end = match.form === '%' && text[match.end] === '%' ? match.end + 1 : match.end;
  let per = '';
  for (let parts = 0; parts < mostPer; parts++) {
    perPart.lastIndex = end;
    const part = groupOf(perPart.exec(text), 'per');
    if (part === undefined) break;
    per += `/${part.toLowerCase()}`;
    end = perPart.lastIndex;
  }
  return { unit: match.unit, form: match.form, per, end };
}

const dong = unitNamed('đồng')!;

/** «15,610 tỷ» without a noun is money. */
function impliedMoney(number: WrittenNumber, nouns: readonly string[]): Pick<Measured, 'unit'> | undefined {
  if (number.form === 'fraction' || nouns.length) return undefined;
  const { scale, form } = trailing(number);
  return form === 'digits' && scale >= 1e6 ? { unit: dong } : undefined;
}

/** Units so small that nobody writes thousandths of them. */
const wholeUnits = new Set(['m', 'm²', 'đồng']);

/** Things that are counted come whole: «1,191 con» is 1191, not 1.191; so do metres: «1,070m». */
function integerReading(
  plain: PlainNumber,
  unit: Unit | undefined,
  nouns: readonly string[],
): { value: number; place: number; alternative?: number } {
  const { value, place, alternative } = plain;
  if (alternative === undefined) return { value, place };
  const ambiguousComma = plain.notes.includes('ambiguous-comma');
  const whole = unit ? wholeUnits.has(unit.name) : nouns.length > 0;
  if (ambiguousComma && whole && plain.scale === 1) return { value: alternative, place: 1 };
  // The written decimal comma wins where both readings make sense; the other is kept for relations to try.
  return { value, place, alternative };
}

/** The scale words of a number: «triệu» of «1,5 triệu con». */
function scaleText(number: WrittenNumber): string {
  const plain = trailing(number);
  return plain.scale > 1 ? plain.text.slice(plain.digitsEnd - plain.start).trim() : '';
}

const measureText = (number: WrittenNumber, unit: Unit, measured: Measured | undefined): string =>
  [scaleText(number), `${unit.name}${measured?.per ?? ''}`].filter(Boolean).join(' ');

/** So many words behind a number stand for what it counts where no known noun does. */
const unknownNoun = 2;

const nounText = (number: WrittenNumber, nouns: readonly string[], after: readonly string[]): string =>
  [scaleText(number), nouns.length ? nouns.join(', ') : after.slice(0, unknownNoun).join(' ')]
    .filter(Boolean)
    .join(' ');

interface Before {
  readonly words: readonly string[];
  /** With copulas and qualifiers, as they stand. */
  readonly raw: readonly string[];
  readonly start: number;
}

const stopsLabel = /[,;:.()[\]“”"«»=+…]/u;

/** The longest label that was seen, in characters and in words; and how many words behind a number are looked at. */
const labelReach = 110;
const mostLabelWords = 14;
const mostWordsBehind = 8;

/** The words between the last sign (or the figure before) and a number. */
function wordsBefore(text: string, at: number, floor: number): Before {
  let start = at;
  const low = Math.max(floor, at - labelReach);
  while (start > low && !stopsLabel.test(text[start - 1]!)) start--;
  // A dash with blanks around it ends a label too; one inside a word («QP-AN») does not.
  const words = text.slice(start, at);
  const dash = Math.max(words.lastIndexOf(' - '), words.lastIndexOf(' – '));
  if (dash >= 0) start += dash + 3;
  const raw = (text.slice(start, at).match(/\p{L}+/gu) ?? []).map((w) => w.toLowerCase()).slice(-mostLabelWords);
  let last = raw.length;
  while (last > 0 && copulas.has(raw[last - 1]!)) last--;
  return { words: raw.slice(0, last), raw, start };
}

function wordsAfter(text: string, from: number): string[] {
  const words: string[] = [];
  afterWord.lastIndex = from;
  for (let match = afterWord.exec(text); match && words.length < mostWordsBehind; match = afterWord.exec(text)) {
    words.push((groupOf(match, 'word') ?? '').toLowerCase());
  }
  return words;
}

/** How many nouns one number counts at most: «67 thôn, bản, tiểu khu». */
const mostNouns = 4;
/** How far behind a noun another figure's beginning is looked for, in characters. */
const nextFigureReach = 60;
const nextNoun = /(?:,\s?|\sv[àa]\s|\/)(?=\p{L})/uy;

/** The counted nouns at `at`: one, or several joined by commas: «thôn, bản, tiểu khu». */
function nounsAt(text: string, at: number, after: readonly string[]): { nouns: string[]; end: number } {
  const first = countedNoun(after);
  if (first === undefined) return { nouns: [], end: at };
  const nouns = [first];
  let end = nounEnd(text, at, first);
  while (nouns.length < mostNouns) {
    nextNoun.lastIndex = end;
    if (!nextNoun.test(text)) break;
    const from = nextNoun.lastIndex;
    const noun = countedNoun(wordsAfter(text, from));
    if (noun === undefined || nouns.includes(noun) || !alike(noun, first)) break;
    const next = nounEnd(text, from, noun);
    // «12.410 con, đàn lợn 39.700 con», «17/21 chỉ tiêu, phường Mộc Sơn hoàn thành 17/18 …» begin something new.
    const figure = /^[^,;.()\d]*?(?<word>\p{L}*)\s?\d/u.exec(text.slice(next, next + nextFigureReach));
    if (figure && !prepositions.has(groupOf(figure, 'word') ?? '')) break;
    end = next;
    nouns.push(noun);
  }
  pairedVerbs.lastIndex = end;
  return { nouns, end: first === 'cuộc' && pairedVerbs.test(text) ? pairedVerbs.lastIndex : end };
}

/** «19 cuộc kiểm tra, giám sát»: the comma stands inside the name of one thing. */
const pairedVerbs = /\s(?:kiểm tra,\s?giám sát|giám sát,\s?kiểm tra)(?!\p{L})/uy;

const prepositions = new Set(['với', 'tại', 'cho', 'của', 'trên', 'trong', 'theo', 'năm', 'từ', 'ở']);
const alike = (a: string, b: string): boolean => classesOfNoun(a).some((c) => classesOfNoun(b).includes(c));

function nounEnd(text: string, at: number, noun: string): number {
  let end = at;
  for (let n = noun.split(' ').length; n > 0; n--) {
    afterWord.lastIndex = end;
    if (!afterWord.test(text)) break;
    end = afterWord.lastIndex;
  }
  return end;
}

/** Within so many words of its number a qualifier limits it: «trên khoảng 30 ha»; a change states it. */
const wordsToQualifier = 2;
const wordsToChange = 4;

function qualifierOf(words: readonly string[], text: string, end: number): Qualifier {
  qualifierAfter.lastIndex = end;
  const behind = groupOf(qualifierAfter.exec(text), 'word');
  if (behind) return behind === 'trở lên' ? '>=' : '<=';
  // «từ» alone opens a span («từ 47,71 xuống còn …») or an interval; it is a lower bound only with «trở lên».
  for (let last = words.length; last > 0 && words.length - last < wordsToQualifier; last--) {
    const found = named(qualifiers, words, last);
    if (found) return found;
    if (!betweenQualifier.has(words[last - 1]!)) return '=';
  }
  return '=';
}

function changeOf(words: readonly string[]): '' | 'rise' | 'fall' {
  for (let last = words.length; last > 0 && words.length - last < wordsToChange; last--) {
    const found = named(changes, words, last);
    if (found) return found;
    if (!betweenChange.has(words[last - 1]!)) return '';
  }
  return '';
}

/** What the last two words before `end`, or the last one, are in a table. */
const named = <T>(table: ReadonlyMap<string, T>, words: readonly string[], end: number): T | undefined =>
  table.get(`${words[end - 2] ?? ''} ${words[end - 1]}`) ?? table.get(words[end - 1]!);

/** Blanks and bullets in front of a marker that begins a text, in characters. */
const markerReach = 12;

/** `(1)` and `(3,4)` inside a text, `2.1.` and `1)` in front of it. */
function isMarker(text: string, number: WrittenNumber): boolean {
  const { start, end } = number;
  if (text[start - 1] === '(' && text[end] === ')')
    return number.form === 'digits' && /^\d{1,2}(?:,\d{1,2})?$/.test(number.text);
  if (start > markerReach || !/^[\s*+\-–(]*$/u.test(text.slice(0, start))) return false;
  return /^\s?(?:[.)](?:\s|\p{L}|[-–]|$)|[-–]\s)/u.test(text.slice(end, end + 3));
}
