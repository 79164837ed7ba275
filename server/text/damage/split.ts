import { parseSyllable } from '../syllable';

const isSyllable = (word: string): boolean => {
  const syllable = parseSyllable(word.toLowerCase());
  return syllable !== undefined && !syllable.misplaced;
};

/** A syllable's end or beginning that is none by itself: «ng», «t»; a vowel that cannot end one: «dâ». */
export const isPiece = (word: string): boolean => word.length <= 4 && /^\p{L}+$/u.test(word) && !isSyllable(word);

/** Syllables without a consonant before them that are words by themselves. */
const ownWords = new Set(
  'ai an anh áo áp ăn ấp ấy âm em én êm ít oan ong ô ôm ông ổn ở ơn ơi u ủ ủy uỷ uy ưu ừ y ý yên yếu yêu'.split(' '),
);

/** What a way to join pieces costs: a syllable, one that seldom stands by itself, a piece that is left over. */
const cost = { syllable: 10, seldom: 25, single: 30, left: 200 };
/** A converter splits a syllable into three at most. */
const mostPieces = 3;

function costOf(word: string): number {
  if (!/^\p{L}+$/u.test(word)) return cost.syllable;
  if (!isSyllable(word)) return word.length > 4 || /^\p{Lu}+$/u.test(word) ? cost.syllable : cost.left;
  const small = word.toLowerCase();
  if (/^[bcdđghklmnpqrstvx]/u.test(small) || ownWords.has(small)) return cost.syllable;
  return small.length === 1 ? cost.single : cost.seldom;
}

/** Which of the words go together; the signs that close one end it. Undefined where a piece is left over. */
export function joinPieces(words: readonly string[]): readonly (readonly number[])[] | undefined {
  const best: number[] = [0];
  const from: number[] = [0];
  for (let end = 1; end <= words.length; end++) {
    best[end] = Infinity;
    for (let start = end - 1; start >= Math.max(0, end - mostPieces); start--) {
      const parts = words.slice(start, end);
      const letters = parts.map((part) => part.replace(/^[“"(]+|[.,;:!?)”"…]+$/gu, ''));
      const joined = parts.length > 1;
      // A sign between two pieces parts them; a capital begins a word.
      if (
        joined &&
        (parts.slice(0, -1).some((part, i) => !part.endsWith(letters[i]!)) ||
          parts.slice(1).some((part) => /^[\p{Lu}“"(]/u.test(part)))
      )
        continue;
      if (joined && !isSyllable(letters.join(''))) continue;
      const reached = best[start]! + costOf(letters.join(''));
      if (reached >= best[end]!) continue;
      best[end] = reached;
      from[end] = start;
    }
  }
  if (best[words.length]! >= cost.left) {
    // The sum may be that large in a long text without a piece left over.
    for (let end = words.length; end > 0; end = from[end]!)
      if (best[end]! - best[from[end]!]! >= cost.left) return undefined;
  }
  const groups: number[][] = [];
  for (let end = words.length; end > 0; end = from[end]!)
    groups.unshift(Array.from({ length: end - from[end]! }, (_, i) => from[end]! + i));
  return groups;
}
