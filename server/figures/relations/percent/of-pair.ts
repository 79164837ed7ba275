import { fits } from '../../compatible';
import { type Figure, isPercent } from '../../figure';
import { countAndBase, percentOf, percentRelation, verdict } from './percent-relation';
import type { ShareAt, ShareReading } from './share-reader';
import { isShareOf } from './share-cues';

/** «2.450 hộ/3.120 hộ»: a fraction whose sides both have their noun. */
const slash = /^\s?\/\s?(?:tổng số\s)?$/u;
/** «391 hộ nghèo trong tổng số 3.058 hộ», «71 hộ trên 16.908 hộ» */
const outOf = /^[^.;:,()\d]{0,50}(?:trong\s(?:tổng\s(?:số\s)?|số\s)|trên\s(?:tổng\s(?:số\s)?|số\s)?)$/u;

/** The share of one count in another that stands right behind it. */
export function ofPair({
  paragraph: { text, amounts },
  share,
  index,
  before: base,
}: ShareAt): ShareReading | undefined {
  const part = amounts[index - 2];
  if (!base || !part || !isPair(text, part, base) || !isShareOf(text, base, share)) return undefined;
  const computed = percentOf(part.value, base.value);
  const facts = { computed, outcome: verdict(share, computed), certainty: 'sure' } as const;
  return { relation: percentRelation(share, countAndBase(part, base), facts) };
}

function isPair(text: string, part: Figure, base: Figure): boolean {
  const between = text.slice(part.end, base.start);
  const joined = (base.value > 0 && slash.test(between)) || (!isPercent(part) && outOf.test(between));
  return joined && part.value <= base.value && fits(part, base) >= 1;
}
