import type { Paragraph } from '../../../report/model';
import { indexAtOrBefore } from '../../../text/search';
import type { Span } from '../../../text/span';
import { tokensOf } from './tokens';

/** A stretch of a paragraph's text. */
export interface Passage extends Span {
  readonly paragraph: Paragraph;
}

/** A passage that says again what an earlier one says. */
export interface Echo {
  readonly earlier: Passage;
  readonly later: Passage;
  /** Syllables that both have, in the same order. */
  readonly syllables: number;
  /** Whether the two have the same syllables throughout. */
  readonly exact: boolean;
}

/** Two passages are compared where so many syllables in a row are the same. */
const shingle = 8;
/** Syllables that one of the two may have more, or other ones, before the two go on alike. */
const widestGap = 3;
/** Behind such a gap, two passages go on alike for at least so many syllables. */
const rejoin = 4;

/** The hashes of all paragraphs in one row, and where each paragraph begins in it. */
interface Row {
  readonly hashes: Int32Array;
  readonly firsts: Int32Array;
}

/** A stretch of the row that says again what stands at `from`. */
interface Match {
  readonly from: number;
  readonly fromEnd: number;
  readonly at: number;
  readonly end: number;
  readonly same: number;
  readonly exact: boolean;
}

/** Odd, so that multiplying loses nothing; the polynomial of a rolling hash. */
const base = 0x01000193;
/** Spreads the hashes over the table (Fibonacci hashing). */
const golden = 0x9e3779b1 | 0;

/** The passages that say the same, in order of the later one. */
export function echoesAmong(paragraphs: readonly Paragraph[]): Echo[] {
  const tokens = paragraphs.map((paragraph) => tokensOf(paragraph.flow.text));
  const firsts = new Int32Array(tokens.length + 1);
  for (const [i, { count }] of tokens.entries()) firsts[i + 1] = firsts[i]! + count;
  const hashes = new Int32Array(firsts[tokens.length]!);
  for (const [i, part] of tokens.entries()) hashes.set(part.hashes, firsts[i]);
  const passage = (start: number, end: number): Passage => {
    const index = indexAtOrBefore(firsts, start);
    const { starts, ends } = tokens[index]!;
    const first = firsts[index]!;
    return { paragraph: paragraphs[index]!, start: starts[start - first]!, end: ends[end - first - 1]! };
  };
  return matchesIn({ hashes, firsts }).map((match) => ({
    earlier: passage(match.from, match.fromEnd),
    later: passage(match.at, match.end),
    syllables: match.same,
    exact: match.exact,
  }));
}

/**
 * Linear: each syllable's shingle is looked up once among those before it, and only the first place of each is
 * remembered.
 */
function matchesIn(row: Row): Match[] {
  const { hashes, firsts } = row;
  const bits = Math.max(4, Math.ceil(Math.log2(hashes.length + 1)) + 1);
  const mask = (1 << bits) - 1;
  /** The place of the first shingle with a hash, counted from 1; open addressing. */
  const table = new Int32Array(1 << bits);
  const shingles = new Int32Array(hashes.length);
  let leaving = 1;
  for (let i = 0; i < shingle; i++) leaving = Math.imul(leaving, base);
  const matches: Match[] = [];
  for (let index = 0; index + 1 < firsts.length; index++) {
    const first = firsts[index]!;
    const last = firsts[index + 1]! - shingle;
    let covered = first;
    let hash = 0;
    for (let at = first; at <= last; at++) {
      if (at === first) for (let i = 0; i < shingle; i++) hash = (Math.imul(hash, base) + hashes[at + i]!) | 0;
      else hash = (Math.imul(hash, base) + hashes[at + shingle - 1]! - Math.imul(leaving, hashes[at - 1]!)) | 0;
      shingles[at] = hash;
      let slot = Math.imul(hash, golden) >>> (32 - bits);
      let place = table[slot]!;
      while (place !== 0 && !(shingles[place - 1] === hash && same(hashes, place - 1, at, shingle))) {
        slot = (slot + 1) & mask;
        place = table[slot]!;
      }
      if (place === 0) {
        table[slot] = at + 1;
        continue;
      }
      const from = place - 1;
      // What a match has covered is looked at once; a shingle that overlaps itself is no second passage.
      if (at < covered || (from >= first && from + shingle > at)) continue;
      const match = follow(row, from, at, firsts[index + 1]!);
      matches.push(match);
      covered = match.end;
    }
  }
  return matches;
}

function same(hashes: Int32Array, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (hashes[a + i] !== hashes[b + i]) return false;
  return true;
}

/** Follows two passages to the ends of their paragraphs as long as they go on alike, over small differences. */
function follow({ hashes, firsts }: Row, from: number, at: number, limit: number): Match {
  // In one paragraph the earlier passage ends where the later one begins.
  const fromLimit = Math.min(at, firsts[indexAtOrBefore(firsts, from) + 1]!);
  let a = from;
  let b = at;
  let alike = 0;
  let exact = true;
  for (;;) {
    while (a < fromLimit && b < limit && hashes[a] === hashes[b]) {
      a++;
      b++;
      alike++;
    }
    const gap = gapAt(hashes, { at: a, limit: fromLimit }, { at: b, limit });
    if (!gap) return { from, fromEnd: a, at, end: b, same: alike, exact };
    exact = false;
    a += gap[0];
    b += gap[1];
  }
}

/** How far one of two passages is read, and where it must end. */
interface Reading {
  readonly at: number;
  readonly limit: number;
}

/** The smallest difference behind which both go on alike. */
function gapAt(hashes: Int32Array, a: Reading, b: Reading): readonly [number, number] | undefined {
  for (let sum = 1; sum <= 2 * widestGap; sum++) {
    for (let i = Math.max(0, sum - widestGap); i <= Math.min(sum, widestGap); i++) {
      const j = sum - i;
      const fits = a.at + i + rejoin <= a.limit && b.at + j + rejoin <= b.limit;
      if (fits && same(hashes, a.at + i, b.at + j, rejoin)) return [i, j];
    }
  }
  return undefined;
}
