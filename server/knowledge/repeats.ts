import neighbours from './neighbours.json';
import repeats from './repeats.json';

const syllables = (text: string): string[] => (text ? text.split(' ') : []);

const doubled: ReadonlySet<string> = new Set(syllables(repeats.reduplications));
const alone: ReadonlySet<string> = new Set(syllables(repeats.standalone));
const compounds: readonly string[] = repeats.compounds;
const words: ReadonlySet<string> = new Set(repeats.words);

/** A row of `neighbours.json`: the syllables that stand before and behind one in a word of two. */
const rows: Readonly<Record<string, readonly string[] | undefined>> = neighbours.words;

/** Whether a syllable said twice is a word: «song song», «dần dần», «Lô Lô». Lower case. */
export const isReduplicated = (syllable: string): boolean => doubled.has(syllable);

/** Whether a syllable stands alone before words that begin with it: «tổ | tổ chức», «của | của cải». Lower case. */
export const standsAlone = (syllable: string): boolean => alone.has(syllable);

/** Whether two syllables make a word, of those words that share a syllable with another. Lower case. */
export function isWord(first: string, second: string): boolean {
  const row = rows[second]?.[0] ?? '';
  const behind = rows[first]?.[1] ?? '';
  return hasSyllable(row, first) || hasSyllable(behind, second) || words.has(`${first} ${second}`);
}

/** Whether a text begins with a longer word, so that what it says again is part of it: «xã hội | xã hội hóa». */
export const beginsWithCompound = (text: string): boolean => compounds.some((word) => text.startsWith(word));

const hasSyllable = (list: string, syllable: string): boolean => ` ${list} `.includes(` ${syllable} `);
