import { confusionsFrom, startsConfusion, type Confusion } from '../../../knowledge/spelling/confusions';
import { lexicon } from '../../../knowledge/spelling/lexicon';
import { isJoined, type Words } from '../../../text/words';

/** A confusion of the table, and the word that it begins with. */
export interface ConfusedWords {
  readonly word: number;
  readonly confusion: Confusion;
}

/**
 * How closely the first or last of the words must belong to what stands around them for the table to have no say: «khả
 * năng xuất hiện», «lịch sử lý luận», «giám sát nhập khẩu». On the left «nâng cao năng …» must not do.
 */
const leastBondBefore = 3.6;
const leastBondBehind = 4;

/** The confusions of the table that a paragraph has. */
export function confusedWords(text: string, words: Words, ids: Int16Array): ConfusedWords[] {
  const found: ConfusedWords[] = [];
  const known = lexicon();
  const spelling = (word: number): string => {
    const id = ids[word]!;
    return id >= 0 ? known.spellings[id]! : text.slice(words.starts[word], words.ends[word]).toLowerCase();
  };
  for (let word = 0; word + 1 < words.count; word++) {
    if (!isJoined(words, word + 1) || (ids[word]! >= 0 && !startsConfusion(ids[word]!))) continue;
    for (const confusion of confusionsFrom(spelling(word))) {
      const last = word + confusion.wrong.length - 1;
      if (last >= words.count) continue;
      if (!confusion.wrong.every((syllable, i) => i === 0 || (isJoined(words, word + i) && spelling(word + i) === syllable))) continue; // prettier-ignore
      found.push({ word, confusion });
    }
  }
  return found;
}

/**
 * By word, what the table has for it where the words beside it decide whether it was meant: «công xuất», not «chiến công
 * xuất sắc». Ids of the lexicon.
 */
export function listedReadings(
  confused: readonly ConfusedWords[],
  words: Words,
  ids: Int16Array,
): ReadonlyMap<number, number> {
  const listed = new Map<number, number>();
  const known = lexicon();
  const bond = (first: number, second: number): number =>
    isJoined(words, second) && ids[first]! >= 0 && ids[second]! >= 0
      ? known.bond(ids[first]!, ids[second]!)
      : -Infinity;
  for (const { word, confusion } of confused) {
    const last = word + confusion.wrong.length - 1;
    if (confusion.certain || bond(word - 1, word) >= leastBondBefore || bond(last, last + 1) >= leastBondBehind)
      continue;
    for (const [i, syllable] of confusion.right.split(' ').entries()) {
      const id = known.idOf(syllable);
      if (id >= 0 && known.spellings[id] !== confusion.wrong[i]) listed.set(word + i, id);
    }
  }
  return listed;
}
