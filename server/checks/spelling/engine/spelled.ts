import { isForeign } from '../../../knowledge/spelling/foreign';
import { lexicon } from '../../../knowledge/spelling/lexicon';
import type { Report } from '../../../report/model';
import { memoise } from '../../../text/memo';
import { once } from '../../../text/once';
import { placedTones, type Placed } from '../../../text/tone-placement';
import { romanValue } from '../../../text/vietnamese';
import { casingOf, isInitial, isJoined, isKeyed, wordsOf, type Casing, type Words } from '../../../text/words';
import { confusedWords, listedReadings, type ConfusedWords } from './confused';
import { doubtsOf, isImpossible, type Doubt } from './doubts';

export interface Stranger {
  /** Index among the paragraph's words. */
  readonly word: number;
  /** In small letters. */
  readonly lower: string;
}

/** No stranger is taken apart beyond this length: two of the longest syllables. */
const longest = 14;

/** A paragraph's words as the spelling rules see them. */
export interface Spelled {
  readonly text: string;
  readonly words: Words;
  /** The id of each word's syllable in the lexicon; -1 for abbreviations, foreign words and unknown syllables. */
  readonly ids: Int16Array;
  /** 1 where a word is written like a name or an abbreviation, and so is never a slip of the pen. */
  readonly named: Uint8Array;
  /** The words that the lexicon does not expect where they stand. */
  readonly doubts: readonly Doubt[];
  /** Those of the table that can have no other reading. */
  readonly confusions: readonly ConfusedWords[];
  readonly placed: readonly Placed[];
  /** The words that are no names and no syllables of Vietnamese. */
  readonly strangers: readonly Stranger[];
}

/** The words of a paragraph, looked up; remembered by its text. */
const spelled: (text: string) => Spelled = memoise((text) => {
  const words = wordsOf(text);
  const ids = new Int16Array(words.count);
  const named = new Uint8Array(words.count);
  const known = lexicon();
  const strangers: Stranger[] = [];
  let i = 0;
  const written = (): string => text.slice(words.starts[i], words.ends[i]);
  const lower = (): string => written().toLowerCase();
  for (; i < words.count; i++) {
    if (isKeyed(words, i)) {
      ids[i] = -1;
      named[i] = 1;
      continue;
    }
    const casing = casingOf(words, i);
    if (casing !== 'lower') {
      named[i] = isNamed(words, i, casing) || (casing === 'upper' && romanValue(written()) !== undefined) ? 1 : 0;
      if (casing === 'mixed' || (casing === 'upper' && named[i] === 1)) {
        ids[i] = -1;
        continue;
      }
    }
    const id = known.idOfHashed(words.hashes[i]!, lower);
    ids[i] = id;
    if (id >= 0 || named[i] === 1) continue;
    const length = words.ends[i]! - words.starts[i]!;
    if (length < 2 || length > longest) continue;
    const stranger = lower();
    if (!isForeign(stranger) && isImpossible(stranger)) strangers.push({ word: i, lower: stranger });
  }
  const confused = confusedWords(text, words, ids);
  return {
    text,
    words,
    ids,
    named,
    doubts: doubtsOf({ text, words, ids, named, listed: listedReadings(confused, words, ids) }),
    confusions: confused.filter(({ confusion }) => confusion.certain),
    placed: placedTones(text, words),
    strangers,
  };
});

function isNamed(words: Words, word: number, casing: Casing): boolean {
  if (casing === 'mixed') return true;
  const before = isJoined(words, word) && casingOf(words, word - 1) === casing;
  const behind = isJoined(words, word + 1) && casingOf(words, word + 1) === casing;
  // One capital is the start of a sentence, two in a row are a name; in capitals it is the other way round:
  // ĐẨY MẠNH is text, a lone UBND an abbreviation.
  return casing === 'title' ? behind || before || !isInitial(words, word) : !behind && !before;
}

/** The words of every paragraph of a report. */
export const spelledParagraphs = once((report: Report): readonly Spelled[] =>
  report.paragraphs.map((paragraph) => spelled(paragraph.flow.text)),
);
