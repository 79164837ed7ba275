import { lexicon } from '../../../knowledge/spelling/lexicon';
import type { Report } from '../../../report/model';
import { once } from '../../../text/once';
import { isImpossible, isReading, unknown, type Doubt } from './doubts';
import { Likelihood } from './likelihood';
import { spelledParagraphs } from './spelled';
import { Usage } from './usage';

/** A word that hardly fits where it stands, and the words one key away that do. */
export interface Slip {
  readonly paragraph: number;
  /** Index among the paragraph's words. */
  readonly word: number;
  /** Ids of the syllables that may be meant, the likeliest first. */
  readonly meant: readonly number[];
  /** Whether the likeliest is all but certain. */
  readonly sure: boolean;
  /** Whether the word is no syllable of Vietnamese, wherever it stands. */
  readonly impossible: boolean;
}

/**
 * How much likelier the best reading must be than what is written, as a natural logarithm, and how closely it must be
 * bound to a neighbour. A slip comes once in some thousand words (8), and forty words lie one key away (4): 12 is even
 * odds for a reading that has both neighbours for it. Measured on five real reports and the specimens, with what is
 * annotated in three of them.
 */
const sureGain = 13;
/** With a strong bond. */
const sureGainBound = 12;
/** The word before makes the reading, and nothing behind it speaks against it: «tham gian giúp». */
const sureGainBefore = 11;
/** Only the word behind makes the reading: more often the start of a phrase that was not met before. */
const sureGainBehind = 14;
/** What is no word of the lexicon at all. */
const sureGainStranger = 10;
const doubtfulGain = 9.5;
const leastBond = 4;
const strongBond = 5;
/** A pair proves a reading when lexicon and report have it so often. */
const leastEvidence = 16;
/** From here on a pair is good as written, the report's own uses counted. */
const usual = 20;
/** A stranger that recurs is the report's own word, not a slip. */
const recurring = 3;
const shown = 3;

/** Every slip of a report; found once for the rules that share them. */
export const slipsOf = once((report: Report): readonly Slip[] => {
  const paragraphs = spelledParagraphs(report);
  const usage = new Usage(lexicon(), paragraphs);
  const judge = new Judge(usage, new Likelihood(lexicon(), usage));
  const slips: Slip[] = [];
  for (const [paragraph, { doubts }] of paragraphs.entries()) {
    for (const doubt of doubts) {
      const verdict = judge.verdict(doubt);
      if (verdict) slips.push({ paragraph, word: doubt.word, ...verdict });
    }
  }
  return slips;
});

interface Reading {
  readonly id: number;
  readonly score: number;
}
const noReadings: readonly Reading[] = [];

type Verdict = Pick<Slip, 'meant' | 'sure' | 'impossible'>;

/** Weighs what is written against what may be meant, by the lexicon and by the rest of the report. */
class Judge {
  constructor(
    private readonly usage: Usage,
    private readonly likelihood: Likelihood,
  ) {}

  verdict(doubt: Doubt): Verdict | undefined {
    const { left, id, right, stranger } = doubt;
    const { likelihood } = this;
    // First what most doubts fail by.
    const readings = this.readings(doubt);
    const best = readings[0];
    if (!best) return undefined;
    if (stranger !== undefined && this.usage.stranger(stranger) >= recurring) return undefined;
    if (likelihood.pairCount(left, id, 1) >= usual || likelihood.pairCount(id, right, 1) >= usual) return undefined;
    const gain = best.score - likelihood.between(left, id, right, 1);
    const before = likelihood.pairCount(left, best.id);
    const behind = likelihood.pairCount(best.id, right);
    if (gain < doubtfulGain || Math.max(before, behind) < leastEvidence) return undefined;
    const meant = readings.slice(0, shown).map((reading) => reading.id);
    if (stranger !== undefined)
      return gain < sureGainStranger ? undefined : { meant, sure: true, impossible: isImpossible(stranger) };
    const bond = Math.max(likelihood.bond(left, best.id), likelihood.bond(best.id, right));
    if (bond < leastBond) return undefined;
    if (before === 0 && left !== unknown && gain < sureGainBehind) return undefined;
    const strong = bond >= strongBond;
    const onlyBefore = behind === 0 && right !== unknown;
    const sure = gain >= (strong ? (onlyBefore ? sureGainBefore : sureGainBound) : sureGain);
    return sure || strong ? { meant, sure, impossible: false } : undefined;
  }

  private readings(doubt: Doubt): readonly Reading[] {
    const { left, right } = doubt;
    let ids = doubt.readings;
    for (const often of [this.usage.oftenAfter(left), this.usage.oftenBefore(right)])
      for (const id of often) if (isReading(doubt, id) && !ids.includes(id)) ids = [...ids, id];
    if (ids.length === 0) return noReadings;
    return ids.map((id) => ({ id, score: this.likelihood.between(left, id, right) })).sort((a, b) => b.score - a.score);
  }
}
