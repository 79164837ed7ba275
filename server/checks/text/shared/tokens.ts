import { memoise } from '../../../text/memo';
import { foldUnit, isWordUnit } from './characters';

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
/** The FNV prime. A small multiplier, such as 31, takes «chức» for «khác»: letters of Vietnamese lie far apart. */
const prime = 0x01000193;

/** Where tokens are collected before their number is known; grows with the longest text. */
let room = 1024;
let starts = new Int32Array(room);
let ends = new Int32Array(room);
let hashes = new Int32Array(room);
let joined = new Uint8Array(room);

/** The tokens of a paragraph's text. */
export const tokensOf = memoise((text: string): Tokens => {
  const { length } = text;
  if (length > room) {
    room = length * 2;
    starts = new Int32Array(room);
    ends = new Int32Array(room);
    hashes = new Int32Array(room);
    joined = new Uint8Array(room);
  }
  let count = 0;
  let onlySpaces = 0;
  let at = 0;
  while (at < length) {
    let unit = text.charCodeAt(at);
    if (!isWordUnit(unit)) {
      if (unit !== space) onlySpaces = 0;
      at++;
      continue;
    }
    starts[count] = at;
    joined[count] = onlySpaces;
    let hash = 0;
    do {
      hash = Math.imul(hash ^ foldUnit(unit), prime);
      unit = text.charCodeAt(++at);
    } while (at < length && isWordUnit(unit));
    ends[count] = at;
    hashes[count] = hash;
    count++;
    onlySpaces = 1;
  }
  return {
    count,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    hashes: hashes.slice(0, count),
    joined: joined.slice(0, count),
  };
});
