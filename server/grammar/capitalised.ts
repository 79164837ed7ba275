import { titledUnit } from './levels';
import { matchesOf } from '../text/matches';
import { memoise } from '../text/memo';

/** Two to four syllables with a capital and small letters each. */
const capitalised = /(?<![\p{L}\d.])\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}+){1,3}(?![\p{L}])/gu;
/** Nouns of places that may bear a capital before the name. */
const placeNoun = new RegExp(
  `^(?:${titledUnit}|Bản|Thôn|Tại|Ở|Địa|Trường|Suối|Hồ|Khu|Chợ|Đảng|Của|Và|Trong|Từ)\\s`,
  'u',
);

/** What is written like a name: of places and people, and the beginnings of offices («Ban Chấp hành»). */
export const capitalisedIn = memoise((text: string): readonly { text: string; start: number }[] => {
  const found: { text: string; start: number }[] = [];
  for (const match of matchesOf(text, capitalised)) {
    const noun = placeNoun.exec(match[0])?.[0] ?? '';
    const name = match[0].slice(noun.length);
    if (name.includes(' ')) found.push({ text: name, start: match.index + noun.length });
  }
  return found;
});
