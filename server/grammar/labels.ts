import { lastNumber, type Marker } from './marker';
import { cardinalWord, listLetters, ordinalWord, romanNumeral } from '../text/vietnamese';

/** Writes `number` in the style of `marker`: `2.4.` beside `2.3.`, `đ)` beside `d)`, `Năm là,` beside `Bốn là,`. */
export function labelOf(marker: Marker, number: number): string {
  const bare = numberText(marker, number);
  switch (marker.style) {
    case 'part':
    case 'chapter':
    case 'division':
    case 'article':
    case 'clause':
    case 'point':
      return marker.text.replace(/(\S+?)([.:\-–)]*)$/u, (_, __, sign: string) => bare + sign);
    case 'word': {
      const word = marker.text.startsWith('Thứ')
        ? (ordinalWord(number) ?? String(number))
        : (cardinalWord(number) ?? String(number));
      const written =
        /^\p{Lu}/u.test(marker.text) && !marker.text.startsWith('Thứ') ? word[0]!.toUpperCase() + word.slice(1) : word;
      return marker.text.startsWith('Thứ') ? `Thứ ${written}` : `${written} là`;
    }
    default:
      return marker.form.replace('#', bare);
  }
}

/**
 * The marker that follows this one, written as it is: `2.4.` behind `2.3.`, `III -` behind `II -`, `đ)` behind `d)`,
 * `Hai là,` behind `Một là,`; a bullet is followed by itself. Undefined where the count cannot go on.
 */
export function nextLabel(marker: Marker): string | undefined {
  const next = lastNumber(marker) + 1;
  switch (marker.style) {
    case 'bullet':
      return marker.text;
    case 'part':
    case 'chapter':
    case 'division':
    case 'article':
      return labelOf(marker, next);
    case 'word': {
      const [number = ''] = /^(?:Thứ\s+\p{L}+|\p{L}+\s+là)/u.exec(marker.text) ?? [];
      return cardinalWord(next) && labelOf(marker, next) + marker.text.slice(number.length);
    }
    case 'letter':
    case 'small-letter':
    case 'point':
      if (next > listLetters.length) return undefined;
      break;
    default:
      if (next > mostCounted) return undefined;
  }
  if (marker.merged) return labelOf(marker, next);
  // The number is the last run of letters or figures; the signs and spaces around it stay.
  const written = marker.style === 'arabic' ? String(next) : numberText(marker, next);
  return marker.text.replace(/[\p{L}\d]+(?=[^\p{L}\d]*$)/u, written);
}

/** No list of a report has more; readMarker takes larger numbers for years and figures. */
const mostCounted = 99;

/**
 * The marker as written with another number in its place, or another path of numbers for `2.1.`: the signs and spaces
 * around it stay. Undefined where the number cannot be written so, or the marker stands for several.
 */
export function renumbered(marker: Marker, numbers: readonly number[]): string | undefined {
  const place = numberPlaces[marker.style]?.exec(marker.text)?.[0];
  if (!place || marker.merged) return undefined;
  const number = numbers[numbers.length - 1]!;
  const bare =
    marker.style === 'arabic'
      ? numbers.join('.')
      : marker.style === 'word'
        ? inWords(marker, place, number)
        : numberText(marker, number);
  // «mười» is the last number in words, and there are as many list letters as the alphabet has.
  if (bare === undefined || bare.includes('?') || /\d/u.test(place) !== /\d/u.test(bare)) return undefined;
  const at = marker.text.lastIndexOf(place);
  return marker.text.slice(0, at) + bare + marker.text.slice(at + place.length);
}

/** Where a marker's own text holds its number; what is numbered in words or letters behind a noun, at the end. */
const behindNoun = /(?<=\s)\S+?(?=[ \t]?[.:\-–)]*$)/u;
const numberPlaces: Readonly<Partial<Record<Marker['style'], RegExp>>> = {
  part: behindNoun,
  chapter: behindNoun,
  division: behindNoun,
  article: /\d+/u,
  clause: /\d+/u,
  point: /(?<=\s)\p{Ll}(?=\s?[.:)])/u,
  letter: /\p{Lu}/u,
  roman: /[IVX]+/u,
  arabic: /\d+(?:\.\d+)*/u,
  'arabic-bracket': /\d+/u,
  parenthesis: /\d+/u,
  'small-letter': /\p{Ll}/u,
  word: /(?<=^Thứ\s+)\p{L}+|^\p{L}+/u,
};

function inWords({ text }: Marker, place: string, number: number): string | undefined {
  const word = text.startsWith('Thứ') ? ordinalWord(number) : cardinalWord(number);
  return word && /^\p{Lu}/u.test(place) ? word[0]!.toUpperCase() + word.slice(1) : word;
}

function numberText(marker: Marker, number: number): string {
  switch (marker.style) {
    case 'roman':
      return romanNumeral(number);
    case 'letter':
      return (listLetters[number - 1] ?? '?').toUpperCase();
    case 'small-letter':
    case 'point':
      return listLetters[number - 1] ?? '?';
    case 'part':
    case 'chapter':
    case 'division':
      return partNumber(marker, number);
    case 'arabic':
      return [...marker.numbers.slice(0, -1), number].join('.');
    default:
      return String(number);
  }
}

/** Parts are numbered in words, Roman or Arabic figures: as this one is. */
function partNumber(marker: Marker, number: number): string {
  const last = /(\S+?)[.:\-–)]*$/u.exec(marker.text)?.[1] ?? '';
  if (/^\d+$/.test(last)) return String(number);
  if (/^[IVX]+$/.test(last)) return romanNumeral(number);
  const word = ordinalWord(number) ?? String(number);
  return /^\p{Lu}\p{Lu}/u.test(last)
    ? word.toUpperCase()
    : /^\p{Lu}/u.test(last)
      ? word[0]!.toUpperCase() + word.slice(1)
      : word;
}
