import { near, rounding, sumOf } from '../agree';
import { fits } from '../compatible';
import { certaintyOf } from '../completeness';
import { facetsOf } from '../facets';
import type { Figure } from '../figure';
import type { Item, List } from '../lists';
import { type Certainty, type Outcome, type Relation, spanning, term, tidy } from '../relation';

/** A part of a list: the figure that fits the total, and how well. */
export interface Part {
  readonly figure: Figure;
  readonly fit: 0 | 1 | 2;
  readonly item: Item;
  /** The strongest sign between the part before and this one. */
  readonly before: Item['before'];
  /** Whether its entry holds another figure that fits as well, so that something else has begun. */
  readonly crowded: boolean;
}

/** A total with the list that follows it, whether or not their figures were compared; shares look for their base here. */
export interface Whole {
  readonly total: Figure;
  readonly list: List;
}

/**
 * Totals and their parts: «A (gồm a1 …, a2 …)», «A: a1; a2», «A, trong đó …». A list may name several totals at once
 * («3 hộ 17 khẩu, trong đó … 01 hộ 06 khẩu; …»); each has its own parts.
 */
export function sumsOf(
  text: string,
  lists: readonly List[],
  figures: readonly Figure[],
): { relations: Relation[]; wholes: Whole[] } {
  const relations: Relation[] = [];
  const wholes: Whole[] = [];
  for (const list of lists) {
    const before = relations.length;
    addUp(text, list, false, relations, wholes);
    if (relations.length === before) {
      const other = otherNames(list);
      if (other) relations.push(other);
    }
  }
  return { relations: relations.map((relation) => ofEarlierTotal(relation, relations, figures)), wholes };
}

/**
 * «Đã xóa 246 nhà, gồm 171 nhà …, 52 nhà … và 23 nhà …; trong đó làm mới 198 nhà, sửa chữa 48 nhà»: the last list
 * divides the first total again. Parts that exceed the figure before them, itself a part, and make up the total that it
 * is a part of, are that one's.
 */
function ofEarlierTotal(found: Relation, all: readonly Relation[], figures: readonly Figure[]): Relation {
  if (found.outcome !== 'above') return found;
  const outer = all.find(
    (r) => r !== found && r.terms.some((t) => t.role === 'part' && t.place.start === found.statedPlace.start),
  );
  const whole = outer && figures.find((f) => f.number.start === outer.statedPlace.start);
  const parts = figures.filter((f) => found.terms.some((t) => t.role === 'part' && t.place.start === f.start));
  if (!whole || parts.length < 2) return found;
  const sum = sumOf(parts);
  return near(sum, whole.value, rounding(whole, parts)) ? relation(whole, parts, sum, true, 'equal', 'likely') : found;
}

/** Holds one list against each of its totals. `fractions`: numerators count as parts, as in footnotes of plans. */
export function addUp(text: string, list: List, fractions: boolean, relations: Relation[], wholes: Whole[]): void {
  const taken = new Set<Figure>();
  const found: { total: Figure; parts: readonly Part[] }[] = [];
  for (const total of list.totals) {
    // «một sản phẩm» names a thing rather than counts it.
    if (total.number.form === 'words' && total.value === 1) continue;
    if (total.per || (total.unit && unaddable.has(total.unit.dimension))) continue;
    const named = partsOf(text, list, total, taken, 1, fractions);
    const parts = named.length || total === list.totals[0] ? partsOf(text, list, total, taken, 0, fractions) : [];
    if (!parts.length) continue;
    wholes.push({ total, list });
    for (const part of parts) taken.add(part.figure);
    found.push({ total, parts });
    if (!named.length) break;
  }
  const compared = found.map(({ total, parts }) => compare(text, list, total, parts, taken));
  relations.push(...besideComplete(compared.flat()));
}

/**
 * «3 hộ 17 khẩu, trong đó … 01 hộ 06 khẩu; … 01 hộ 09 khẩu; …»: where one total of a list is made up by its parts, the
 * list is complete, and another total with as many parts that falls short is wrong.
 */
