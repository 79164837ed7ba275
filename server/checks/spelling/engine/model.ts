import type { Lexicon } from '../../../knowledge/spelling/lexicon';
import type { Usage } from './usage';

/** What one use in the report weighs beside one in the mixture of the lexicon: it is of the same genre, year and hand. */
const reportWeight = 60;
/** A syllable that nobody has seen counts for some uses of the mixture. */
const unseen = 4;
/** The part of unlisted pairs that is left when those across a punctuation mark are taken off; a guess. */
const within = 0.5;

/**
 * How likely syllables stand side by side: the lexicon's counts and, where its usage is given, the report's own. `less`
 * stands for uses that the report has and that are asked about, and so prove nothing.
 */
export class Model {
  constructor(
    private readonly lexicon: Lexicon,
    private readonly usage?: Usage,
  ) {}

  pairCount(first: number, second: number, less = 0): number {
    if (first < 0 || second < 0) return 0;
    const count = this.lexicon.pairCount(first, second);
    return this.usage ? count + reportWeight * Math.max(0, this.usage.pair(first, second) - less) : count;
  }

  /**
   * The logarithm of the probability of `second` behind `first`. With a negative `first`, a boundary, that of the syllable
   * anywhere; a negative `second` is a word that nobody has seen.
   */
  step(first: number, second: number, less = 0): number {
    const { lexicon } = this;
    if (first < 0) return Math.log(this.count(second, less) / lexicon.total);
    const behind = second < 0 ? unseen : lexicon.restBehind(second);
    // A pair too rare to be listed: what is left of the first, shared out by what is left of all others.
    const rare = (within * lexicon.restBefore(first) * behind) / lexicon.rest;
    return Math.log((this.pairCount(first, second, less) + rare) / Math.max(unseen, this.count(first)));
  }

  private count(id: number, less = 0): number {
    if (id < 0) return unseen;
    const count = this.lexicon.count(id);
    return this.usage ? Math.max(unseen, count + reportWeight * Math.max(0, this.usage.single(id) - less)) : count;
  }
}
