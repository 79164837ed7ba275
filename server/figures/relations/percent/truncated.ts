import { anyCommune, anyHamlet } from '../../../grammar/levels';
import { type Figure, isPercent, isQuantity } from '../../figure';
import type { ParagraphContext } from '../../paragraph-context';
import type { Relation } from '../../relation';
import { percentRelation } from './percent-relation';
import { wordsBefore } from './share-cues';

/** Things of which a commune has so few that their shares are small fractions. */
const few = new RegExp(
  `(?<!\\p{L})(?:trường|${anyHamlet}|chi bộ|đảng bộ|cơ quan|đơn vị|khu dân cư|${anyCommune})(?!\\p{L})`,
  'u',
);
/** So many words behind the percentage may name them. */
const nounWords = 3;
/** Denominators up to here count as few; up to the second one a proper rounding is looked for first. */
const fewest = 20;
const farthest = 40;
/** Percentages are compared in hundredths, as whole numbers; a whole has ten thousand of them. */
const whole = 10_000;
/** Room for binary noise where a fraction is cut off. */
const noise = 1e-9;

/**
 * «trường đạt chuẩn mức độ 2 đạt tỷ lệ 64,28%»: with two decimals hardly any percentage is a small fraction cut off
 * (9/14 = 64,2857) unless it was made that way. Only one in two hundred meets one by chance, so it is noted, no more.
 */
export function truncatedFractions({ text, quantities, known }: ParagraphContext): Relation[] {
  const explained = new Set(
    known.flatMap(({ kind, terms }) =>
      kind === 'percent' || kind === 'breakdown' ? terms.map((t) => t.place.start) : [],
    ),
  );
  return quantities.flatMap((share): Relation[] => {
    if (!isCandidate(share) || explained.has(share.start)) return [];
    const words = `${wordsBefore(text, share).toLowerCase()} ${share.after.slice(0, nounWords).join(' ')}`;
    const computed = few.test(words) ? cutOff(share.value) : undefined;
    return computed === undefined
      ? []
      : [percentRelation(share, [], { computed, outcome: 'last-place', certainty: 'weak' })];
  });
}

/** A percentage between 0 and 100, with two decimals. */
const isCandidate = (share: Figure): boolean =>
  isQuantity(share) &&
  isPercent(share) &&
  share.number.form === 'digits' &&
  !share.change &&
  !share.per &&
  share.place === 0.01 &&
  share.value > 0 &&
  share.value < 100;

/** The small fraction that a percentage with two decimals is cut off from, if none with few parts rounds to it. */
function cutOff(percent: number): number | undefined {
  const hundredths = Math.round(percent * 100);
  let found: number | undefined;
  for (let parts = 2; parts <= farthest; parts++) {
    const n = Math.round((hundredths * parts) / whole);
    const exact = (n * whole) / parts;
    if (Math.round(exact) === hundredths) return undefined;
    if (parts <= fewest && Math.floor(exact + noise) === hundredths) found ??= exact / 100;
  }
  return found;
}
