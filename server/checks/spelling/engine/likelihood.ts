import type { Lexicon } from '../../../knowledge/spelling/lexicon';
import type { Usage } from './usage';

/**
 * What one use in the report weighs beside one in the lexicon's texts: it is fifty times as short, but of the same
 * genre, year and hand. Below 4 the report's own terms are doubted, above 16 its own repeated slips are believed.
 */
const reportWeight = 8;
/** A syllable that nobody has seen counts for half a use. */
const unseen = 0.5;
/** The part of unlisted pairs that is left when those across a punctuation mark are taken off; a guess. */
const within = 0.5;

/** How likely syllables stand side by side, by the lexicon's counts and the report's own. */
export class Likelihood {
  constructor(
    private readonly lexicon: Lexicon,
    private readonly usage: Usage,
  ) {}

  /** Uses of a syllable, `less` uses in the report not counted. */
  count(id: number, less = 0): number {
    if (id < 0) return unseen;
    return Math.max(unseen, this.lexicon.count(id) + reportWeight * (this.usage.single(id) - less));
  }

  pairCount(first: number, second: number, less = 0): number {
    if (first < 0 || second < 0) return 0;
    return this.lexicon.pairCount(first, second) + reportWeight * Math.max(0, this.usage.pair(first, second) - less);
  }

  /** How many times as often as by chance the two stand together, as a logarithm. */
  bond(first: number, second: number): number {
    if (first < 0 || second < 0) return -Infinity;
    return Math.log((this.pairCount(first, second) * this.total) / (this.count(first) * this.count(second)));
  }

  /**
   * The logarithm of the probability of `middle` between its neighbours; `less`: of the uses that the report has, those
   * that are asked about and so prove nothing.
   */
  between(left: number, middle: number, right: number, less = 0): number {
    const arrival = left < 0 ? Math.log(this.count(middle, less) / this.total) : this.step(left, middle, less);
    return right < 0 ? arrival : arrival + this.step(middle, right, less);
  }

  private step(first: number, second: number, less: number): number {
    const before = first < 0 ? 1 : this.lexicon.restBefore(first);
    const behind = second < 0 ? unseen : this.lexicon.restBehind(second);
    // A pair too rare to be listed: what is left of the first, shared out by what is left of all others.
    const rare = (within * before * behind) / this.lexicon.rest;
    return Math.log((this.pairCount(first, second, less) + rare) / Math.max(2, this.count(first)));
  }

  private get total(): number {
    return this.lexicon.total;
  }
}
