import { textBefore } from '../../../text/strings';
import { fits } from '../../compatible';
import { type Figure, isPercent } from '../../figure';
import { term } from '../../relation';
import { countAndBase, isFraction, percentOf, percentRelation, verdict } from './percent-relation';
import type { ShareAt, ShareReading } from './share-reader';
import { againstReach, measuredAgainst } from './share-cues';

/** Between a result and the share of the plan that it makes: «132 ha, đạt 104% kế hoạch», «9,67% (51% chỉ tiêu)». */
const attained = /^[^,;.()\d]{0,40}[,(]?\s?(?:(?:đạt|bằng|tương đương|vượt)\s)?(?:t[ỷỉ]\slệ\s)?$/u;
/** Behind the share of a plan. */
const plan = /^\s*(?:so với\s)?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|nghị quyết|kh|nq)(?!\p{L})/iu;

/** Between the share and the plan itself: «bằng 117,6% dự toán giao (690 tỷ đồng)», «đạt 92% kế hoạch là 120 ha». */
const planFollows =
  /^\s*(?:so với\s)?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|kh)(?:\s\p{L}+|\s20\d\d){0,5}?(?:\s?\(\s?(?:(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|giao|là|kh)\s){0,3}|\slà\s)$/iu;

/** A percentage of a plan, a target or another time: all that can be said is what a plan must have been. */
export function ofPlan({ paragraph: { text }, share, before, behind }: ShareAt): ShareReading | undefined {
  if (!measuredAgainst(text, share)) return undefined;
  if (!before || !achieves(text, before, share)) return 'nothing';
  if (behind && isPlanOf(text, { share, result: before, plan: behind })) {
    const computed = percentOf(before.value, behind.value);
    const facts = { computed, outcome: verdict(share, computed), certainty: 'sure' } as const;
    return { relation: percentRelation(share, countAndBase(before, behind), facts) };
  }
  const facts = { computed: share.value, outcome: 'implied', certainty: 'weak' } as const;
  return { relation: percentRelation(share, [term('part', before)], facts) };
}

/** An estimate counts as what is reached: «ước đạt 742,6 tỷ đồng». */
const estimated = /(?<!\p{L})ước(?:\s\p{L}+){0,2}\s$/iu;
const estimateReach = 24;

interface ShareOfPlan {
  readonly share: Figure;
  readonly result: Figure;
  readonly plan: Figure;
}

/** Whether the plan that a result is measured against stands behind its share, in the result's unit. */
const isPlanOf = (text: string, { share, result, plan: figure }: ShareOfPlan): boolean =>
  figure.value > 0 &&
  !figure.change &&
  !isPercent(figure) &&
  !isFraction(figure) &&
  figure.qualifier === '=' &&
  (result.qualifier === '=' || estimated.test(textBefore(text, result.number.start, estimateReach))) &&
  fits(result, figure) === 2 &&
  planFollows.test(text.slice(share.end, figure.start));

/** Whether the result stands right before its share of the plan. */
const achieves = (text: string, result: Figure, share: Figure): boolean =>
  !result.change &&
  !isFraction(result) &&
  attained.test(text.slice(result.end, share.start)) &&
  plan.test(text.slice(share.end, share.end + againstReach));
