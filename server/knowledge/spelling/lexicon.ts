import { otherI, parseSyllable, spellSyllable } from '../../text/syllable';
import { hashWord } from '../../text/words';
import packed from './lexicon.json';
import { bytesOf, countOf, numberOf, readTwo, unitOf, unitsOf, valueOf } from './pack';

/**
 * How often syllables and pairs of syllables occur in texts of this kind. All is read where it is packed, so that
 * opening it costs next to nothing. A syllable's id is its place by frequency.
 */
export class Lexicon {
  /** Each syllable, with the old placement of tones. */
  readonly spellings: readonly string[];
  private readonly ids = new HashTable(1 << 13);
  /** What was found of words that are not listed as they are, by their hash; forgotten now and then. */
  private readonly variants = new Map<number, number>();
  /** Where each syllable's followers begin. */
  private readonly rows: Uint32Array;
  private readonly counts = bytesOf(packed.counts);
  private readonly followers = unitsOf(packed.followers);
  private readonly pairCounts = bytesOf(packed.pairCounts);
  private readonly leftovers = bytesOf(packed.leftovers);
  /** What stands for each syllable among the followers. */
  private readonly units: Uint16Array;
  /** What may have been meant, by the syllable that is written; read when first asked for. */
  private meant: Meant | undefined;
  private strangers: ReadonlySet<string> | undefined;

  constructor() {
    const spellings = packed.syllables.split(' ');
    this.rows = new Uint32Array(spellings.length + 1);
    this.units = new Uint16Array(spellings.length);
    for (let id = 0; id < spellings.length; id++) {
      this.ids.set(hashWord(spellings[id]!), id);
      this.rows[id + 1] = this.rows[id]! + readTwo(packed.lengths, id * 2);
      this.units[id] = unitOf(id);
    }
    this.spellings = spellings;
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
    return countOf(this.counts[id]!);
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
    const { followers, rows } = this;
    const unit = this.units[second]!;
    let low = rows[first]!;
    let high = rows[first + 1]!;
    // Written out, since every word of a report asks twice.
    while (low < high) {
      const middle = (low + high) >> 1;
      if (followers[middle]! < unit) low = middle + 1;
      else high = middle;
    }
    return low < rows[first + 1]! && followers[low] === unit ? countOf(this.pairCounts[low]!) : 0;
  }

  /** How often the syllable stands before others in pairs too rare to be listed. */
  restBefore(id: number): number {
    return countOf(this.leftovers[id * 2]!);
  }

  /** How often the syllable stands behind others in pairs too rare to be listed. */
  restBehind(id: number): number {
    return countOf(this.leftovers[id * 2 + 1]!);
  }

  /** Calls back with each syllable that may have been meant by one, and the number of the way that leads from it. */
  eachMeant(id: number, visit: (id: number, way: number) => void): void {
    const { rows, ids, ways } = (this.meant ??= meantOf(this.spellings.length));
    for (let i = rows[id]!; i < rows[id + 1]!; i++) visit(numberOf(ids[i]!), valueOf(ways[i]!));
  }

  /** Whether a word in small letters is one of another language that Vietnamese texts have. */
  isStranger(word: string): boolean {
    return (this.strangers ??= new Set(packed.strangers.split(' '))).has(word);
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

interface Meant {
  readonly rows: Uint32Array;
  readonly ids: Uint16Array;
  readonly ways: Uint8Array;
}

function meantOf(size: number): Meant {
  const lengths = bytesOf(packed.meantLengths);
  const rows = new Uint32Array(size + 1);
  for (let id = 0; id < size; id++) rows[id + 1] = rows[id]! + valueOf(lengths[id]!);
  return { rows, ids: unitsOf(packed.meant), ways: bytesOf(packed.meantWays) };
}

/** A report has some hundred such words. */
const mostVariants = 4096;

let loaded: Lexicon | undefined;

/** The lexicon, opened when it is first asked for. */
export const lexicon = (): Lexicon => (loaded ??= new Lexicon());

/** Ids by hash, in two arrays. */
class HashTable {
  private readonly hashes: Int32Array;
  private readonly ids: Int16Array;
  private readonly mask: number;

  /** `room`: a power of two, nearly twice the number of words. */
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
