import { near } from '../../agree';
import { type Figure, isPercent, isQuantity } from '../../figure';
import type { ParagraphContext } from '../../paragraph-context';
import { type Outcome, type Relation, relationOf, statedBy, term, type Term } from '../../relation';
import { areTogether } from './together';

/** Behind a percentage: it is of a plan. */
const plan = /^\s*(?:so với\s)?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết|kh|nq)(?!\p{L})/iu;
const planReach = 24;
/** A percentage this near to the one worked out was worked out from these figures. */
const meant = 0.25;
/** What is left of half a place after binary noise. */
const noise = 1e-9;

/**
 * Growth that two statements of one sentence give: «đạt 214% chỉ tiêu, tăng 114%» (the same ratio twice), and
 * «1.784,79 ha (tăng 645,79 ha so với năm 2020, đạt 156,6% kế hoạch)» where the plan was the earlier figure. Other
 * figures in these places have other bases, so nothing is said of them.
 */
export function planGrowths({ text, quantities }: ParagraphContext): Relation[] {
  const figures = quantities.filter((f) => isQuantity(f) && f.number.form === 'digits');
  return figures.flatMap((share, i) => {
    if (!isPercent(share) || share.change || !plan.test(text.slice(share.end, share.end + planReach))) return [];
    const found = [twice(text, share, figures[i + 1]), fromPlan(text, share, figures.slice(Math.max(0, i - 2), i))];
    return found.filter((relation) => relation !== undefined);
  });
}

/** «đạt 214% chỉ tiêu, tăng 114%» */
function twice(text: string, share: Figure, next: Figure | undefined): Relation | undefined {
  if (!next || !isPercent(next) || next.change !== 'rise' || share.value <= 100 || !areTogether(text, share, next))
    return undefined;
  if (!near(share.value - 100, next.value, share.place / 2)) return undefined;
  return growth(next, share.value - 100, 'equal', [term('to', share), term('by', next)]);
}

/** «1.784,79 ha (tăng 645,79 ha so với năm 2020, đạt 156,6% kế hoạch)» */
function fromPlan(text: string, share: Figure, [to, by]: readonly Figure[]): Relation | undefined {
  if (!by || !to || by.change !== 'rise' || to.change || isPercent(by) || by.unit?.dimension !== to.unit?.dimension)
    return undefined;
  if (!by.unit || !areTogether(text, to, share) || !(to.value > by.value)) return undefined;
  const computed = (to.value / (to.value - by.value)) * 100;
  const apart = Math.abs(computed - share.value);
  if (apart > meant) return undefined;
  const off = apart - share.place / 2;
  const outcome = off <= noise ? 'equal' : off < share.place ? 'last-place' : 'different';
  return growth(share, computed, outcome, [term('to', to), term('by', by), term('share', share)]);
}

const growth = (stated: Figure, computed: number, outcome: Outcome, terms: readonly Term[]): Relation =>
  relationOf({ kind: 'growth', stated: statedBy(stated), outcome, certainty: 'weak', computed, terms });
