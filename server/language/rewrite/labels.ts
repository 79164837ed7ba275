import { lastNumber, type Marker } from '../../grammar/marker';
import type { Span } from '../../text/span';
import { cardinalWord, listLetters, ordinalWord, romanNumeral } from '../../text/vietnamese';

/** How the numbers of one list are written, beyond what each of its markers shows. */
export interface Script {
  /** The letters that it counts with: with đ, or without it as the Latin alphabet. */
  readonly letters: string;
  /** Whether numbers below 10 have a zero in front: (01). */
  readonly padded: boolean;
}

export const latinLetters = listLetters.replace('đ', '');

/** Where the number stands in each style of marker, as written. */
const numberPlaces: Readonly<Partial<Record<Marker['style'], RegExp>>> = {
  // Phần thứ [hai] / Chương [II].
  part: /(\S+?)(?=[ \t]?[.:\-–]?$)/u,
  chapter: /(\S+?)(?=[ \t]?[.:\-–]?$)/u,
  division: /(\S+?)(?=[ \t]?[.:\-–]?$)/u,
  article: /\d+/u,
  clause: /\d+/u,
  // Điểm [c])
  point: /(\S)(?=[ \t]?[.:)]$)/u,
  letter: /^\p{Lu}/u,
  roman: /^[IVX]+/u,
  // [2.1]. / * [3].
  arabic: /\d+(?:\.\d+)*/u,
  'arabic-bracket': /\d+/u,
  parenthesis: /\d+(?:\D+\d+)*(?=\))/u,
  'small-letter': /[a-zđ]/u,
  // [Hai] là, / Thứ [hai],
  word: /(?<=Thứ\s)\p{L}+|^\p{L}+/u,
};

/** Where a marker's number stands in the text of the marker; undefined for bullets. */
export function numberPlace(marker: Marker, written: string): Span | undefined {
  const match = numberPlaces[marker.style]?.exec(written);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/**
 * The number of a marker written as it writes its own; undefined where its style cannot count so far («mười một là»).
 *
 * @param numbers one for each level; of a merged marker the first of its last level.
 */
export function writeNumber(marker: Marker, written: string, numbers: readonly number[], script: Script) {
  const number = numbers[numbers.length - 1]!;
  const own = written.slice(numberPlace(marker, written)?.start, numberPlace(marker, written)?.end);
  switch (marker.style) {
    case 'part':
    case 'chapter':
    case 'division':
      if (/^\d+$/u.test(own)) return padded(number, script);
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
    case 'parenthesis': {
      let next = number;
      return own.replace(/\d+/gu, () => padded(next++, script));
    }
    default:
      return padded(number, script);
  }
}

const padded = (number: number, script: Script): string => String(number).padStart(script.padded ? 2 : 1, '0');

/** «hai», «Hai» or «HAI», as the word that it stands for. */
function inCaseOf(own: string, word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  if (own.length > 1 && own === own.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(own) ? word[0]!.toUpperCase() + word.slice(1) : word;
}

/** The place in its list that a marker's letter or number stands for, counted with `letters`. */
export function placeOf(marker: Marker, { letters }: Pick<Script, 'letters'>): number {
  const first = marker.merged?.[0] ?? lastNumber(marker);
  if (letters === listLetters || !['letter', 'small-letter', 'point'].includes(marker.style)) return first;
  const at = letters.indexOf(listLetters[first - 1] ?? '');
  return at < 0 ? first : at + 1;
}
