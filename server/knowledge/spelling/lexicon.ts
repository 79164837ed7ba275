import { firstWhereNot } from '../../text/search';
import { otherI, parseSyllable, spellSyllable } from '../../text/syllable';
import { hashWord } from '../../text/words';
import packed from './lexicon.json';
import { countOf, readOne, readTwo } from './pack';

/**
 * How often syllables and pairs of syllables occur in texts of this kind. Pairs, which every word asks for, are unpacked
 * into arrays; the rest is read where it is packed. A syllable's id is its place by frequency.
 */
export class Lexicon {
  /** Each syllable, with the old placement of tones. */
  readonly spellings: readonly string[];
  private readonly ids = new HashTable(1 << 13);
  /** What was found of words that are not listed as they are, by their hash; forgotten now and then. */
  private readonly variants = new Map<number, number>();
  private readonly successors: Successors;
  /** Where each syllable's list begins, behind its length. */
  private readonly behind: Uint32Array;
  private readonly before: Uint32Array;

  constructor() {
    const spellings = packed.syllables.split(' ');
    for (let id = 0; id < spellings.length; id++) this.ids.set(hashWord(spellings[id]!), id);
    this.spellings = spellings;
    this.successors = unpackPairs(packed.pairs, spellings.length);
    this.behind = listsOf(packed.partnersBehind, spellings.length);
    this.before = listsOf(packed.partnersBefore, spellings.length);
  }

  /** The id of a syllable in small letters, however spelled; -1 for one that is not known. */
  idOf(text: string): number {
    return this.idOfHashed(hashWord(text), () => text);
  }

  /** The same by the word's `hashWord`; the word itself is only asked for where it is not listed as it is. */
  idOfHashed(hash: number, word: () => string): number {
    const id = this.ids.get(hash);
    if (id >= 0) return id;
    const variant = this.variants.get(hash);
    if (variant !== undefined) return variant;
    if (this.variants.size >= mostVariants) this.variants.clear();
    const found = this.otherwiseSpelled(word());
    this.variants.set(hash, found);
    return found;
  }

  count(id: number): number {
    return countOf[readOne(packed.counts, id)]!;
  }

  /** How many syllables were counted. */
  readonly total = packed.total;
  /** How many of them stand behind another in a pair too rare to be listed. */
  readonly rest = packed.rest;

  /** How many times as often as by chance the two stand together, as a logarithm. */
  bond(first: number, second: number): number {
    return Math.log((this.pairCount(first, second) * this.total) / (this.count(first) * this.count(second)));
  }

  pairCount(first: number, second: number): number {
    const { offsets, ids, powers } = this.successors;
    const from = offsets[first]!;
    const end = offsets[first + 1]!;
    const at = from + firstWhereNot(end - from, (i) => ids[from + i]! < second);
    return at < end && ids[at] === second ? countOf[powers[at]!]! : 0;
  }

  /** Calls back with each syllable that belongs behind this one: the two stand together 8 times and more, 20 times as
   * often as by chance. */
  eachPartnerBehind(first: number, visit: (second: number) => void): void {
    eachOf(packed.partnersBehind, this.behind[first]!, visit);
  }

  /** Calls back with each syllable that belongs before this one. */
  eachPartnerBefore(second: number, visit: (first: number) => void): void {
    eachOf(packed.partnersBefore, this.before[second]!, visit);
  }

  /** How often the syllable stands before others in pairs too rare to be listed. */
  restBefore(id: number): number {
    return countOf[readOne(packed.leftovers, id * 2)]!;
  }

  /** How often the syllable stands behind others in pairs too rare to be listed. */
  restBehind(id: number): number {
    return countOf[readOne(packed.leftovers, id * 2 + 1)]!;
  }

  /** hoá for hóa, lí for lý. */
  private otherwiseSpelled(text: string): number {
    const syllable = parseSyllable(text);
    if (!syllable || syllable.misplaced) return -1;
    const id = syllable.placement === 'new' ? this.ids.get(hashWord(spellSyllable(syllable))) : -1;
    const other = id < 0 ? otherI(syllable) : undefined;
    return other ? this.ids.get(hashWord(spellSyllable(other))) : id;
  }
}

/** A report has some hundred such words. */
const mostVariants = 4096;

let loaded: Lexicon | undefined;

/** The lexicon, opened when it is first asked for. */
export const lexicon = (): Lexicon => (loaded ??= new Lexicon());

/** Pairs by their first syllable: its seconds stand from `offsets[first]` to `offsets[first + 1]`, by their ids. */
interface Successors {
  readonly offsets: Uint32Array;
  readonly ids: Uint16Array;
  /** Indices into `countOf`. */
  readonly powers: Uint8Array;
}

function unpackPairs(text: string, size: number): Successors {
  const offsets = new Uint32Array(size + 1);
  const ids = new Uint16Array(text.length / 3);
  const powers = new Uint8Array(text.length / 3);
  let to = 0;
  for (let first = 0, at = 0; first < size; first++) {
    offsets[first] = to;
    const end = at + 2 + readTwo(text, at) * 3;
    for (at += 2; at < end; at += 3) {
      ids[to] = readTwo(text, at);
      powers[to++] = readOne(text, at + 2);
    }
  }
  offsets[size] = to;
  return { offsets, ids, powers };
}

function listsOf(text: string, size: number): Uint32Array {
  const starts = new Uint32Array(size);
  for (let id = 0, at = 0; id < size; id++) {
    starts[id] = at + 2;
    at += 2 + readTwo(text, at) * 2;
  }
  return starts;
}

function eachOf(text: string, start: number, visit: (id: number) => void): void {
  const end = start + readTwo(text, start - 2) * 2;
  for (let at = start; at < end; at += 2) visit(readTwo(text, at));
}

/** Ids by hash, in two arrays. */
class HashTable {
  private readonly hashes: Int32Array;
  private readonly ids: Int16Array;
  private readonly mask: number;

  /** `room`: a power of two, at least twice the number of words. */
  constructor(room: number) {
    this.hashes = new Int32Array(room);
    this.ids = new Int16Array(room).fill(-1);
    this.mask = room - 1;
  }

  set(hash: number, id: number): void {
    const at = this.find(hash);
    this.hashes[at] = hash;
    this.ids[at] = id;
  }

  /** -1 where the hash is not known. */
  get(hash: number): number {
    return this.ids[this.find(hash)]!;
  }

  private find(hash: number): number {
    let at = hash & this.mask;
    while (this.ids[at]! >= 0 && this.hashes[at] !== hash) at = (at + 1) & this.mask;
    return at;
  }
}
