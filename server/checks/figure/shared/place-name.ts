import { anyHamlet, anyUnit } from '../../../grammar/levels';

const level = new RegExp(`^(?:địa bàn|${anyUnit}|${anyHamlet})(?!\\p{L})`, 'u');

/** A place as messages show it: «thị trấn Hát Lót» for `thị trấn hát lót`. */
export function placeName(place: string): string {
  const start = level.exec(place)?.[0].length ?? 0;
  return place.slice(0, start) + place.slice(start).replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
