import { near } from '../agree';
import { type Figure, isPercent, isQuantity } from '../figure';
import {
  type Certainty,
  type Outcome,
  type Relation,
  type RelationKind,
  spanning,
  term,
  type TermRole,
  tidy,
} from '../relation';

/** In front of the first of two figures: từ 47,71 xuống còn 12,92 %. */
const fromBefore = /(?<!\p{L})từ\s(?:mức\s|khoảng\s|trên\s|gần\s)?$/iu;
/** Between the two: xuống còn, lên, đến. */
const toBetween =
  /^[\s%]*(?:\p{L}+\s|,\s?|\(|\)|\d{4}\s?){0,8}?(?:xuống(?:\scòn)?|còn|lên(?:\sđến|\stới)?|đến|tới|sang)\s(?:\p{L}+\s){0,3}(?:\d{4}\s)?(?:là\s|đạt\s|còn\s)?$/iu;
/** Times that two figures stand for: đầu nhiệm kỳ 27%, cuối nhiệm kỳ 21%. */
const earlier = /(?<!\p{L})(?:đầu (?:nhiệm kỳ|năm|kỳ)|trước (?:đây|sáp nhập))[^.;]{0,40}$/iu;
const later = /(?<!\p{L})(?:cuối (?:nhiệm kỳ|năm|kỳ)|đến nay|hiện nay|sau sáp nhập)[^.;]{0,40}$/iu;
/** A change per year is not the whole change. */
const average = /(?<!\p{L})(?:bình quân|trung bình|mỗi năm|hằng năm|hàng năm)(?!\p{L})/iu;
const comparison = /^[^.;()\d]{0,40}?(?<!\p{L})so với(?!\p{L})/iu;
/** The base stated behind a comparison: so với năm 2020 (18,6 tỷ đồng); so với 18,6 tỷ đồng. */
const toBase = /^[^.;]{0,60}?so với\s(?:\p{L}+\s|\d{4}\s?){0,8}\(?\s?(?:là\s|đạt\s|\p{L}+\s){0,2}$/iu;
const widestGap = 130;

/** From–to–by, and what remains when a stated change is taken off: «45,1 tỷ, tăng 26,5 tỷ so với …». */
export function differencesOf(text: string, all: readonly Figure[]): Relation[] {
  const figures = all.filter((f) => isQuantity(f) && f.number.form === 'digits' && f.unit?.dimension !== 'age');
  const relations: Relation[] = [];
  const used = new Set<Figure>();
  for (let i = 0; i + 1 < figures.length; i++) {
    const from = figures[i]!;
    const to = figures[i + 1]!;
    if (from.change && !fromBefore.test(text.slice(Math.max(0, from.start - 24), from.start))) continue;
    if (!isPair(text, from, to)) continue;
    const by = changeBeside(text, figures, i);
    if (by) {
      const found = compare(text, from, to, by);
      if (found) relations.push(found);
      used.add(by);
      // «tăng từ 3,85% xuống còn 1,12%, bình quân mỗi năm giảm 0,91%»: the change beside them says nothing of the verb.
      const turned = found && !found.holds ? undefined : direction(text, from, to);
      if (turned && !turned.holds) relations.push(turned);
    } else {
      const turned = direction(text, from, to);
      if (turned) relations.push(turned);
    }
  }
  figures.forEach((by, i) => {
    if (!by.change || used.has(by)) return;
    const found = againstBase(text, figures, i);
    if (found) relations.push(found);
  });
  return relations;
}

/** Whether two neighbouring figures are the earlier and the later value of one thing. */
function isPair(text: string, from: Figure, to: Figure): boolean {
  const gap = text.slice(from.end, to.start);
  if (gap.length > widestGap || /;|\.\s/u.test(gap) || !comparable(from, to)) return false;
  const before = text.slice(Math.max(0, from.start - 60), from.start);
  if (fromBefore.test(before)) return toBetween.test(gap);
  return earlier.test(before) && later.test(gap);
}

/** Same dimension; the first may leave the unit to the second: «từ 47,71 xuống còn 12,92%». */
const comparable = (from: Figure, to: Figure): boolean =>
  from.unit || to.unit
    ? from.unit === undefined
      ? !from.nouns.length && to.unit !== undefined
      : from.unit.dimension === to.unit?.dimension && (from.per === to.per || !from.per || !to.per)
    : (from.nouns[0] ?? to.nouns[0]) === (to.nouns[0] ?? from.nouns[0]);

const inUnitOf = (figure: Figure, model: Figure): Figure =>
  figure.unit || !model.unit
    ? figure
    : { ...figure, unit: model.unit, value: figure.value * model.unit.factor, place: figure.place * model.unit.factor };

/** The stated change behind the pair («; giảm 34,79%») or before it («giảm 34,79% (từ …»). */
function changeBeside(text: string, figures: readonly Figure[], i: number): Figure | undefined {
  const behind = figures[i + 2];
  const to = figures[i + 1]!;
  const from = figures[i]!;
  const before = figures[i - 1];
  const stated =
    before?.change && from.start - before.end < 50 && /^[^.;\d]*$/u.test(text.slice(before.end, from.start));
  // «giảm 21 đơn vị (từ 874 xuống còn 853), giảm 115 phòng»: the bracket is about what stands before it.
  if (stated && /\([^)]*$/u.test(text.slice(before.end, from.start))) return before;
  // «vượt 1,2% so với chỉ tiêu» says nothing of the change.
  const beyond = behind !== undefined && /(?<!\p{L})vượt\s(?:\p{L}+\s)?$/iu.test(text.slice(to.end, behind.start));
  if (behind?.change && !beyond && behind.start - to.end < widestGap && !/\.\s/u.test(text.slice(to.end, behind.start)))
    return behind;
  return stated ? before : undefined;
}

function compare(text: string, first: Figure, to: Figure, by: Figure): Relation | undefined {
  const from = inUnitOf(first, to);
  const between = text.slice(Math.max(0, by.start - 30), by.end + 12);
  if (average.test(between) || by.per) return undefined;
  const change = Math.abs(from.value - to.value);
  const slack = (from.place + to.place + by.place) / 2;
  const relative = from.value === 0 ? Infinity : (change / from.value) * 100;
  const terms = [term('from', first), term('to', to), term('by', by)];
  const growth = isPercent(by) && near(by.value, relative, by.place / 2 + 0.5 * by.place);
  if (isPercent(by) && !isPercent(to)) {
    return build('growth', by, relative, growth ? 'equal' : 'different', 'sure', terms);
  }
  if (by.unit?.dimension !== to.unit?.dimension) return undefined;
  const rises = to.value > from.value;
  if ((by.change === 'rise') !== rises && change > slack) {
    return build('difference', by, (to.value - from.value) / by.writtenFactor, 'different', 'likely', terms);
  }
  if (near(by.value, change, exact([from, to, by]) ? 0 : slack))
    return build('difference', by, change / by.writtenFactor, 'equal', 'sure', terms);
  // Per cent of per cent: from 20 % to 15 % may also be called «giảm 25%».
  if (growth) return build('growth', by, relative, 'equal', 'likely', terms);
  return build('difference', by, change / by.writtenFactor, 'different', 'sure', terms);
}

/** Figures with the same last place lose nothing in a subtraction. */
const exact = (figures: readonly Figure[]): boolean => figures.every((f) => f.place === figures[0]!.place);

/** «giảm từ 5% xuống còn 7%»: the verb against the figures. */
function direction(text: string, first: Figure, to: Figure): Relation | undefined {
  const before = text.slice(Math.max(0, first.start - 40), first.start);
  const verb = /(?<!\p{L})(?<verb>tăng|giảm|nâng|hạ)(?:\s\p{L}+){0,2}\stừ\s(?:\p{L}+\s)?$/iu
    .exec(before)
    ?.groups?.['verb']?.toLowerCase();
  if (!verb) return undefined;
  const from = inUnitOf(first, to);
  const rises = verb === 'tăng' || verb === 'nâng';
  const change = to.value - from.value;
  const holds = rises ? change >= 0 : change <= 0;
  const terms = [term('from', first), term('to', to)];
  return build(
    'difference',
    to,
    change / to.writtenFactor,
    holds ? 'implied' : 'different',
    holds ? 'weak' : 'likely',
    terms,
  );
}

/** «45,1 tỷ đồng, tăng 26,5 tỷ đồng so với giai đoạn trước (18,6 tỷ đồng)»; without the base, what it must have been. */
function againstBase(text: string, figures: readonly Figure[], i: number): Relation | undefined {
  const by = figures[i]!;
  const to = resultBefore(text, figures, i);
  if (!to || to.change || to.start === by.start) return undefined;
  const gap = text.slice(to.end, by.start);
  if (
    gap.length > (to === figures[i - 1] ? 60 : widestGap) ||
    /;|\.\s/u.test(gap) ||
    !comparison.test(text.slice(by.end, by.end + 50))
  )
    return undefined;
  const next = figures[i + 1];
  const base =
    next && !next.change && comparable(to, next) && toBase.test(text.slice(by.end, next.start)) ? next : undefined;
  if (isPercent(by) && !isPercent(to)) {
    if (!base || !(base.value > 0)) return undefined;
    const computed = (Math.abs(to.value - base.value) / base.value) * 100;
    const wrong = (by.change === 'rise') !== to.value > base.value && to.value !== base.value;
    const slack = by.place / 2 + (100 * (to.place + base.place)) / 2 / base.value;
    const terms = [term('to', to), term('by', by), term('base', base)];
    return build(
      'growth',
      by,
      computed,
      !wrong && near(by.value, computed, slack) ? 'equal' : 'different',
      'sure',
      terms,
    );
  }
  if (by.unit?.dimension !== to.unit?.dimension || (by.per && by.per !== to.per) || isPercent(by)) return undefined;
  if (!by.unit && by.nouns.length && to.nouns.length && by.nouns[0] !== to.nouns[0]) return undefined;
  const terms: [TermRole, Figure][] = [['to', to], ['by', by], ...(base ? [['base', base] as [TermRole, Figure]] : [])];
  const quoted = terms.map(([role, figure]) => term(role, figure));
  const before = by.change === 'rise' ? to.value - by.value : to.value + by.value;
  if (!base) {
    const possible = before >= 0;
    return build(
      'difference',
      by,
      before / to.writtenFactor,
      possible ? 'implied' : 'different',
      possible ? 'weak' : 'likely',
      quoted,
    );
  }
  const slack = exact([to, by, base]) ? 0 : (to.place + by.place + base.place) / 2;
  const computed = Math.abs(to.value - base.value);
  return build(
    'difference',
    by,
    computed / by.writtenFactor,
    near(before, base.value, slack) ? 'equal' : 'different',
    'sure',
    quoted,
  );
}

/**
 * The figure that a change is said of: the one before it, or the one before a bracket closed in between:
 * «đạt 96,4 tỷ đồng, bằng 107,1% dự toán (90 tỷ đồng), tăng 18,3% so với năm trước (81,5 tỷ đồng)».
 */
function resultBefore(text: string, figures: readonly Figure[], i: number): Figure | undefined {
  const by = figures[i]!;
  const last = figures[i - 1];
  if (!last || !/^[^()]*\)/u.test(text.slice(last.end, by.start))) return last;
  const open = text.lastIndexOf('(', last.start);
  const outer = figures.slice(Math.max(0, i - 4), i - 1).filter((f) => f.end <= open && !f.change && !isPercent(f));
  return outer.findLast((f) => comparable(f, last) && !/;|\.\s/u.test(text.slice(f.end, open)));
}

function build(
  kind: RelationKind,
  stated: Figure,
  computed: number,
  outcome: Outcome,
  certainty: Certainty,
  terms: Relation['terms'],
): Relation {
  return {
    kind,
    holds: outcome === 'equal' || outcome === 'implied',
    outcome,
    certainty,
    stated: stated.text,
    statedPlace: { start: stated.number.start, end: stated.number.end },
    computed: tidy(computed),
    place: spanning(terms.map((t) => t.place)),
    terms,
  };
}
