import { confusionsFrom, startsConfusion, type Confusion } from '../../../knowledge/spelling/confusions';
import { lexicon } from '../../../knowledge/spelling/lexicon';
import { isJoined, type Words } from '../../../text/words';

/** A confusion of the table, and the word that it begins with. */
export interface ConfusedWords {
  readonly word: number;
  readonly confusion: Confusion;
}

/**
 * How closely the first or last of the words must belong to what stands around them for the confusion to be none:
 * «khả năng xuất hiện», «lịch sử lý luận», «giám sát nhập khẩu». On the left «nâng cao năng …» (3) must not do.
 */
const leastBondBefore = 3.8;
const leastBondBehind = 4;

/** The confusions of the table that a paragraph has. */
export function confusedWords(text: string, words: Words, ids: Int16Array): ConfusedWords[] {
  const found: ConfusedWords[] = [];
  const known = lexicon();
  const spelling = (word: number): string => {
    const id = ids[word]!;
    return id >= 0 ? known.spellings[id]! : text.slice(words.starts[word], words.ends[word]).toLowerCase();
  };
  const bond = (first: number, second: number): number => {
    return isJoined(words, second) && ids[first]! >= 0 && ids[second]! >= 0
      ? known.bond(ids[first]!, ids[second]!)
      : -Infinity;
  };
  for (let word = 0; word + 1 < words.count; word++) {
    if (!isJoined(words, word + 1) || (ids[word]! >= 0 && !startsConfusion(ids[word]!))) continue;
    for (const confusion of confusionsFrom(spelling(word))) {
      const last = word + confusion.wrong.length - 1;
      if (last >= words.count) continue;
      if (!confusion.wrong.every((syllable, i) => i === 0 || (isJoined(words, word + i) && spelling(word + i) === syllable))) continue; // prettier-ignore
      if (!confusion.certain && (bond(word - 1, word) >= leastBondBefore || bond(last, last + 1) >= leastBondBehind)) continue; // prettier-ignore
      found.push({ word, confusion });
    }
  }
  return found;
}
