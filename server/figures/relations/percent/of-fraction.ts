import type { Figure } from '../../figure';
import type { Certainty } from '../../relation';
import { fractionTerms } from '../ratio/fraction';
import { isFraction, percentOf, percentRelation, verdict } from './percent-relation';
import type { ShareAt, ShareReading } from './share-reader';
import { isPlainGap, isShareOf } from './share-cues';

/** Behind a fraction «đạt» and a bare comma also introduce its percentage. */
const fractionCue = /(?:(?<!\p{L})(?:đạt|được|là)(?:\s(?:trên|khoảng))?\s|,\s)$/iu;

/** Between a percentage and its fraction in brackets: «10,1% dân số tham gia (1.092/10.828 người)». */
const opensBracket = /^[^.;()]{0,60}\($/u;

/** «Có 2/16 thôn, bản đạt chuẩn (12,5%)»: the fraction right in front of its percentage. */
export function ofFractionBefore({ paragraph: { text }, share, before }: ShareAt): ShareReading | undefined {
  if (!before || !isFraction(before)) return undefined;
  if (isShareOf(text, before, share)) return ofFraction(share, before, 'sure');
  const gap = text.slice(before.end, share.start);
  return isPlainGap(gap) && fractionCue.test(gap) && !nounAfter(text, share)
    ? ofFraction(share, before, 'likely')
    : undefined;
}

/** «10,1% dân số tham gia (1.092/10.828 người)» */
export const ofFractionBehind = ({ paragraph: { text }, share, behind }: ShareAt): ShareReading | undefined =>
  behind && isFraction(behind) && opensBracket.test(text.slice(share.end, behind.start).trimEnd())
    ? ofFraction(share, behind, 'sure')
    : undefined;

/** «11/14 trường đạt chuẩn, 95% học sinh …»: a percentage with its own noun is of something else. */
const nounAfter = (text: string, share: Figure): boolean => /^\s\p{Ll}/u.test(text.slice(share.end, share.end + 2));

function ofFraction(share: Figure, fraction: Figure, certainty: Certainty): ShareReading {
  const computed = percentOf(fraction.value, fraction.second!);
  const outcome = verdict(share, computed);
  return { relation: percentRelation(share, fractionTerms(fraction), { computed, outcome, certainty }) };
}
