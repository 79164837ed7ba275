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
        relations.push(build(next, share.value - 100, 'equal', [share, next]));
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
      build(share, computed, off <= 1e-9 ? 'equal' : off < share.place ? 'last-place' : 'different', [to, by, share]),
    );
  });
  relations.push(...datedPairs(text, figures));
  return relations;
}

/** «(năm 2020: 5,56 tỷ đồng, năm 2024: 4,93 tỷ đồng)»: two dated values, and the verb in front of them. */
const dated = /(?<!\p{L})năm\s(?<year>(?:19|20)\d\d)\s?[:,]?\s?(?:là\s|đạt\s|ước đạt\s|có\s)?$/iu;

function datedPairs(text: string, figures: readonly Figure[]): Relation[] {
  const relations: Relation[] = [];
  figures.forEach((from, i) => {
    const to = figures[i + 1];
    if (
      !to ||
      from.change ||
      to.change ||
      from.unit?.dimension !== to.unit?.dimension ||
      from.per !== to.per ||
      !from.unit
    )
      return;
    const first = dated.exec(text.slice(Math.max(0, from.start - 30), from.start))?.groups?.['year'];
    const second = dated.exec(text.slice(Math.max(from.end, to.start - 30), to.start))?.groups?.['year'];
    if (!first || !second || Number(first) >= Number(second) || !sameSentence(text, from, to) || !(from.value > 0))
      return;
    const verb = /(?<!\p{L})(?<verb>tăng|giảm)(?:\s\p{L}+){0,4}\s?\(?\s?năm\s\d{4}[^\d]*$/iu.exec(
      text.slice(Math.max(0, from.start - 60), from.start),
    );
    const rises = to.value > from.value;
    const wrong = verb !== null && (verb.groups?.['verb']?.toLowerCase() === 'tăng') !== rises;
    const terms = [term('from', from), term('to', to)];
    relations.push({
      kind: 'growth',
      holds: !wrong,
      outcome: wrong ? 'different' : 'implied',
      certainty: wrong ? 'likely' : 'weak',
      stated: to.text,
      statedPlace: { start: to.number.start, end: to.number.end },
      computed: tidy(((to.value - from.value) / from.value) * 100),
      place: spanning(terms.map((t) => t.place)),
      terms,
    });
  });
  return relations;
}

const sameSentence = (text: string, a: Figure, b: Figure): boolean =>
  b.start - a.end < 120 && !/;|\.\s/u.test(text.slice(a.end, b.start));

function build(stated: Figure, computed: number, outcome: Outcome, figures: readonly Figure[]): Relation {
  const roles = figures.length === 2 ? (['to', 'by'] as const) : (['to', 'by', 'share'] as const);
  return {
    kind: 'growth',
    holds: outcome === 'equal',
    outcome,
    certainty: 'weak',
    stated: stated.text,
    statedPlace: { start: stated.number.start, end: stated.number.end },
    computed: tidy(computed),
    place: spanning(figures),
    terms: figures.map((f, i) => term(roles[i] ?? 'share', f)),
  };
}
