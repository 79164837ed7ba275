import type { Figure } from '../../figures/figure';
import { readSegments, segmentAt } from '../../figures/segments';
import { unitsLike } from '../../knowledge/units';
import { format, type Locale, type Message } from '../../messages/message';
import type { Paragraph } from '../../report/model';
import { formatNumber } from '../../text/format-number';
import { textBefore } from '../../text/strings';

/** How a figure was understood, in words for a reader. */
export interface Reading {
  /** Value, unit and what limits it: «khoảng 3.000 hộ», «từ 26 đến 28%». */
  readonly value: string;
  /** Year and place, another way to read the digits, the same amount in other units. */
  readonly facts: readonly string[];
}

/** The units that an amount is also shown in, by dimension: those that reports use for it. */
const everyday: Readonly<Record<string, readonly string[]>> = {
  money: ['đồng', 'triệu đồng', 'tỷ đồng'],
  length: ['m', 'km'],
  area: ['m²', 'ha', 'km²'],
  mass: ['kg', 'tạ', 'tấn'],
  volume: ['lít', 'm³'],
  power: ['kW', 'MW'],
  'apparent-power': ['kVA', 'MVA'],
  energy: ['kWh', 'MWh'],
};
/** Less than this of a unit says little: 780 m are 0,78 km, but 34,9 triệu đồng are not shown as 0,0349 tỷ đồng. */
const leastConverted = 0.1;
/** Beyond this, binary numbers cannot keep all digits. */
const mostWritten = 1e15;

/** Reads a figure of a paragraph back to whoever wrote it. */
export function readingOf(figure: Figure, figures: readonly Figure[], paragraph: Paragraph, locale: Locale): Reading {
  const say = (key: Message['key'], args: NonNullable<Message['args']>) => format({ key, args }, locale);
  const { text } = paragraph.flow;
  const when = yearOf(figure, figures, text);
  const where = placeOf(figure, text);
  const setting = [when === undefined ? '' : say('hover.year', { year: when }), where].filter(Boolean).join(' · ');
  // Dots between groups of three are what everybody writes; only a comma leaves a doubt.
  const other = figure.number.notes.includes('ambiguous-comma') ? figure.alternative : undefined;
  const facts = [
    setting,
    other === undefined ? '' : say('hover.alternative', { value: amount(figure, other / factorOf(figure)) }),
    conversions(figure).join(' '),
  ];
  return { value: valueOf(figure, say), facts: facts.filter(Boolean) };
}

function valueOf(figure: Figure, say: (key: Message['key'], args: Record<string, string>) => string): string {
  const { number, second, qualifier, change } = figure;
  const factor = factorOf(figure);
  const first = figure.value / factor;
  let value = amount(figure, first);
  if (second !== undefined && number.form === 'fraction')
    value = say('hover.fraction', { part: written(first), base: amount(figure, second / factor) });
  if (second !== undefined && number.form === 'interval')
    value = say('hover.interval', { from: written(first), to: amount(figure, second / factor) });
  if (qualifier === '>=') value = say('hover.atLeast', { value });
  if (qualifier === '<=') value = say('hover.atMost', { value });
  if (qualifier === '~') value = say('hover.about', { value });
  if (change === 'rise') value = say('hover.rise', { value });
  if (change === 'fall') value = say('hover.fall', { value });
  return value;
}

/** Whether anything says what the number measures or counts; otherwise it is shown as a bare number. */
const isNamed = ({ unit, nouns }: Figure): boolean => unit !== undefined || nouns.length > 0;
const factorOf = (figure: Figure): number => (isNamed(figure) ? figure.writtenFactor : 1);

const amount = (figure: Figure, value: number): string => {
  const { writtenUnit } = figure;
  if (!isNamed(figure)) return written(value);
  return writtenUnit.startsWith('%') ? written(value) + writtenUnit : `${written(value)} ${writtenUnit}`;
};

/** Six places are more than any report writes; twelve digits take the binary noise off. */
const written = (value: number): string =>
  Math.abs(value) < mostWritten ? formatNumber(Number(value.toPrecision(12)), 6) : String(value);

/** «= 986 ha», «= 9.860.000 m²»: the same in the other units of its dimension. */
function conversions({ unit, value, second, number, per, writtenFactor }: Figure): string[] {
  const names = unit && everyday[unit.dimension];
  if (!unit || !names?.includes(unit.name) || number.form === 'fraction') return [];
  const found: string[] = [];
  for (const { name, factor } of unitsLike(unit)) {
    const ends = [value, ...(second === undefined ? [] : [second])].map((one) => one / factor);
    if (!names.includes(name) || factor === writtenFactor) continue;
    if (ends.some((one) => one < leastConverted || one >= mostWritten)) continue;
    found.push(`= ${ends.map(written).join(' - ')} ${name}${per}`);
  }
  return found;
}

const sentenceEnd = /[.;]\s/u;
const clauseEnd = /[.,;:()]/u;
const onlyYear = /^(?:19|20)\d\d$/u;
/** The year that a figure is compared with is not its own. */
const compared = /so với\s(?:\p{L}+\s){0,3}$/iu;

/**
 * The year that a figure speaks of: the one right behind it («3.200 tấn vào năm 2030»), else the last one named before
 * it in its sentence. Null where the sentence names none.
 */
function yearOf(figure: Figure, figures: readonly Figure[], text: string): number | undefined {
  const index = figures.indexOf(figure);
  const isYear = ({ use, number }: Figure) => use === 'year' && onlyYear.test(number.text);
  const ofComparison = (year: Figure) => compared.test(textBefore(text, year.start, 40));
  const next = figures[index + 1];
  if (next && isYear(next) && !clauseEnd.test(text.slice(figure.end, next.start)) && !ofComparison(next))
    return next.value;
  for (let i = index - 1; i >= 0; i--) {
    const before = figures[i]!;
    if (sentenceEnd.test(text.slice(before.end, figure.start))) return undefined;
    if (isYear(before)) return ofComparison(before) ? undefined : before.value;
  }
  return undefined;
}

/** The place that this part of the paragraph speaks of, as written; empty where none is named. */
function placeOf(figure: Figure, text: string): string {
  const { start, end, place } = segmentAt(readSegments(text), figure.start);
  const at = place ? text.slice(start, end).toLowerCase().indexOf(place) : -1;
  return at < 0 ? '' : text.slice(start + at, start + at + place.length);
}
