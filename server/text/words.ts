/** How a word is written: `title` has one capital, at its start. */
export type Casing = 'lower' | 'title' | 'upper' | 'mixed';
const casings: readonly Casing[] = ['lower', 'title', 'upper', 'mixed'];

/** The runs of letters of a text; with capitals and figures in it, a run is a code and no word. */
export interface Words {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** See `casingOf`, `isJoined` and `isInitial`. */
  readonly marks: Uint8Array;
  /** `hashWord` of each word, without regard to capitals. */
  readonly hashes: Int32Array;
}

const joinedMark = 4;
const initialMark = 8;
const keyedMark = 16;

/** How a word is written. */
export const casingOf = (words: Words, word: number): Casing => casings[words.marks[word]! & 3]!;

/** Whether only spaces part a word from the one before; false for those beyond the ends. */
export const isJoined = (words: Words, word: number): boolean => (words.marks[word]! & joinedMark) !== 0;

/** Whether a sentence or a clause may begin with a word: at the start, and behind . : ; ! ? … ( ) " - and the like. */
export const isInitial = (words: Words, word: number): boolean => (words.marks[word]! & initialMark) !== 0;

/** Whether there are figures among the letters: keys of VNI that were not turned into marks («d9ie62u»), or a code. */
export const isKeyed = (words: Words, word: number): boolean => (words.marks[word]! & keyedMark) !== 0;

/** Kinds of characters; 0 is a character not met yet. */
const space = 1;
const digit = 2;
const lowerCase = 3;
const upperCase = 4;
/** Parts words that a phrase runs across: a comma, a slash. */
const sign = 5;
/** Ends a clause. */
const stop = 6;

/** Kinds of the characters met so far, by UTF-16 unit. */
const kinds = new Uint8Array(0x10000);
const stops = '.:;!?…()[]"“”«»-–—+*•‘’';

/** The small letter of each character met so far. */
const folded = new Uint16Array(0x10000);

function kindOf(unit: number): number {
  const character = String.fromCharCode(unit);
  const small = character.toLowerCase();
  const letter = small !== character.toUpperCase() || (unit >= 0x300 && unit <= 0x36f); // combining marks
  const kind =
    character.trim() === ''
      ? space
      : unit >= 48 && unit <= 57
        ? digit
        : letter
          ? small === character
            ? lowerCase
            : upperCase
          : stops.includes(character)
            ? stop
            : sign;
  kinds[unit] = kind;
  folded[unit] = small.charCodeAt(0);
  return kind;
}

/** FNV-1a over UTF-16 units. */
const hashStart = 0x811c9dc5 | 0;
const hashPrime = 0x01000193;

/**
 * 32 bits that stand for a word in small letters: with some thousand words in a list, one that is not in it has the
 * hash of one that is less than once in a million.
 */
export function hashWord(word: string): number {
  let hash = hashStart;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), hashPrime);
  return hash;
}

/** Where words are collected, before their number is known; grows with the longest text. */
let scratch = {
  starts: new Uint32Array(512),
  ends: new Uint32Array(512),
  marks: new Uint8Array(512),
  hashes: new Int32Array(512),
};

/** Finds the words of a text (NFC) in one pass. */
export function wordsOf(text: string): Words {
  const room = (text.length >> 1) + 1;
  if (scratch.starts.length < room)
    scratch = {
      starts: new Uint32Array(room * 2),
      ends: new Uint32Array(room * 2),
      marks: new Uint8Array(room * 2),
      hashes: new Int32Array(room * 2),
    };
  const { starts, ends, marks, hashes } = scratch;
  let count = 0;
  let chained = false;
  let begins = true;
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit]! || kindOf(unit);
    if (kind === space) {
      at++;
      continue;
    }
    if (kind === stop || kind === sign) {
      chained = false;
      if (kind === stop) begins = true;
      at++;
      continue;
    }
    const start = at;
    let lower = 0;
    let upper = 0;
    let digits = 0;
    let capital = false;
    let hash = hashStart;
    for (; at < text.length; at++) {
      const next = text.charCodeAt(at);
      const k = kinds[next]! || kindOf(next);
      if (k === lowerCase) lower++;
      else if (k === upperCase) {
        if (at === start) capital = true;
        upper++;
      } else if (k === digit) {
        digits++;
        continue;
      } else break;
      hash = Math.imul(hash ^ folded[next]!, hashPrime);
    }
    // A figure behind a word is a footnote's number more often than a part of it: cao1.
    const trailing = digits > 0 && lower + upper > 0 ? trailingDigits(text, start, at) : 0;
    const keyed = trailing !== digits;
    if (lower + upper === 0 || (keyed && (lower === 0 || upper > 1 || kinds[text.charCodeAt(start)] === digit))) {
      chained = false;
      // Behind a figure goes the same clause: 05 khâu.
      continue;
    }
    starts[count] = start;
    ends[count] = keyed ? at : at - trailing;
    marks[count] = casingFrom(lower, upper, capital) | marksFrom(chained, begins, keyed);
    hashes[count] = hash;
    count++;
    chained = keyed || trailing === 0;
    begins = false;
  }
  return {
    count,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    marks: marks.slice(0, count),
    hashes: hashes.slice(0, count),
  };
}

/** The index of a casing. */
function casingFrom(lower: number, upper: number, capital: boolean): number {
  if (upper === 0) return 0;
  if (lower === 0 && upper > 1) return 2;
  return capital && upper === 1 ? 1 : 3;
}

const marksFrom = (joined: boolean, initial: boolean, keyed: boolean): number =>
  (joined ? joinedMark : 0) | (initial ? initialMark : 0) | (keyed ? keyedMark : 0);

function trailingDigits(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && kinds[text.charCodeAt(at - 1)] === digit) at--;
  return end - at;
}
