import { lexicon } from '../../../knowledge/spelling/lexicon';
import { capitalised } from '../../../text/strings';
import { otherPlacement, parseSyllable, type TonePlacement } from '../../../text/syllable';
import { casingOf, type Casing } from '../../../text/words';
import type { Reading } from './candidates';
import type { Spelled } from './spelled';

/** A word of a paragraph as it is written. */
export const writtenWord = ({ text, words }: Spelled, word: number): string =>
  text.slice(words.starts[word], words.ends[word]);

/** A word with capitals as `casing` has them, and its tone mark where the report puts it. */
export function likeWritten(word: string, casing: Casing, usual: TonePlacement): string {
  const syllable = parseSyllable(word);
  const placed = syllable?.placement && syllable.placement !== usual ? otherPlacement(word) : word;
  if (casing === 'upper') return placed.toUpperCase();
  const capital = casing === 'title' || casing === 'mixed';
  return capital ? capitalised(placed) : placed;
}

/** A reading in place of a word of the paragraph. */
export function readingOf({ ids }: Reading, paragraph: Spelled, word: number, usual: TonePlacement): string {
  const casing = casingOf(paragraph.words, word);
  const spelled = ids.map((id) => lexicon().spellings[id]!);
  return spelled.map((syllable, i) => likeWritten(syllable, i > 0 && casing !== 'upper' ? 'lower' : casing, usual)).join(' '); // prettier-ignore
}

/** Whether the user said that the words from `first` to `last`, or one of them, are right. `accepted`: small letters. */
export function isAccepted(paragraph: Spelled, first: number, last: number, accepted: ReadonlySet<string>): boolean {
  if (accepted.size === 0) return false;
  const written: string[] = [];
  for (let word = first; word <= last; word++) written.push(writtenWord(paragraph, word).toLowerCase());
  return accepted.has(written.join(' ')) || written.some((word) => accepted.has(word));
}
