import neighbours from './neighbours.json';
import repeats from './repeats.json';

const syllables = (text: string): string[] => (text ? text.split(' ') : []);

const doubled: ReadonlySet<string> = new Set(syllables(repeats.reduplications));
const alone: ReadonlySet<string> = new Set(syllables(repeats.standalone));
const compounds: readonly string[] = repeats.compounds;
const organHeads: ReadonlySet<string> = new Set(syllables(repeats.organHeads));
const words: ReadonlySet<string> = new Set(repeats.words);

/** By the first syllable of a word of two, the second ones. */
const rows: Readonly<Record<string, string | undefined>> = neighbours.words;
const seams: ReadonlySet<string> = new Set(neighbours.seams);

/** Whether a syllable said twice is a word: «song song», «dần dần», «Lô Lô». Lower case. */
export const isReduplicated = (syllable: string): boolean => doubled.has(syllable);

/** Whether a syllable stands alone before words that begin with it: «tổ | tổ chức», «của | của cải». Lower case. */
export const standsAlone = (syllable: string): boolean => alone.has(syllable);

/** Whether two syllables make a word, of those words that share a syllable with another. Lower case. */
export const isWord = (first: string, second: string): boolean =>
  hasSyllable(rows[first] ?? '', second) || words.has(`${first} ${second}`);

/** Whether the second of two syllables often stands again behind them for a word of its own: «hành vi | vi …». Lower case. */
export const isSeam = (first: string, second: string): boolean => seams.has(`${first} ${second}`);

/** Whether a syllable stands before the name of what an organ does: «ban kiểm tra», «đoàn giám sát». Lower case. */
export const headsOrgan = (syllable: string): boolean => organHeads.has(syllable);

/** Whether a text begins with a longer word, so that what it says again is part of it: «xã hội | xã hội hóa». */
export const beginsWithCompound = (text: string): boolean => compounds.some((word) => text.startsWith(word));

const hasSyllable = (list: string, syllable: string): boolean => ` ${list} `.includes(` ${syllable} `);
