import { memoise } from './memo';
import { otherPlacement, parseSyllable, type TonePlacement } from './syllable';

/** A word whose tone mark could stand in two places, both right. */
export interface Placed {
  readonly start: number;
  readonly end: number;
  readonly placement: TonePlacement;
  /** The word with the mark in the other place. */
  readonly other: string;
}

/** A word with oa, oe or uy at its end and a tone mark on one of the two letters. */
const candidate =
  /(?<!\p{L})\p{L}{0,3}(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[òóỏõọÒÓỎÕỌ][aeAE]|[uU][ỳýỷỹỵỲÝỶỸỴ]|[ùúủũụÙÚỦŨỤ][yY])(?!\p{L})/gu;

/** The words of a text whose tone mark could stand in two places: hóa, khỏe, thủy; hoá, khoẻ, thuỷ. */
export const placedTones: (text: string) => readonly Placed[] = memoise((text) => {
  const found: Placed[] = [];
  for (const match of text.matchAll(candidate)) {
    const word = match[0];
    const syllable = parseSyllable(word.toLowerCase());
    if (!syllable?.placement) continue;
    const other = otherPlacement(word);
    found.push({ start: match.index, end: match.index + word.length, placement: syllable.placement, other });
  }
  return found;
});