function besideComplete(relations: readonly Relation[]): Relation[] {
  const complete = relations.find((r) => r.outcome === 'equal' && r.certainty === 'sure');
  return relations.map((r) =>
    complete && r.outcome === 'within' && r.terms.length === complete.terms.length && r.terms.length > 2
      ? { ...r, holds: false, outcome: 'below', certainty: 'likely' }
      : r,
  );
}

/** Ages, spans of time and shares are not added up. */
const unaddable = new Set(['percent', 'age', 'years', 'months', 'time', 'hours', 'voltage']);

/** A list of figures has its first within this many entries (an entry's own commas cut it into several). */
const namesFirst = 3;

/** «năm 2022 đạt 14.653 tỷ đồng»: the year that a figure is said to be of; not «đến năm 2025», up to which all counts. */
function yearOf(text: string, figure: Figure): string | undefined {
  const before = text.slice(Math.max(0, figure.start - 60), figure.start);
  return /(?<!(?:đến|từ|so với|so|trước|sau)\s)năm\s(?<year>(?:19|20)\d\d)(?!\s?[-–])[^.,;()\d]*$/iu.exec(before)
    ?.groups?.year;
}

function partsOf(
  text: string,
  list: List,
  total: Figure,
  taken: ReadonlySet<Figure>,
  least: 0 | 1,
  fractions: boolean,
): Part[] {
  const parts: Part[] = [];
  let before: Item['before'] = 'opening';
  let inner: boolean | undefined;
  const usable = (figure: Figure): boolean =>
    !taken.has(figure) &&
    !figure.change &&
    figure.number.form !== 'interval' &&
    (fractions || figure.number.form !== 'fraction') &&
    figure.unit?.dimension !== 'percent';
  const year = yearOf(text, total);
  const ofOtherYear = (figure: Figure): boolean => {
    const own = year === undefined ? undefined : yearOf(text, figure);
    return own !== undefined && own !== year;
  };
  const fitting = (item: Item): boolean =>
    [...item.figures, ...item.inner].some((figure) => usable(figure) && fits(figure, total) >= Math.max(1, least));
  for (const [index, item] of list.items.entries()) {
    if (before !== 'semicolon') before = item.before;
    const candidates = (figures: readonly Figure[], bound: number): Part[] =>
      figures.flatMap((figure) => {
        const fit = usable(figure) ? fits(figure, total) : -1;
        return fit >= bound && !ofOtherYear(figure)
          ? [{ figure, fit: fit as 0 | 1 | 2, item, before, crowded: false }]
          : [];
      });
    // What entries say in brackets counts where none of them says anything outside of them.
    let found = inner === true ? [] : candidates(item.figures, least);
    if (!found.length && inner !== false) {
      found = candidates(item.inner, item.figures.length ? 1 : least);
      if (found.length) inner = true;
    } else if (found.length) inner = false;
    if (!found.length) {
      // A list that begins with names alone (03 xã, gồm: xã Hát Lót, xã Cò Nòi …) is none of figures.
      if (!parts.length && index >= namesFirst) break;
      // Behind a semicolon entries without a fitting figure begin something else.
      if (parts.length && item.before === 'semicolon' && !untilSemicolon(list.items, index).some(fitting)) break;
      continue;
    }
    const best = found.reduce((a, b) => (b.fit > a.fit ? b : a));
    const crowded = found.filter((c) => c.fit === best.fit).length > 1;
    if (parts.length && before === 'semicolon' && !continues(parts, best)) break;
    parts.push({ ...best, crowded });
    before = 'opening';
  }
  return parts;
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
  return relation(total, parts, total.value, true, 'equal', 'weak');
}

/** The entries from `index` to the next semicolon. */
function untilSemicolon(items: readonly Item[], index: number): readonly Item[] {
  let end = index + 1;
  while (end < items.length && items[end]!.before !== 'semicolon') end++;
  return items.slice(index, end);
}

