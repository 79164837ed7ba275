import { once } from '../../../text/once';
import { near, rounding, sumOf } from '../../agree';
import { fits } from '../../compatible';
import { facetsOf } from '../../facets';
import type { Figure } from '../../figure';
import type { List } from '../../lists';
import type { ParagraphContext } from '../../paragraph-context';
import { reassess, type Relation } from '../../relation';
import { certaintyOf } from './completeness';
import { divide, type Division, type Part } from './divisions';
import { sumRelation } from './sum-relation';

/** Every list of a paragraph with the totals that it takes apart; shares look for their base here. */
export const divisionsOf = once(({ text, lists }: ParagraphContext): readonly (readonly Division[])[] =>
  lists.map((list) => divide(text, list)),
);

/** Totals and their parts: «A (gồm a1 …, a2 …)», «A: a1; a2», «A, trong đó …». */
export function listSums(paragraph: ParagraphContext): readonly Relation[] {
  const divisions = divisionsOf(paragraph);
  const relations = paragraph.lists.flatMap((list, i) => {
    const found = compareAll(divisions[i]!);
    const other = found.length ? undefined : otherNames(list);
    return other ? [other] : found;
  });
  const wholes = wholesByPart(relations);
  return relations.map((relation) => ofEarlierTotal(relation, wholes, paragraph.figures));
}

/** Holds the parts of one list against each of its totals. */
export const compareAll = (divisions: readonly Division[]): Relation[] => besideComplete(divisions.flatMap(compare));

/** The first two relations that have a figure as one of their parts, by where the figure starts. */
function wholesByPart(relations: readonly Relation[]): ReadonlyMap<number, readonly Relation[]> {
  const wholes = new Map<number, Relation[]>();
  for (const relation of relations) {
    for (const { role, place } of relation.terms) {
      if (role !== 'part') continue;
      const known = wholes.get(place.start);
      if (!known) wholes.set(place.start, [relation]);
      else if (known.length < 2 && known[0] !== relation) known.push(relation);
    }
  }
  return wholes;
}

/**
 * «Đã xóa 246 nhà, gồm 171 nhà …, 52 nhà … và 23 nhà …; trong đó làm mới 198 nhà, sửa chữa 48 nhà»: the last list
 * divides the first total again. Parts that exceed the figure before them, itself a part, and make up the total that it
 * is a part of, are that one's.
 */
function ofEarlierTotal(
  found: Relation,
  wholes: ReadonlyMap<number, readonly Relation[]>,
  figures: readonly Figure[],
): Relation {
  if (found.outcome !== 'above') return found;
  const outer = wholes.get(found.statedPlace.start)?.find((relation) => relation !== found);
  const whole = outer && figures.find((f) => f.number.start === outer.statedPlace.start);
  if (!whole) return found;
  const starts = new Set(found.terms.flatMap(({ role, place }) => (role === 'part' ? [place.start] : [])));
  const parts = figures.filter((f) => starts.has(f.start));
  if (parts.length < 2) return found;
  return near(sumOf(parts), whole.value, rounding(whole, parts))
    ? sumRelation(whole, parts, { outcome: 'equal', certainty: 'likely' })
    : found;
}

/**
 * «3 hộ 17 khẩu, trong đó … 01 hộ 06 khẩu; … 01 hộ 09 khẩu; …»: where one total of a list is made up by its parts, the
 * list is complete, and another total with as many parts that falls short is wrong.
 */
function besideComplete(relations: Relation[]): Relation[] {
  const complete = relations.find((r) => r.outcome === 'equal' && r.certainty === 'sure');
  if (!complete) return relations;
  return relations.map((r) =>
    r.outcome === 'within' && r.terms.length === complete.terms.length && r.terms.length > 2
      ? reassess(r, 'below', 'likely')
      : r,
  );
}

/**
 * «14 chi bộ (06 cuộc giám sát, 08 cuộc kiểm tra)»: parts under another name than their total's, which only a perfect
 * sum ties to it.
 */
function otherNames(list: List): Relation | undefined {
  const [total] = list.totals;
  if (!list.bracketed || !total || !list.adjacent[0] || total.unit || total.number.form !== 'digits') return undefined;
  const parts = list.items.flatMap((item) => item.figures);
  const plain = parts.every(
    (f) => !f.unit && f.nouns[0] === parts[0]!.nouns[0] && f.number.form === 'digits' && !f.change,
  );
  if (parts.length < 2 || parts.length !== list.items.length || !plain || sumOf(parts) !== total.value)
    return undefined;
  return sumRelation(total, parts, { outcome: 'equal', certainty: 'weak' });
}

