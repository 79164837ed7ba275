import type { Lexicon } from '../../../knowledge/spelling/lexicon';
import { isJoined, type Words } from '../../../text/words';

/** Ids of syllables have 13 bits. */
const idBits = 13;
/** A report's pair may stand as the right reading of a slip when it occurs so often. */
const often = 3;

/** A paragraph's words, looked up. */
interface Counted {
  readonly text: string;
  readonly words: Words;
  readonly ids: Int16Array;
}

/** How often a report itself uses syllables and pairs of syllables: evidence beside the lexicon's. */
export class Usage {
  private readonly singles: Uint16Array;
  private readonly pairs: PairCounter;
  /** By the id of the other syllable. */
  private readonly after: (number[] | undefined)[];
  private readonly before: (number[] | undefined)[];
  private strangers: Map<string, number> | undefined;

  constructor(
    lexicon: Lexicon,
    private readonly paragraphs: readonly Counted[],
  ) {
    const { length } = lexicon.spellings;
    this.singles = new Uint16Array(length);
    this.after = new Array<undefined>(length).fill(undefined);
    this.before = new Array<undefined>(length).fill(undefined);
    let words = 0;
    for (const { ids } of paragraphs) words += ids.length;
    this.pairs = new PairCounter(words);
    for (const { ids, words } of paragraphs) {
      let last = -1;
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i]!;
        if (id >= 0) {
          this.singles[id]!++;
          if (last >= 0 && isJoined(words, i)) this.count(last, id);
        }
        last = id;
      }
    }
  }

  single(id: number): number {
    return this.singles[id]!;
  }

  pair(first: number, second: number): number {
    return this.pairs.get((first << idBits) | second);
  }

  /** How often a word that is no known syllable occurs; in small letters. */
  stranger(word: string): number {
    this.strangers ??= countStrangers(this.paragraphs);
    return this.strangers.get(word) ?? 0;
  }

  /** The syllables that often follow this one, which may be unknown, in the report. */
  oftenAfter(first: number): readonly number[] {
    return (first < 0 ? undefined : this.after[first]) ?? none;
  }

  /** The syllables that often precede this one in the report. */
  oftenBefore(second: number): readonly number[] {
    return (second < 0 ? undefined : this.before[second]) ?? none;
  }

  private count(first: number, second: number): void {
    const key = (first << idBits) | second;
    if (this.pairs.add(key) !== often) return;
    (this.after[first] ??= []).push(second);
    (this.before[second] ??= []).push(first);
  }
}

/** The words that are no known syllables, in small letters; asked for few of them, in few reports. */
function countStrangers(paragraphs: readonly Counted[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text, ids, words } of paragraphs) {
    for (let i = 0; i < ids.length; i++) {
      if (ids[i]! >= 0) continue;
      const word = text.slice(words.starts[i], words.ends[i]).toLowerCase();
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

const none: readonly number[] = [];

/** Counts by pair: a hash table in two arrays, several times as fast to fill as a Map. */
class PairCounter {
  private readonly keys: Int32Array;
  private readonly counts: Uint16Array;
  private readonly mask: number;

  /** `most`: how many pairs there can be. */
  constructor(most: number) {
    const room = 1 << (33 - Math.clz32(Math.max(1, most)));
    this.keys = new Int32Array(room);
    this.counts = new Uint16Array(room);
    this.mask = room - 1;
  }

  /** Counts a pair once more; the new count comes back. */
  add(key: number): number {
    const at = this.find(key);
    this.keys[at] = key + 1;
    return ++this.counts[at]!;
  }

  get(key: number): number {
    return this.counts[this.find(key)]!;
  }

  private find(key: number): number {
    // Fibonacci hashing: the high bits of the product depend on all bits of the key.
    let at = (Math.imul(key, 0x9e3779b1) >>> 8) & this.mask;
    while (this.keys[at] !== 0 && this.keys[at] !== key + 1) at = (at + 1) & this.mask;
    return at;
  }
}