/** Whether a part behind a semicolon still belongs to a list that used commas before. */
function continues(parts: readonly Part[], next: Part): boolean {
  if (parts.length < 2 || parts.slice(1).some((p) => p.before === 'semicolon')) return true;
  const last = parts[parts.length - 1]!;
  if (parts.some((p) => p.before === 'and')) return false;
  return next.fit === last.fit && (next.fit === 2 || next.figure.label[0] === last.figure.label[0]);
}

function compare(
  text: string,
  list: List,
  total: Figure,
  parts: readonly Part[],
  taken: ReadonlySet<Figure>,
): Relation[] {
  const figures = parts.map((p) => p.figure);
  const tolerance = rounding(total, figures);
  const approximate = total.qualifier !== '=' || figures.some((f) => f.qualifier !== '=');
  // Ends of the list that the text allows, the full one last; the first that adds up is taken.
  for (const end of ends(parts)) {
    const sum = sumOf(figures.slice(0, end));
    if (end < 2) continue;
    const agreed = approximate ? roughly(sum, total) : near(sum, total.value, tolerance);
    if (agreed) return [relation(total, figures.slice(0, end), sum, true, 'equal', approximate ? 'likely' : 'sure')];
  }
  const overlapping = facetGroups(text, parts);
  if (overlapping) {
    return overlapping
      .filter((group) => group.length > 1 && near(sumOf(group), total.value, tolerance))
      .map((group) => relation(total, group, sumOf(group), true, 'equal', 'likely'));
  }
  const sum = sumOf(figures);
  const above = sum > total.value + tolerance;
  if (parts.length === 1) {
    const one = approximate && above ? undefined : single(list, total, parts[0]!, above);
    return one ? [one] : [];
  }
  const certainty = approximate ? undefined : certaintyOf(text, list, total, parts, taken, above);
  if (certainty) return [relation(total, figures, sum, false, above ? 'above' : 'below', certainty)];
  const below = above ? undefined : within(list, total, figures, sum);
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

/** «hơn 20.000 người» with parts that make 20.412. */
function roughly(sum: number, total: Figure): boolean {
  const share = sum / total.value;
  if (total.qualifier === '>=') return share > 0.999 && share < 1.1;
  if (total.qualifier === '<=') return share > 0.9 && share < 1.001;
  return share > 0.95 && share < 1.05;
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

function within(list: List, total: Figure, figures: readonly Figure[], sum: number): Relation | undefined {
  const claims = list.opening === 'among' || list.opening === 'consisting' || list.opening === 'bracket';
  if (!claims || !figures.every((f) => fits(f, total) === 2)) return undefined;
  return relation(total, figures, sum, true, 'within', 'weak');
}

/** One part alone may not exceed the whole it is named to be part of. */
function single(list: List, total: Figure, part: Part, above: boolean): Relation | undefined {
  const { figure } = part;
  if (list.opening !== 'among' || part.fit < 2 || part.crowded) return undefined;
  // «14 em, trong đó có 03 giải nhì, 05 giải ba; cấp xã 132 em»: behind the semicolon something else begins.
  if (part.before === 'semicolon') return undefined;
  if (!above) return relation(total, [figure], figure.value, true, 'within', 'weak');
  if (total !== list.totals[0] || figure.start - list.start > 90) return undefined;
  return relation(total, [figure], figure.value, false, 'above', 'likely');
}

export function relation(
  total: Figure,
  parts: readonly Figure[],
  sum: number,
  holds: boolean,
  outcome: Outcome,
  certainty: Certainty,
): Relation {
  const terms = [term('total', total), ...parts.map((p) => term('part', p))];
  return {
    kind: 'sum',
    holds,
    outcome,
    certainty,
    stated: total.text,
    statedPlace: { start: total.number.start, end: total.number.end },
    computed: tidy(sum / total.writtenFactor),
    place: spanning(terms.map((t) => t.place)),
    terms,
  };
}