function compare(division: Division): Relation[] {
  const { text, list, total, parts } = division;
  const figures = parts.map((p) => p.figure);
  const tolerance = rounding(total, figures);
  const approximate = total.qualifier !== '=' || figures.some((f) => f.qualifier !== '=');
  // Ends of the list that the text allows, the full one last; the first that adds up is taken.
  for (const end of ends(parts)) {
    if (end < 2) continue;
    const some = figures.slice(0, end);
    const agreed = approximate ? roughly(sumOf(some), total) : near(sumOf(some), total.value, tolerance);
    if (agreed) return [sumRelation(total, some, { outcome: 'equal', certainty: approximate ? 'likely' : 'sure' })];
  }
  const overlapping = facetGroups(text, parts);
  if (overlapping) {
    return overlapping
      .filter((group) => group.length > 1 && near(sumOf(group), total.value, tolerance))
      .map((group) => sumRelation(total, group, { outcome: 'equal', certainty: 'likely' }));
  }
  const sum = sumOf(figures);
  const above = sum > total.value + tolerance;
  if (parts.length === 1) {
    const one = approximate && above ? undefined : single(list, total, parts[0]!, above);
    return one ? [one] : [];
  }
  const certainty = approximate ? undefined : certaintyOf(division, above);
  if (certainty) return [sumRelation(total, figures, { outcome: above ? 'above' : 'below', certainty })];
  const below = above ? undefined : within(list, total, figures);
  return below ? [below] : [];
}

/** Prefixes of the list that may be all of it: before a semicolon behind commas, behind «và», before a crowded entry. */
function ends(parts: readonly Part[]): number[] {
  const found: number[] = [];
  for (let i = 1; i < parts.length; i++) {
    const previous = parts[i - 1]!;
    const stronger = parts[i]!.before === 'semicolon' && previous.before !== 'semicolon';
    if (stronger || previous.before === 'and' || previous.crowded) found.push(i);
  }
  found.push(parts.length);
  return found;
}

/**
 * How much of an approximate total its parts may make, as shares of it: «hơn 20.000 người» with parts that make 20.412.
 * A bound leaves a tenth on its side and nothing but noise on the other; «khoảng» a twentieth on both.
 */
const approximateShares: Readonly<Record<Figure['qualifier'], readonly [low: number, high: number]>> = {
  '>=': [0.999, 1.1],
  '<=': [0.9, 1.001],
  '~': [0.95, 1.05],
  '=': [0.95, 1.05],
};

function roughly(sum: number, total: Figure): boolean {
  const share = sum / total.value;
  const [low, high] = approximateShares[total.qualifier];
  return share > low && share < high;
}

/** The figures of each way of dividing people where the list mixes several; undefined for plain lists. */
function facetGroups(text: string, parts: readonly Part[]): Figure[][] | undefined {
  const named = parts.map((p) =>
    facetsOf(`${p.figure.label.join(' ')} ${text.slice(p.figure.number.end, p.item.end).toLowerCase()}`),
  );
  const all = new Set(named.flat());
  if (!all.size) return undefined;
  // One facet that every part names once divides the whole: 14 Đại học, 13 trên Đại học.
  if (all.size === 1 && named.every((n) => n.length === 1)) return undefined;
  return [...all].map((facet) =>
    parts.filter((_, i) => named[i]!.length === 1 && named[i]![0] === facet).map((p) => p.figure),
  );
}

function within(list: List, total: Figure, figures: readonly Figure[]): Relation | undefined {
  const claims = list.opening === 'among' || list.opening === 'consisting' || list.opening === 'bracket';
  if (!claims || !figures.every((f) => fits(f, total) === 2)) return undefined;
  return sumRelation(total, figures, { outcome: 'within', certainty: 'weak' });
}

/** A single part farther behind its «trong đó» than this, in characters, may be part of something named in between. */
const singleReach = 90;

/** One part alone may not exceed the whole it is named to be part of. */
function single(list: List, total: Figure, part: Part, above: boolean): Relation | undefined {
  const { figure } = part;
  if (list.opening !== 'among' || part.fit < 2 || part.crowded) return undefined;
  // «14 em, trong đó có 03 giải nhì, 05 giải ba; cấp xã 132 em»: behind the semicolon something else begins.
  if (part.before === 'semicolon') return undefined;
  if (!above) return sumRelation(total, [figure], { outcome: 'within', certainty: 'weak' });
  if (total !== list.totals[0] || figure.start - list.start > singleReach) return undefined;
  return sumRelation(total, [figure], { outcome: 'above', certainty: 'likely' });
}
