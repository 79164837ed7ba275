import { near } from '../agree';
import { type Figure, isPercent, isQuantity } from '../figure';
import { type Outcome, type Relation, spanning, term, tidy } from '../relation';

const plan = /^\s*(?:so với\s)?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết|kh|nq)(?!\p{L})/iu;
/** A percentage this near to the one worked out was worked out from these figures. */
const meant = 0.25;

/**
 * Growth that two statements of one sentence give: «đạt 214% chỉ tiêu, tăng 114%» (the same ratio twice), and
 * «1.784,79 ha (tăng 645,79 ha so với năm 2020, đạt 156,6% kế hoạch)» where the plan was the earlier figure. Other
 * figures in these places have other bases, so nothing is said of them.
 */
export function growthsOf(text: string, all: readonly Figure[]): Relation[] {
  const figures = all.filter((f) => isQuantity(f) && f.number.form === 'digits');
  const relations: Relation[] = [];
  figures.forEach((share, i) => {
    if (!isPercent(share) || share.change || !plan.test(text.slice(share.end, share.end + 24))) return;
    const next = figures[i + 1];
    if (next && isPercent(next) && next.change === 'rise' && share.value > 100 && sameSentence(text, share, next)) {
      if (near(share.value - 100, next.value, share.place / 2))
        relations.push(build(text, next, share.value - 100, 'equal', [share, next]));
    }
    const by = figures[i - 1];
    const to = figures[i - 2];
    if (!by || !to || by.change !== 'rise' || to.change || isPercent(by) || by.unit?.dimension !== to.unit?.dimension)
      return;
    if (!by.unit || !sameSentence(text, to, share) || !(to.value > by.value)) return;
    const computed = (to.value / (to.value - by.value)) * 100;
    if (Math.abs(computed - share.value) > meant) return;
    const off = Math.abs(computed - share.value) - share.place / 2;
    relations.push(
      build(text, share, computed, off <= 1e-9 ? 'equal' : off < share.place ? 'last-place' : 'different', [
        to,
        by,
        share,
      ]),
    );
  });
  return relations;
}

const sameSentence = (text: string, a: Figure, b: Figure): boolean =>
  b.start - a.end < 120 && !/;|\.\s/u.test(text.slice(a.end, b.start));

function build(text: string, stated: Figure, computed: number, outcome: Outcome, figures: readonly Figure[]): Relation {
  const roles = figures.length === 2 ? (['to', 'by'] as const) : (['to', 'by', 'share'] as const);
  return {
    kind: 'growth',
    holds: outcome === 'equal',
    outcome,
    certainty: 'weak',
    stated: text.slice(stated.start, stated.end),
    statedPlace: { start: stated.number.start, end: stated.number.end },
    computed: tidy(computed),
    place: spanning(figures),
    terms: figures.map((f, i) => term(text, roles[i] ?? 'share', f)),
  };
}
