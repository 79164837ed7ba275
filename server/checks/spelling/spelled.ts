import { lexicon } from '../../knowledge/spelling/lexicon';
import { memoise } from '../../text/memo';
import { romanValue } from '../../text/vietnamese';
import { casingOf, wordsOf, type Casing, type Words } from '../../text/words';
import { confusedWords, type ConfusedWords } from './confused';
import { doubtsOf, type Doubt } from './doubts';

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
  readonly confusions: readonly ConfusedWords[];
}

/** The words of a paragraph, looked up; remembered by its text. */
export const spelled: (text: string) => Spelled = memoise((text) => {
  const words = wordsOf(text);
  const ids = new Int16Array(words.count);
  const named = new Uint8Array(words.count);
  const known = lexicon();
  for (let i = 0; i < words.count; i++) {
    const written = text.slice(words.starts[i], words.ends[i]);
    const casing = casingOf(words, i);
    if (casing === 'lower') {
      ids[i] = known.idOf(written) ?? -1;
      continue;
    }
    if (isNamed(words, i, casing) || (casing === 'upper' && romanValue(written) !== undefined)) named[i] = 1;
    const abbreviated = casing === 'mixed' || (casing === 'upper' && named[i] === 1);
    ids[i] = abbreviated ? -1 : (known.idOf(written.toLowerCase()) ?? -1);
  }
  return {
    text,
    words,
    ids,
    named,
    doubts: doubtsOf(text, words, ids, named),
    confusions: confusedWords(text, words, ids),
  };
});

function isNamed(words: Words, i: number, casing: Casing): boolean {
  const { count, casings, joined, initial } = words;
  if (casing === 'mixed') return true;
  const before = joined[i] === 1 && casings[i - 1] === casings[i];
  const behind = i + 1 < count && joined[i + 1] === 1 && casings[i + 1] === casings[i];
  // One capital is the start of a sentence, two in a row are a name; in capitals it is the other way round:
  // ĐẨY MẠNH is text, a lone UBND an abbreviation.
  return casing === 'title' ? behind || before || initial[i] === 0 : !behind && !before;
}
