import { matchesOf } from '../../text/matches';
import { memoise } from '../../text/memo';

/** A word of a text; offsets are those of the text. */
export interface Word {
  /** In small letters. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const word = /[\p{L}\p{M}\d]+/gu;

/** The words and numbers of a text. */
export const wordsIn = memoise((text: string): readonly Word[] =>
  matchesOf(text, word).map(({ 0: match, index }) => ({
    text: match.toLowerCase(),
    start: index,
    end: index + match.length,
  })),
);

/** Where a phrase stands in a text. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly words: readonly Word[];
}

/**
 * Finds many phrases in texts at once, by their words and whatever stands between them, in time that does not depend on
 * how many there are. Of several that begin at one word the longest is found, and what it covers is in no other.
 *
 * @param phrases each of two words or more.
 */
export function phraseFinder<T>(phrases: Iterable<readonly [string, T]>): (text: string) => readonly PhraseMatch<T>[] {
  const byStart = new Map<string, Map<string, { words: readonly string[]; value: T }[]>>();
  for (const [phrase, value] of phrases) {
    const words = wordsIn(phrase).map(({ text }) => text);
    const [first, second] = words;
    if (first === undefined || second === undefined) continue;
    const behind = byStart.get(first) ?? new Map<string, { words: readonly string[]; value: T }[]>();
    byStart.set(first, behind);
    const known = behind.get(second) ?? [];
    known.push({ words, value });
    known.sort((a, b) => b.words.length - a.words.length);
    behind.set(second, known);
  }
  return (text) => {
    if (byStart.size === 0) return [];
    const words = wordsIn(text);
    const found: PhraseMatch<T>[] = [];
    for (let i = 0; i + 1 < words.length; i++) {
      const candidates = byStart.get(words[i]!.text)?.get(words[i + 1]!.text);
      const match = candidates?.find((candidate) => candidate.words.every((w, j) => words[i + j]?.text === w));
      if (!match) continue;
      found.push({ value: match.value, words: words.slice(i, i + match.words.length) });
      i += match.words.length - 1;
    }
    return found;
  };
}
