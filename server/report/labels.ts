import { cardinalWord, listLetters, ordinalWord, romanNumeral } from '../text/vietnamese';
import type { Marker } from './model';

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
