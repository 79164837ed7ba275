import { memoise } from '../../text/memo';
import { wordAt } from './characters';

/** The syllables, figures and codes of a text, as columns: a report has some twenty thousand. */
export interface Tokens {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** A hash of each in lower case; equal hashes are taken for equal words. */
  readonly hashes: Int32Array;
  /** 1 where nothing but spaces parts a token from the one before. */
  readonly joined: Uint8Array;
}

const space = 32;

/** The tokens of a paragraph's text. */
export const tokensOf = memoise((text: string): Tokens => {
  const lower = text.toLowerCase();
  const starts: number[] = [];
  const ends: number[] = [];
  const hashes: number[] = [];
  const joined: number[] = [];
  let onlySpaces = false;
  for (let at = 0; at < text.length;) {
    if (!wordAt(text, at)) {
      if (text.charCodeAt(at) !== space) onlySpaces = false;
      at++;
      continue;
    }
    starts.push(at);
    joined.push(onlySpaces ? 1 : 0);
    let hash = 0;
    do hash = (Math.imul(hash, 31) + lower.charCodeAt(at++)) | 0;
    while (wordAt(text, at));
    ends.push(at);
    hashes.push(hash);
    onlySpaces = true;
  }
  return {
    count: starts.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    hashes: Int32Array.from(hashes),
    joined: Uint8Array.from(joined),
  };
});
