import type { Figure } from '../../figure';
import { term } from '../../relation';
import { isFraction, percentRelation } from './percent-relation';
import type { ShareAt, ShareReading } from './share-reader';
import { againstReach, measuredAgainst } from './share-cues';

/** Between a result and the share of the plan that it makes: «132 ha, đạt 104% kế hoạch», «9,67% (51% chỉ tiêu)». */
const attained = /^[^,;.()\d]{0,40}[,(]?\s?(?:(?:đạt|bằng|tương đương|vượt)\s)?(?:t[ỷỉ]\slệ\s)?$/u;
/** Behind the share of a plan. */
const plan = /^\s*(?:so với\s)?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|nghị quyết|kh|nq)(?!\p{L})/iu;

/** A percentage of a plan, a target or another time: all that can be said is what a plan must have been. */
export function ofPlan({ paragraph: { text }, share, before }: ShareAt): ShareReading | undefined {
  if (!measuredAgainst(text, share)) return undefined;
  if (!before || !achieves(text, before, share)) return 'nothing';
  const facts = { computed: share.value, outcome: 'implied', certainty: 'weak' } as const;
  return { relation: percentRelation(share, [term('part', before)], facts) };
}

/** Whether the result stands right before its share of the plan. */
const achieves = (text: string, result: Figure, share: Figure): boolean =>
  !result.change &&
  !isFraction(result) &&
  attained.test(text.slice(result.end, share.start)) &&
  plan.test(text.slice(share.end, share.end + againstReach));
