import type { Span } from '../text/span';
import { capitalised } from '../text/strings';
import { cardinalWord, listLetters, ordinalWord, romanNumeral } from '../text/vietnamese';
import { firstNumber, lastNumber, type Marker, type MarkerStyle } from './marker';

/** How the numbers of one list are written, beyond what each of its markers shows. */
export interface Script {
  /** The letters that it counts with: with đ, or without it as the Latin alphabet. */
  readonly letters: string;
  /** Whether numbers below 10 have a zero in front: (01). */
  readonly padded: boolean;
}

/** The letters of lists that leave đ out. */
export const latinLetters = listLetters.replace('đ', '');

/** The styles that count with letters. */
export const letteredStyles: ReadonlySet<MarkerStyle> = new Set(['letter', 'small-letter', 'point']);

/** A number below 10 with a zero in front. */
const zeroInFront = /(?<!\d)0\d/u;

/** How the markers of a list write their numbers; which letters it counts with is for the whole report to say. */
export const scriptOf = (markers: readonly Pick<Marker, 'text'>[], letters = listLetters): Script => ({
  letters,
  padded: markers.some(({ text }) => zeroInFront.test(text)),
});

/** What is numbered behind a noun: Phần thứ [hai] / Chương [II]. */
const behindNoun = /(?<=\s)\S+?(?=[ \t]?[.:\-–)]?$)/u;

/** Where the number stands in each style of marker, as written; bullets have none. */
const numberPlaces: Readonly<Record<MarkerStyle, RegExp | undefined>> = {
  part: behindNoun,
  chapter: behindNoun,
  division: behindNoun,
  article: /\d+/u,
  clause: /\d+/u,
  // Điểm [c])
  point: /(?<=\s)\p{Ll}(?=[ \t]?[.:)]$)/u,
  letter: /^\p{Lu}/u,
  roman: /^[IVX]+/u,
  // [2.1]. / * [3].
  arabic: /\d+(?:\.\d+)*/u,
  'arabic-bracket': /\d+/u,
  // ([3,4]) / ([05])-
  parenthesis: /\d+(?:[^\d)]+\d+)*(?=\))/u,
  'small-letter': /\p{Ll}/u,
  // [Hai] là, / Thứ [hai],
  word: /(?<=^Thứ\s+)\p{L}+|^(?!Thứ\s)\p{L}+/u,
  bullet: undefined,
};

/**
 * Where a marker's number stands in its text; undefined for bullets.
 *
 * @param written the marker as it stands in the source, where a line may break within it.
 */
export function numberPlace(marker: Marker, written = marker.text): Span | undefined {
  const match = numberPlaces[marker.style]?.exec(written);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/**
 * The number of a marker written as it writes its own; undefined where its style cannot count so far: «mười một là».
 *
 * @param numbers one for each level; of a merged marker the first of its last level.
 */
export function numberText(
  marker: Marker,
  numbers: readonly number[],
  script = scriptOf([marker]),
  written = marker.text,
): string | undefined {
  const number = numbers[numbers.length - 1]!;
  const place = numberPlace(marker, written);
  const own = place ? written.slice(place.start, place.end) : '';
  switch (marker.style) {
    case 'part':
    case 'chapter':
    case 'division':
      if (/^\d+$/u.test(own)) return inFigures(number, script);
      return /^[IVX]+$/u.test(own) ? romanNumeral(number) : inCaseOf(own, ordinalWord(number));
    case 'word':
      return inCaseOf(own, written.startsWith('Thứ') ? ordinalWord(number) : cardinalWord(number));
    case 'letter':
      return script.letters[number - 1]?.toUpperCase();
    case 'small-letter':
    case 'point':
      return script.letters[number - 1];
    case 'roman':
      return romanNumeral(number);
    case 'arabic':
      return numbers.join('.');
    case 'parenthesis':
      return marker.merged ? mergedText(marker.merged, own, number, script) : inFigures(number, script);
    default:
      return inFigures(number, script);
  }
}

const inFigures = (number: number, { padded }: Pick<Script, 'padded'>): string =>
  String(number).padStart(padded ? 2 : 1, '0');

/** The numbers of a merged marker, from `first` on: «3,4» as «5,6», and the ends of «3-5» as «5-7». */
function mergedText(merged: readonly number[], own: string, first: number, script: Script): string | undefined {
  const written = own.split(/\D+/u).length;
  const numbers = merged.map((_, i) => first + i);
  const shown = written === merged.length ? numbers : written === 2 ? [numbers[0]!, numbers.at(-1)!] : undefined;
  let next = 0;
  return shown && own.replace(/\d+/gu, () => inFigures(shown[next++]!, script));
}

/** «hai», «Hai» or «HAI», as the word that it stands for. */
export function inCaseOf(own: string, word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  if (own.length > 1 && own === own.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(own) ? capitalised(word) : word;
}

/**
 * The marker with other numbers in their place: the signs and spaces around them stay, «(01)-» becomes «(03)-». Undefined
 * where its style cannot count so far, and for bullets.
 *
 * @param numbers as for `numberText`.
 */
export function relabelled(
  marker: Marker,
  numbers: readonly number[],
  script = scriptOf([marker]),
  written = marker.text,
): string | undefined {
  const place = numberPlace(marker, written);
  const number = place && numberText(marker, numbers, script, written);
  return number === undefined ? undefined : written.slice(0, place!.start) + number + written.slice(place!.end);
}

/** What is left of a marker in words to name it by: «Một là» of «Một là,». */
const signBehindWords = /\s?[,:;.\-–]+$/u;

/**
 * One item of the list that a marker belongs to, as one would speak of it: «2.4.» beside «2.3.», «đ)» beside «d)», «Năm
 * là» beside «Bốn là,», «(5)» beside «(3,4)». What cannot be written in the marker's style is written in figures.
 */
export function labelOf(marker: Marker, number: number, script = scriptOf([marker])): string {
  const { merged, ...single } = marker;
  const own = merged ? { ...single, text: marker.form.replace('#', String(number)) } : marker;
  const numbers = [...marker.numbers.slice(0, -1), number];
  const label = relabelled(own, numbers, script);
  if (label === undefined) return marker.form.replace('#', numberText(own, numbers, script) ?? String(number));
  return marker.style === 'word' ? label.replace(signBehindWords, '') : label;
}

/** No list of a report has more; readMarker takes larger numbers for years and figures. */
const mostCounted = 99;

/**
 * The marker that follows this one, written as it is: `2.4.` behind `2.3.`, `III -` behind `II -`, `đ)` behind `d)`,
 * `Hai là,` behind `Một là,`; a bullet is followed by itself. Undefined where the count cannot go on.
 */
export function nextLabel(marker: Marker): string | undefined {
  if (marker.style === 'bullet') return marker.text;
  const next = lastNumber(marker) + 1;
  if (next > mostCounted) return undefined;
  return marker.merged ? labelOf(marker, next) : relabelled(marker, [...marker.numbers.slice(0, -1), next]);
}

/** The place in its list that a marker's letter or number stands for, counted with `letters`. */
export function placeOf(marker: Marker, { letters }: Pick<Script, 'letters'>): number {
  const first = firstNumber(marker);
  if (letters === listLetters || !letteredStyles.has(marker.style)) return first;
  const at = letters.indexOf(listLetters[first - 1] ?? '');
  return at < 0 ? first : at + 1;
}
