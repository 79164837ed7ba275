import { classesOfNoun, countedNoun } from '../../../knowledge/counted';
import { segmentAt } from '../../segments';
import { fractionTerms } from '../ratio/fraction';
import { isFraction, largestBody, percentOf, percentRelation, verdict } from './percent-relation';
import type { ShareAt, ShareReading } from './share-reader';

/** So many words behind a fraction may name what it counts. */
const nounWords = 3;

/**
 * «62,4% bản, tiểu khu đạt văn hoá» where the same stretch says «12/29», «29/29 bản»: some whole number of the 29 has
 * to make the percentage. What the percentage is of stays a guess, so a misfit is only noted.
 */
export function ofDenominator({ paragraph: { amounts, segments }, share }: ShareAt): ShareReading | undefined {
  if (share.value <= 0 || share.value >= 100) return undefined;
  const noun = countedNoun(share.after);
  if (noun === undefined) return undefined;
  const here = segmentAt(segments, share.start);
  const classes = classesOfNoun(noun);
  const alike = (words: readonly string[]): boolean =>
    words.slice(0, nounWords).some((w) => w === noun || classesOfNoun(w).some((c) => classes.includes(c)));
  const bases = amounts.filter((f) => isFraction(f) && f.start >= here.start && f.start < here.end && alike(f.after));
  const base = bases[0]?.second;
  if (base === undefined || base > largestBody || bases.some((f) => f.second !== base)) return undefined;
  const computed = percentOf(Math.round((share.value / 100) * base), base);
  const met = verdict(share, computed);
  const [, denominator] = fractionTerms(bases[0]!);
  const facts = { computed, outcome: met === 'equal' ? 'implied' : met, certainty: 'weak' } as const;
  return { relation: percentRelation(share, denominator ? [denominator] : [], facts) };
}
