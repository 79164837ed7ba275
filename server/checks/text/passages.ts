import type { Paragraph } from '../../report/model';
import type { Span } from '../../text/span';
import { tokensOf, type Tokens } from './tokens';

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
/** Syllables that one of the two may have more, or other ones, before the two go on alike … */
const widestGap = 3;
/** … for at least so many syllables. */
const rejoin = 4;

/**
 * The passages that say the same, in order of the later one. Linear: each syllable's row of `shingle` is looked up once
 * among the rows before it, and only the first place of a row is remembered.
 */
export function echoesAmong(paragraphs: readonly Paragraph[]): Echo[] {
  const all = paragraphs.map((paragraph) => tokensOf(paragraph.flow.text));
  const total = all.reduce((sum, words) => sum + words.hashes.length, 0);
  const size = 1 << Math.ceil(Math.log2(Math.max(16, total * 2)));
  /** The syllable at which a row with this hash began first, counted from 1 over all paragraphs. */
  const table = new Int32Array(size);
  const firstOf = new Int32Array(all.length + 1);
  for (const [i, words] of all.entries()) firstOf[i + 1] = firstOf[i]! + words.hashes.length;
  const paragraphAt = (position: number): number => {
    let low = 0;
    let high = all.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (firstOf[middle]! <= position) low = middle;
      else high = middle;
    }
    return low;
  };
  const echoes: Echo[] = [];
  for (const [index, words] of all.entries()) {
    const { hashes } = words;
    let covered = 0;
    for (let at = 0; at + shingle <= hashes.length; at++) {
      let hash = 0;
      for (let i = 0; i < shingle; i++) hash = (Math.imul(hash, 0x01000193) ^ hashes[at + i]!) | 0;
      let slot = Math.imul(hash, 0x9e3779b1) >>> (32 - Math.log2(size));
      for (; table[slot] !== 0; slot = (slot + 1) & (size - 1)) {
        const position = table[slot]! - 1;
        const other = paragraphAt(position);
        const from = position - firstOf[other]!;
        if (!sameRow(all[other]!.hashes, from, hashes, at)) continue;
        // What a match has covered is looked at once; a row that overlaps itself is no second passage.
        if (at >= covered && (other !== index || from + shingle <= at)) {
          const echo = follow(all[other]!, from, words, at, other === index);
          covered = echo.end;
          echoes.push({
            earlier: {
              paragraph: paragraphs[other]!,
              start: all[other]!.starts[from]!,
              end: all[other]!.ends[echo.earlierEnd - 1]!,
            },
            later: { paragraph: paragraphs[index]!, start: words.starts[at]!, end: words.ends[echo.end - 1]! },
            syllables: echo.same,
            exact: echo.exact,
          });
        }
        break;
      }
      if (table[slot] === 0) table[slot] = firstOf[index]! + at + 1;
    }
  }
  return echoes;
}

function sameRow(a: Int32Array, from: number, b: Int32Array, at: number, length = shingle): boolean {
  if (from + length > a.length || at + length > b.length) return false;
  for (let i = 0; i < length; i++) if (a[from + i] !== b[at + i]) return false;
  return true;
}

/** Follows two passages as long as they go on alike, over small differences. */
function follow(earlier: Tokens, from: number, later: Tokens, at: number, within: boolean) {
  let a = from;
  let b = at;
  let same = 0;
  let exact = true;
  for (;;) {
    while (
      a < earlier.hashes.length &&
      b < later.hashes.length &&
      earlier.hashes[a] === later.hashes[b] &&
      (!within || a < at)
    ) {
      a++;
      b++;
      same++;
    }
    const gap = within && a >= at ? undefined : gapAt(earlier.hashes, a, later.hashes, b);
    if (!gap || (within && a + gap[0] >= at)) break;
    exact = false;
    a += gap[0];
    b += gap[1];
  }
  return { earlierEnd: a, end: b, same, exact };
}

/** The smallest difference behind which both go on alike. */
function gapAt(a: Int32Array, from: number, b: Int32Array, at: number): readonly [number, number] | undefined {
  for (let sum = 1; sum <= 2 * widestGap; sum++) {
    for (let i = Math.max(0, sum - widestGap); i <= Math.min(sum, widestGap); i++) {
      if (sameRow(a, from + i, b, at + sum - i, rejoin)) return [i, sum - i];
    }
  }
  return undefined;
}
