import { near, rounding } from '../agree';
import { fits } from '../compatible';
import { facetsOf } from '../facets';
import { type Figure, isCount } from '../figure';
import type { Item, List } from '../lists';
import { type Certainty, type Outcome, type Relation, spanning, term, tidy } from '../relation';

/** A part of a list: the figure that fits the total, and how well. */
interface Part {
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
export function sumsOf(text: string, lists: readonly List[]): { relations: Relation[]; wholes: Whole[] } {
  const relations: Relation[] = [];
  const wholes: Whole[] = [];
  for (const list of lists) {
    const taken = new Set<Figure>();
    for (const total of list.totals) {
      if (total.per || (total.unit && unaddable.has(total.unit.dimension))) continue;
      const named = partsOf(list, total, taken, 1);
      const parts = named.length
        ? partsOf(list, total, taken, 0)
        : total === list.totals[0]
          ? partsOf(list, total, taken, 0)
          : [];
      if (!parts.length) continue;
      wholes.push({ total, list });
      for (const part of parts) taken.add(part.figure);
      relations.push(...compare(text, list, total, parts));
      if (!named.length) break;
    }
  }
  return { relations, wholes };
}

/** Ages, spans of time and shares are not added up. */
const unaddable = new Set(['percent', 'age', 'years', 'months', 'time', 'hours', 'voltage']);

function partsOf(list: List, total: Figure, taken: ReadonlySet<Figure>, least: 0 | 1): Part[] {
  const parts: Part[] = [];
  let before: Item['before'] = 'opening';
  const fitting = (item: Item): boolean =>
    (item.bracketed ? [item.bracketed] : item.figures).some((figure) => fits(figure, total) >= Math.max(1, least));
  for (const [index, item] of list.items.entries()) {
    const candidates: Part[] = [];
    if (before !== 'semicolon') before = item.before;
    for (const figure of item.bracketed ? [item.bracketed] : item.figures) {
      if (taken.has(figure) || figure.change || figure.number.form === 'interval') continue;
      if (figure.number.form === 'fraction' || figure.unit?.dimension === 'percent') continue;
      const fit = fits(figure, total);
      if (fit >= least) candidates.push({ figure, fit: fit as 0 | 1 | 2, item, before, crowded: false });
    }
    if (!candidates.length) {
      // Behind a semicolon entries without a fitting figure begin something else.
      if (parts.length && item.before === 'semicolon' && !untilSemicolon(list.items, index).some(fitting)) break;
      continue;
    }
    const best = candidates.reduce((a, b) => (b.fit > a.fit ? b : a));
    const crowded = candidates.filter((c) => c.fit === best.fit).length > 1;
    if (parts.length && before === 'semicolon' && !continues(parts, best)) break;
    parts.push({ ...best, crowded });
    before = 'opening';
  }
  return parts;
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

function compare(text: string, list: List, total: Figure, parts: readonly Part[]): Relation[] {
  const figures = parts.map((p) => p.figure);
  const tolerance = rounding([total, ...figures]);
  const approximate = total.qualifier !== '=' || figures.some((f) => f.qualifier !== '=');
  // Ends of the list that the text allows, the full one last; the first that adds up is taken.
  for (const end of ends(parts)) {
    const sum = sumOf(figures.slice(0, end));
    if (end < 2) continue;
    const agreed = approximate ? roughly(sum, total) : near(sum, total.value, tolerance);
    if (agreed)
      return [relation(text, total, figures.slice(0, end), sum, true, 'equal', approximate ? 'likely' : 'sure')];
  }
  const overlapping = facetGroups(text, parts);
  if (overlapping) {
    return overlapping
      .filter((group) => group.length > 1 && near(sumOf(group), total.value, tolerance))
      .map((group) => relation(text, total, group, sumOf(group), true, 'equal', 'likely'));
  }
  const sum = sumOf(figures);
  const above = sum > total.value + tolerance;
  if (parts.length === 1) {
    const one = approximate && above ? undefined : single(text, list, total, parts[0]!, above);
    return one ? [one] : [];
  }
  const certainty = approximate ? undefined : certaintyOf(text, list, total, parts, above);
  if (certainty) return [relation(text, total, figures, sum, false, above ? 'above' : 'below', certainty)];
  const below = above ? undefined : within(text, list, total, figures, sum);
  return below ? [below] : [];
}

const sumOf = (figures: readonly Figure[]): number => figures.reduce((sum, f) => sum + f.value, 0);

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

function within(
  text: string,
  list: List,
  total: Figure,
  figures: readonly Figure[],
  sum: number,
): Relation | undefined {
  const claims = list.opening === 'among' || list.opening === 'consisting' || list.opening === 'bracket';
  if (!claims || !figures.every((f) => fits(f, total) === 2)) return undefined;
  return relation(text, total, figures, sum, true, 'within', 'weak');
}

/** One part alone may not exceed the whole it is named to be part of. */
function single(text: string, list: List, total: Figure, part: Part, above: boolean): Relation | undefined {
  const { figure } = part;
  if (list.opening !== 'among' || part.fit < 2 || part.crowded) return undefined;
  if (!above) return relation(text, total, [figure], figure.value, true, 'within', 'weak');
  if (total !== list.totals[0] || figure.start - list.start > 90) return undefined;
  return relation(text, total, [figure], figure.value, false, 'above', 'likely');
}

/**
 * How sure it is that parts which do not add up contradict their total; undefined where they need not. Parts above the
 * total are wrong under any opening; parts below it only where the list claims to be complete.
 */
function certaintyOf(
  text: string,
  list: List,
  total: Figure,
  parts: readonly Part[],
  above: boolean,
): Certainty | undefined {
  const named = parts.filter((p) => p.fit > 0).length;
  const bare = parts.length - named;
  const last = list.items.indexOf(parts[parts.length - 1]!.item);
  const behind = list.items[last + 1];
  const listed = list.items.slice(0, last + (behind && behind.before !== 'semicolon' ? 2 : 1));
  const open = listed.some((item) => item.open) || !list.closed;
  // Bare numbers are parts only if they all are («khai trừ 02, cảnh cáo 01»), right behind their total.
  if (named === 0 && (total !== list.totals[0] || !adjacent(text, list, total))) return undefined;
  if (bare > 0 && parts.some((p) => p.fit === 0 && p.figure.value > total.value)) return undefined;
  if (parts.some((p) => p.crowded)) return above && named === parts.length ? 'weak' : undefined;
  const strangers = listed.filter((item) => item.figures.length && !parts.some((p) => p.item === item)).length;
  const yearly = parts.every((p) =>
    /năm (?:19|20)\d\d\s*[:,]?\s*(?:\p{L}+\s*){0,3}$/iu.test(text.slice(p.item.start, p.figure.start)),
  );
  if (yearly && (!above || /(?:^|\s)(?:còn|hiện có|duy trì|giảm)$/u.test(total.label.join(' ')))) return undefined;
  const tail = listed[listed.length - 1]!;
  const trailing = !tail.figures.length && !tail.bracketed && tail.before !== 'opening' && wordCount(text, tail) > 3;
  const complete = !open && !strangers && !yearly;
  switch (list.opening) {
    case 'consisting':
      if (!complete) return above ? 'likely' : undefined;
      return !adjacent(text, list, total) ? 'likely' : trailing && !above ? 'likely' : 'sure';
    case 'bracket':
      if (!adjacent(text, list, total)) return above && named === parts.length ? 'likely' : undefined;
      if (!complete) return above && named === parts.length ? 'likely' : undefined;
      return trailing && !above ? 'weak' : 'sure';
    case 'colon':
    case 'namely':
      if (!complete || !adjacent(text, list, total)) return undefined;
      if (trailing && !above) return 'weak';
      return named === parts.length ? 'sure' : 'likely';
    case 'among': {
      if (above) return named === parts.length || list.bracketed ? (complete ? 'sure' : 'likely') : 'likely';
      if (!complete || trailing) return undefined;
      return amongIsComplete(text, list, total, parts);
    }
  }
}

/** Sets of names that leave nothing out, so that a «trong đó» with all of them is complete. */
const completeSets: readonly { readonly words: readonly RegExp[]; readonly example: string }[] = [
  { words: [/mầm non/u, /tiểu học/u, /thcs|trung học cơ sở/u], example: 'Mầm non 195, Tiểu học 211, THCS 195' },
  { words: [/giám sát/u, /kiểm tra/u], example: '08 cuộc giám sát, 08 cuộc kiểm tra' },
  { words: [/khiển trách/u, /cảnh cáo/u], example: 'khiển trách 16, cảnh cáo 01, khai trừ 02' },
  { words: [/(?:^|\s)nam(?:\s|$)/u, /(?:^|\s)nữ(?:\s|$)/u], example: 'nam 12, nữ 15' },
  { words: [/chi bộ/u, /đảng bộ/u], example: '02 Đảng bộ cơ sở, 12 Chi bộ cơ sở' },
  {
    words: [/thường lệ|thường kỳ|định kỳ/u, /chuyên đề|bất thường|đột xuất/u],
    example: '30 kỳ họp thường lệ; 15 kỳ họp chuyên đề',
  },
  { words: [/khiếu nại/u, /tố cáo|kiến nghị/u], example: '03 đơn khiếu nại, 179 đơn kiến nghị' },
  { words: [/nông/u, /công nghiệp/u, /dịch vụ/u], example: 'nông nghiệp 120, công nghiệp 30, dịch vụ 50' },
];

/**
 * «trong đó» claims nothing by itself. It is taken as complete where its names are a full set, where every part of three
 * or more counts the same thing in a bracket, or where it names so many kinds that it misses the total by very little.
 */
function amongIsComplete(text: string, list: List, total: Figure, parts: readonly Part[]): Certainty | undefined {
  const words = parts.map((p) => text.slice(p.item.start, p.item.end).toLowerCase());
  if (
    completeSets.some(
      (set) => parts.length >= set.words.length && set.words.every((w) => words.some((text) => w.test(text))),
    )
  )
    return 'likely';
  const missing = 1 - sumOf(parts.map((p) => p.figure)) / total.value;
  if (list.bracketed && parts.length >= 4 && missing < 0.15) return 'likely';
  if (parts.length >= 3 && missing < 0.03) return 'likely';
  if (parts.length >= 2 && missing < 0.12 && list.bracketed) return 'weak';
  return undefined;
}

/** Whether nothing but the total's own noun phrase stands between it and the opening of its list. */
function adjacent(text: string, list: List, total: Figure): boolean {
  const between = text.slice(total.end, list.start);
  return (
    between.length < 90 && !/\d|;/u.test(between) && (between.match(/,/gu)?.length ?? 0) <= (isCount(total) ? 3 : 1)
  );
}

const wordCount = (text: string, item: Item): number => text.slice(item.start, item.end).match(/\p{L}+/gu)?.length ?? 0;

function relation(
  text: string,
  total: Figure,
  parts: readonly Figure[],
  sum: number,
  holds: boolean,
  outcome: Outcome,
  certainty: Certainty,
): Relation {
  const terms = [term(text, 'total', total), ...parts.map((p) => term(text, 'part', p))];
  return {
    kind: 'sum',
    holds,
    outcome,
    certainty,
    stated: text.slice(total.start, total.end),
    statedPlace: { start: total.number.start, end: total.number.end },
    computed: tidy(sum / total.writtenFactor),
    place: spanning(terms.map((t) => t.place)),
    terms,
  };
}
