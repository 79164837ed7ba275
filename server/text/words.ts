/** How a word is written: `title` has one capital, at its start. */
export type Casing = 'lower' | 'title' | 'upper' | 'mixed';
const casings: readonly Casing[] = ['lower', 'title', 'upper', 'mixed'];

/** The runs of letters of a text; with figures in it, a run is a code and no word. */
export interface Words {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** See `casingOf`. */
  readonly casings: Uint8Array;
  /** 1 where only spaces part the word from the one before. */
  readonly joined: Uint8Array;
  /** 1 where a sentence or a clause may begin: at the start, and behind . : ; ! ? … ( ) " - and list numbers. */
  readonly initial: Uint8Array;
}

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

function kindOf(unit: number): number {
  const character = String.fromCharCode(unit);
  const kind = /\s/u.test(character)
    ? space
    : /\p{N}/u.test(character)
      ? digit
      : /\p{Lu}/u.test(character)
        ? upperCase
        : /[\p{L}\p{M}]/u.test(character)
          ? lowerCase
          : stops.includes(character)
            ? stop
            : sign;
  kinds[unit] = kind;
  return kind;
}

/** How a word is written. */
export const casingOf = (words: Words, word: number): Casing => casings[words.casings[word]!]!;

/** Finds the words of a text (NFC) in one pass. */
export function wordsOf(text: string): Words {
  const room = (text.length >> 1) + 1;
  const starts = new Uint32Array(room);
  const ends = new Uint32Array(room);
  const shapes = new Uint8Array(room);
  const joined = new Uint8Array(room);
  const initial = new Uint8Array(room);
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
    for (; at < text.length; at++) {
      const next = text.charCodeAt(at);
      const k = kinds[next]! || kindOf(next);
      if (k === lowerCase) lower++;
      else if (k === upperCase) {
        if (at === start) capital = true;
        upper++;
      } else if (k === digit) digits++;
      else break;
    }
    // A figure behind a word is a footnote's number more often than a part of it: cao1.
    const trailing = digits > 0 && lower + upper > 0 ? trailingDigits(text, start, at) : 0;
    if (lower + upper === 0 || trailing !== digits) {
      chained = false;
      // Behind a figure goes the same clause: 05 khâu.
      continue;
    }
    starts[count] = start;
    ends[count] = at - trailing;
    shapes[count] = upper === 0 ? 0 : lower === 0 && upper > 1 ? 2 : capital && upper === 1 ? 1 : 3;
    joined[count] = chained ? 1 : 0;
    initial[count] = begins ? 1 : 0;
    count++;
    chained = trailing === 0;
    begins = false;
  }
  return { count, starts, ends, casings: shapes, joined, initial };
}

function trailingDigits(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && kinds[text.charCodeAt(at - 1)] === digit) at--;
  return end - at;
}
