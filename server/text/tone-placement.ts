import { otherPlacement, parseSyllable, type TonePlacement } from './syllable';
import type { Words } from './words';

/** A word whose tone mark could stand in two places, both right. */
export interface Placed {
  readonly start: number;
  readonly end: number;
  readonly placement: TonePlacement;
  /** The word with the mark in the other place. */
  readonly other: string;
}

/** The last letters of such a word, in small and in capital letters. */
const endings = 'óa òa ỏa õa ọa oá oà oả oã oạ óe òe ỏe õe ọe oé oè oẻ oẽ oẹ úy ùy ủy ũy ụy uý uỳ uỷ uỹ uỵ';
/** Each of the last letters, by its UTF-16 unit: few words end in one, and most of those are not looked at twice. */
const lastLetters = new Uint8Array(0x1f00);
const pairs = new Set<string>();
for (const ending of endings.split(' ')) {
  for (const pair of [ending, ending.toUpperCase(), ending[0]! + ending[1]!.toUpperCase(), ending[0]!.toUpperCase() + ending[1]!]) {
    pairs.add(pair);
    lastLetters[pair.charCodeAt(1)] = 1;
  }
} // prettier-ignore

/** The words of a text whose tone mark could stand in two places: hóa, khỏe, thủy; hoá, khoẻ, thuỷ. */
export function placedTones(text: string, { count, starts, ends }: Words): readonly Placed[] {
  const found: Placed[] = [];
  for (let word = 0; word < count; word++) {
    const end = ends[word]!;
    if (lastLetters[text.charCodeAt(end - 1)] !== 1 || !pairs.has(text.slice(end - 2, end))) continue;
    const written = text.slice(starts[word], end);
    const syllable = parseSyllable(written.toLowerCase());
    if (!syllable?.placement) continue;
    found.push({ start: starts[word]!, end, placement: syllable.placement, other: otherPlacement(written) });
  }
  return found;
}
