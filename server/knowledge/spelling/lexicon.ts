import { otherI, parseSyllable, spellSyllable } from '../../text/syllable';
import packed from './lexicon.json';
import { countOf, readOne, readTwo } from './pack';

/**
 * How often syllables and pairs of syllables occur in texts of this kind, read where they are packed: nothing but the
 * list of syllables is unpacked, since most runs ask for little of the rest. A syllable's id is its place by frequency.
 */
export class Lexicon {
  /** Each syllable, with the old placement of tones. */
  readonly spellings: readonly string[];
  private readonly ids = new Map<string, number>();
  /** Where each syllable's successors and predecessors begin, behind their number. */
  private readonly successors: Uint32Array;
  private readonly predecessors: Uint32Array;

  constructor() {
    const spellings = packed.syllables.split(' ');
    for (let id = 0; id < spellings.length; id++) this.ids.set(spellings[id]!, id);
    this.spellings = spellings;
    this.successors = listsOf(packed.pairs, 3, spellings.length);
    this.predecessors = listsOf(packed.predecessors, 2, spellings.length);
  }

  /** The id of a syllable in small letters, however spelled; undefined for one that is not known. */
  idOf(text: string): number | undefined {
    return this.ids.get(text) ?? this.otherwiseSpelled(text);
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
    const start = this.successors[first]!;
    let low = 0;
    let high = readTwo(packed.pairs, start - 2);
    while (low < high) {
      const middle = (low + high) >> 1;
      const id = readTwo(packed.pairs, start + middle * 3);
      if (id === second) return countOf[readOne(packed.pairs, start + middle * 3 + 2)]!;
      if (id < second) low = middle + 1;
      else high = middle;
    }
    return 0;
  }

  /** Calls back with each syllable that follows this one at least so often. */
  eachSuccessor(first: number, least: number, visit: (second: number) => void): void {
    const start = this.successors[first]!;
    const end = start + readTwo(packed.pairs, start - 2) * 3;
    for (let at = start; at < end; at += 3)
      if (countOf[readOne(packed.pairs, at + 2)]! >= least) visit(readTwo(packed.pairs, at));
  }

  /** Calls back with each syllable that often precedes this one (8 times and more). */
  eachPredecessor(second: number, visit: (first: number) => void): void {
    const start = this.predecessors[second]!;
    const end = start + readTwo(packed.predecessors, start - 2) * 2;
    for (let at = start; at < end; at += 2) visit(readTwo(packed.predecessors, at));
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
  private otherwiseSpelled(text: string): number | undefined {
    const syllable = parseSyllable(text);
    if (!syllable || syllable.misplaced) return undefined;
    const id = syllable.placement === 'new' ? this.ids.get(spellSyllable(syllable)) : undefined;
    if (id !== undefined) return id;
    const other = otherI(syllable);
    return other ? this.ids.get(spellSyllable(other)) : undefined;
  }
}

let loaded: Lexicon | undefined;

/** The lexicon, opened when it is first asked for. */
export const lexicon = (): Lexicon => (loaded ??= new Lexicon());

function listsOf(text: string, width: number, size: number): Uint32Array {
  const starts = new Uint32Array(size);
  for (let id = 0, at = 0; id < size; id++) {
    starts[id] = at + 2;
    at += 2 + readTwo(text, at) * width;
  }
  return starts;
}
