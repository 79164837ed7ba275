import { classesOfNoun, countedNoun } from '../../knowledge/counted';
import { near } from '../agree';
import { countedBy, fits } from '../compatible';
import { facetsOf } from '../facets';
import { type Figure, isPercent, isQuantity } from '../figure';
import type { List } from '../lists';
import { type Certainty, type Outcome, type Relation, spanning, term, tidy } from '../relation';
import { type Segment, segmentAt } from '../segments';
import { fractionTerms } from './fraction';
import type { Whole } from './sum';

/** Behind a percentage: what it is measured against is a plan, a target or another time, not the whole. */
const comparedWith =
  /^\s*(?:so với(?! tổng)|(?:của )?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|nghị quyết)|kh(?!\p{L})|nq(?!\p{L})|cùng kỳ|năm (?:trước|\d)|\/\s?năm|trở lên|trở xuống)/iu;

/**
 * The words that make a percentage the share of the count before them. `named`: words may stand between the cue and the
 * percentage, if they name what was counted («02 hộ nghèo, tỷ lệ hộ nghèo là»). `comma`: whether one may stand before it.
 */
const shareCues: readonly { readonly pattern: RegExp; readonly comma: boolean; readonly example: string }[] = [
  { pattern: /(?<!\p{L})chiếm(?<named>(?:\s\p{L}+){0,6})\s?$/iu, comma: true, example: 'nữ 13 đồng chí, chiếm 48,15%' },
  {
    pattern: /(?<!\p{L})t[ỷỉ]\slệ(?<named>(?:\s\p{L}+){0,7})\s?:?\s?$/iu,
    comma: true,
    example: '02 hộ nghèo, tỷ lệ hộ nghèo là 0,055%',
  },
  { pattern: /(?<!\p{L})bằng\s$/iu, comma: true, example: '05 đồng chí bằng 26%' },
  { pattern: /=\s?$/u, comma: false, example: 'hộ nghèo 19 = 0,70%' },
  {
    pattern: /(?<!\p{L})tương\s(?:đương|ứng)(?:\svới)?(?:\st[ỷỉ]\slệ)?\s$/iu,
    comma: true,
    example: '8 hộ, tương đương 4%',
  },
  { pattern: /\(\s?$/u, comma: false, example: '5.834 người (25,9%)' },
  {
    pattern: /\(\s?(?:chiếm|đạt|bằng|t[ỷỉ]\slệ)(?:\st[ỷỉ]\slệ)?\s$/iu,
    comma: false,
    example: '5.834 người (chiếm 25,9%)',
  },
];
/** Words without a meaning of their own between a cue and its percentage. */
const linkWords = new Set('là đạt còn có khoảng trên hơn gần chiếm tỷ tỉ lệ ước được ở mức'.split(' '));
/** Behind a fraction «đạt» and a bare comma also introduce its percentage. */
const fractionCue = /(?:(?<!\p{L})(?:đạt|được|là)(?:\s(?:trên|khoảng))?\s|,\s)$/iu;

/** Figures of a paragraph without those that only qualify others: ages, years, spans of time. */
const passedOver = new Set(['age', 'years', 'months', 'time', 'hours']);
/** Farther than this a count and its percentage were never seen to belong together. */
const widestGap = 90;

export interface Setting {
  readonly text: string;
  /** Quantities in order, those that only qualify others left out. */
  readonly figures: readonly Figure[];
  readonly wholes: readonly Whole[];
  readonly lists: readonly List[];
  readonly segments: readonly Segment[];
}

export const settingOf = (
  text: string,
  figures: readonly Figure[],
  wholes: readonly Whole[],
  lists: readonly List[],
  segments: readonly Segment[],
): Setting => ({
  text,
  figures: figures.filter(
    (f) => isQuantity(f) && !(f.unit && passedOver.has(f.unit.dimension)) && f.number.form !== 'words',
  ),
  wholes,
  lists,
  segments,
});

/** Percentages of counts: of the fraction beside them, of a base named before, of a whole whose parts they are. */
export function percentsOf(setting: Setting): Relation[] {
  const { text, figures } = setting;
  const relations: Relation[] = [];
  const shares: { share: Figure; count: Figure }[] = [];
  figures.forEach((share, i) => {
    if (!isPercent(share) || share.number.form !== 'digits' || share.change || share.per) return;
    const before = figures[i - 1];
    const after = figures[i + 1];
    if (before && isFraction(before)) {
      const gap = text.slice(before.end, share.start);
      const cue = isShareOf(text, before, share);
      if (cue || (plainGap(gap) && fractionCue.test(gap) && !nounAfter(text, share))) {
        relations.push(ofFraction(share, before, cue ? 'sure' : 'likely'));
        return;
      }
    }
    if (after && isFraction(after) && /^[^.;()]{0,60}\($/u.test(text.slice(share.end, after.start).trimEnd())) {
      relations.push(ofFraction(share, after, 'sure'));
      return;
    }
    if (measuredAgainst(text, share)) {
      if (before && achieves(text, before, share)) relations.push(ofPlan(share, before));
      return;
    }
    if (share.value > 100) return;
    if (share.qualifier !== '=') return;
    const first = figures[i - 2];
    if (
      before &&
      first &&
      (isSlashed(text, first, before) || isOutOf(text, first, before)) &&
      isShareOf(text, before, share)
    ) {
      const computed = (first.value / before.value) * 100;
      relations.push(build(share, computed, verdict(share, computed), 'sure', termsOf(first, before)));
      return;
    }
    if (before && !isPercent(before) && !isFraction(before) && !before.change && isShareOf(text, before, share)) {
      const found = ofCount(setting, share, before, i);
      if (found) relations.push(found);
      else shares.push({ share, count: before });
      return;
    }
    const other = composition(setting, share, i) ?? ofDenominator(setting, share);
    if (other) relations.push(other);
  });
  relations.push(...impliedBases(setting, shares));
  return relations;
}

/** Whether a percentage is of a plan, a target or another time rather than of a whole. */
export const measuredAgainst = (text: string, share: Figure): boolean =>
  comparedWith.test(text.slice(share.end, share.end + 24));

/** «2.450 hộ/3.120 hộ»: a fraction whose sides both have their noun. */
const isSlashed = (text: string, part: Figure, base: Figure): boolean =>
  base.value > 0 &&
  /^\s?\/\s?(?:tổng số\s)?$/u.test(text.slice(part.end, base.start)) &&
  part.value <= base.value &&
  fits(part, base) >= 1;

/** «391 hộ nghèo trong tổng số 3.058 hộ». */
const isOutOf = (text: string, part: Figure, base: Figure): boolean =>
  part.value <= base.value &&
  !isPercent(part) &&
  fits(part, base) >= 1 &&
  /^[^.;:,()\d]{0,50}(?:trong|trên)\s(?:tổng\s(?:số\s)?|số\s)$/u.test(text.slice(part.end, base.start));

const isFraction = (figure: Figure): boolean => figure.number.form === 'fraction' && (figure.second ?? 0) > 0;

/** No end of sentence and no semicolon lies between. */
const plainGap = (gap: string): boolean => gap.length <= widestGap && !/;|\.\s/u.test(gap);

/** Whether the words between a count and a percentage make the one the share of the other. */
export function isShareOf(text: string, count: Figure, share: Figure): boolean {
  const gap = text.slice(count.end, share.start);
  if (!plainGap(gap) || /(?<!\p{L})(?:trong đó|gồm|trong số đó|tăng|giảm)(?!\p{L})/iu.test(gap)) return false;
  return shareCues.some(({ pattern, comma }) => {
    const match = pattern.exec(gap);
    if (!match) return false;
    const before = gap.slice(0, match.index);
    if (before.includes(',') && !(comma && /^[^,]*,\s?(?:và\s)?$/u.test(before))) return false;
    const named = (match.groups?.['named'] ?? '')
      .toLowerCase()
      .split(/\s/u)
      .filter((w) => w && !linkWords.has(w));
    const counted = new Set([...count.label, ...count.after]);
    return named.every((w) => counted.has(w));
  });
}

/** «11/14 trường đạt chuẩn, 95% học sinh …»: a percentage with its own noun is of something else. */
const nounAfter = (text: string, share: Figure): boolean => /^\s\p{Ll}/u.test(text.slice(share.end, share.end + 2));

/** «132 ha, đạt 104% kế hoạch», «9,67% (51% chỉ tiêu)»: the result right before the share of the plan. */
const achieves = (text: string, result: Figure, share: Figure): boolean =>
  !result.change &&
  !isFraction(result) &&
  /^[^,;.()\d]{0,40}[,(]?\s?(?:(?:đạt|bằng|tương đương|vượt)\s)?(?:t[ỷỉ]\slệ\s)?$/u.test(
    text.slice(result.end, share.start),
  ) &&
  /^\s*(?:so với\s)?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|nghị quyết|kh|nq)(?!\p{L})/iu.test(
    text.slice(share.end, share.end + 24),
  );

/** The plan that a result and its share of the plan imply. */
function ofPlan(share: Figure, result: Figure): Relation {
  return build(share, share.value, 'implied', 'weak', [term('part', result)]);
}

/** The stated percentage against the computed one. */
function verdict(share: Figure, computed: number): Outcome {
  if (near(share.value, computed, share.place / 2)) return 'equal';
  return Math.abs(share.value - computed) < share.place * 1.0001 ? 'last-place' : 'different';
}

function ofFraction(share: Figure, fraction: Figure, certainty: Certainty): Relation {
  const computed = (fraction.value / fraction.second!) * 100;
  return build(share, computed, verdict(share, computed), certainty, fractionTerms(fraction));
}

interface Base {
  readonly figure: Figure;
  /** Whether the text's structure says so: the whole of the list that the count stands in, or a «tổng số» before it. */
  readonly certainty: Certainty;
}

function ofCount(setting: Setting, share: Figure, count: Figure, index: number): Relation | undefined {
  const bases = basesOf(setting, share, count, index);
  let off: { base: Figure; computed: number } | undefined;
  for (const { figure } of bases) {
    const computed = (count.value / figure.value) * 100;
    const outcome = verdict(share, computed);
    if (outcome === 'equal') return build(share, computed, outcome, 'sure', termsOf(count, figure));
    if (outcome === 'last-place') off ??= { base: figure, computed };
  }
  if (off) return build(share, off.computed, 'last-place', 'sure', termsOf(count, off.base));
  const sure = bases.find((b) => b.certainty !== 'weak');
  if (!sure) return undefined;
  const computed = (count.value / sure.figure.value) * 100;
  return build(share, computed, 'different', sure.certainty, termsOf(count, sure.figure));
}

const termsOf = (count: Figure, base: Figure): Relation['terms'] => [term('part', count), term('base', base)];

/** How many figures back a base is looked for. */
const basesBack = 24;

function basesOf(setting: Setting, share: Figure, count: Figure, index: number): Base[] {
  const { text, figures, wholes, segments } = setting;
  const named = baseWords(text, share);
  const bases: Base[] = [];
  const add = (figure: Figure, certainty: Certainty): void => {
    if (
      figure === count ||
      (figure.value < count.value && certainty !== 'sure') ||
      !(figure.value > 0) ||
      bases.some((b) => b.figure === figure)
    )
      return;
    if (named.length && !mentions(figure, named)) return;
    bases.push({ figure, certainty });
  };
  const around = wholes.filter(({ list }) => list.start <= count.start && count.start < list.end);
  for (const { total, list } of around.reverse()) {
    // The list's own bracket or «trong đó» says whose parts they are; a colon alone does not.
    const tight = list.opening === 'among' || list.opening === 'consisting' || list.bracketed;
    if (fits(count, total) >= 1 && !total.change)
      add(total, !tight ? 'weak' : total.qualifier === '=' ? 'sure' : 'weak');
  }
  const here = segmentAt(segments, count.start);
  for (let k = index - 1; k >= 0 && k >= index - basesBack; k--) {
    const figure = figures[k]!;
    if (isPercent(figure) || figure.change || isFraction(figure) || figure.number.form === 'interval') continue;
    const fit = fits(count, figure);
    const total = figure.label.includes('tổng') && figure.qualifier === '=';
    // A bare number («hộ nghèo 19») is tied to its total by the noun in its label («Tổng số hộ 2.711»).
    const labelled = fit === 0 && total && sharesNoun(count, figure);
    if (fit < 1 && !labelled) continue;
    const near = segmentAt(segments, figure.start) === here;
    add(figure, total && near && (labelled || fit === 2) ? 'likely' : 'weak');
  }
  return bases;
}

const sharesNoun = (count: Figure, base: Figure): boolean =>
  countedBy(base).some((noun) => ` ${count.label.join(' ')} `.includes(` ${noun} `));

/** The words that name a percentage's base: «57,5% diện tích đất nông nghiệp», «3% tổng số hộ». */
function baseWords(text: string, share: Figure): readonly string[] {
  const words = /^\s+(?<words>\p{Ll}+(?:\s\p{L}+){0,6})/u.exec(text.slice(share.end, share.end + 70))?.groups?.[
    'words'
  ];
  if (!words) return [];
  const list = words.toLowerCase().split(/\s/u);
  return emptyWords.has(list[0]!)
    ? []
    : list.filter((w) => w !== 'tổng' && w !== 'số' && w !== 'trong' && w !== 'so' && w !== 'với').slice(0, 4);
}

const emptyWords = new Set([
  'và',
  'đạt',
  'hoàn',
  'là',
  'thuộc',
  'có',
  'đã',
  'được',
  'nên',
  'do',
  'về',
  'theo',
  'tại',
  'ở',
  'của',
]);

const mentions = (figure: Figure, words: readonly string[]): boolean => {
  const near = ` ${[...figure.label, ...figure.after].join(' ')} `;
  const hits = words.filter((w) => near.includes(` ${w} `)).length;
  return hits * 2 >= words.length;
};

/** Committees and congresses, whose make-up reports give in percent of a number named once. */
const bodies = new Set(['đồng chí', 'ủy viên', 'uỷ viên', 'cấp ủy viên', 'cấp uỷ viên', 'đại biểu']);
/** Above this number of members every percentage with two decimals is near some whole number. */
const largestBody = 300;

/**
 * «Tổng số cấp ủy viên là 24 đồng chí …; tỷ lệ nữ chiếm 45,8 %»: no count is given, but some whole number of members
 * has to make the percentage.
 */
function composition(setting: Setting, share: Figure, index: number): Relation | undefined {
  const { text, figures, lists } = setting;
  if (share.value <= 0 || share.value >= 100) return undefined;
  const words = clauseAround(text, share);
  if (!facetsOf(words).length && !/(?<!\p{L})(?:trung cấp|sơ cấp|trình độ)(?!\p{L})/u.test(words)) return undefined;
  const inside = lists
    .filter((l) => l.start <= share.start && share.start < l.end && l.opening !== 'colon')
    .flatMap((l) => l.totals.slice(0, 1))
    .filter(isBody);
  const before: Figure[] = [];
  for (let k = index - 1; k >= 0 && k >= index - basesBack; k--) {
    const figure = figures[k]!;
    if (isBody(figure) && !before.includes(figure) && !isShareCount(setting, k)) before.push(figure);
  }
  // Inside a body's own bracket no other body is meant.
  const bases = inside.length ? inside.reverse() : before;
  let off: { base: Figure; count: number; outcome: Outcome } | undefined;
  for (const base of bases) {
    const count = Math.round((share.value / 100) * base.value);
    const outcome = verdict(share, (count / base.value) * 100);
    if (outcome === 'equal') return membersOf(share, base, count, 'implied', 'sure');
    if (outcome === 'last-place') off ??= { base, count, outcome };
  }
  if (off) return membersOf(share, off.base, off.count, 'last-place', 'likely');
  const base = inside[0] ?? before[before.length - 1];
  if (!base) return undefined;
  return membersOf(
    share,
    base,
    Math.round((share.value / 100) * base.value),
    'different',
    inside.length ? 'likely' : 'weak',
  );
}

/** The words around a percentage between the signs that end a clause, in small letters. */
function clauseAround(text: string, share: Figure): string {
  const before = /[^,;.()]*$/u.exec(text.slice(Math.max(0, share.start - 90), share.start))?.[0] ?? '';
  const behind = /^[^,;.()]*/u.exec(text.slice(share.end, share.end + 60))?.[0] ?? '';
  return `${before} ${behind}`.toLowerCase();
}

const isBody = (figure: Figure): boolean =>
  figure.nouns.some((noun) => bodies.has(noun)) &&
  figure.number.form === 'digits' &&
  figure.value > 1 &&
  figure.value <= largestBody;

/** Whether the figure at `k` is itself a count with its percentage behind it. */
function isShareCount(setting: Setting, k: number): boolean {
  const next = setting.figures[k + 1];
  return next !== undefined && isPercent(next) && isShareOf(setting.text, setting.figures[k]!, next);
}

function membersOf(share: Figure, base: Figure, count: number, outcome: Outcome, certainty: Certainty): Relation {
  const computed = (count / base.value) * 100;
  return build(share, computed, outcome, certainty, [term('base', base)]);
}

/**
 * «62,4% bản, tiểu khu đạt văn hoá» where the same stretch says «12/29», «29/29 bản»: some whole number of the 29 has
 * to make the percentage. What the percentage is of stays a guess, so a misfit is only noted.
 */
function ofDenominator(setting: Setting, share: Figure): Relation | undefined {
  const { figures, segments } = setting;
  if (share.value <= 0 || share.value >= 100) return undefined;
  const noun = countedNoun(share.after);
  if (noun === undefined) return undefined;
  const here = segmentAt(segments, share.start);
  const classes = classesOfNoun(noun);
  const alike = (words: readonly string[]): boolean =>
    words.slice(0, 3).some((w) => w === noun || classesOfNoun(w).some((c) => classes.includes(c)));
  const bases = figures.filter((f) => isFraction(f) && f.start >= here.start && f.start < here.end && alike(f.after));
  const base = bases[0]?.second;
  if (base === undefined || base > largestBody || bases.some((f) => f.second !== base)) return undefined;
  const count = Math.round((share.value / 100) * base);
  const computed = (count / base) * 100;
  const outcome = verdict(share, computed);
  const [, denominator] = fractionTerms(bases[0]!);
  return build(share, computed, outcome === 'equal' ? 'implied' : outcome, 'weak', denominator ? [denominator] : []);
}

/**
 * Counts and percentages whose base the text does not give. Several of one segment that count the same kind of thing
 * have one base between them; one that fits none of the others is noted, never more, since the bases may differ.
 */
function impliedBases(setting: Setting, shares: readonly { share: Figure; count: Figure }[]): Relation[] {
  const { text, segments } = setting;
  const groups = new Map<string, { low: number; high: number }>();
  const relations: Relation[] = [];
  for (const { share, count } of shares) {
    if (!(share.value > 0) || !(count.value > 0)) continue;
    const low = (count.value * 100) / (share.value + share.place / 2);
    const high = (count.value * 100) / Math.max(share.value - share.place / 2, share.place / 1000);
    const key = `${segmentAt(segments, count.start).start} ${count.unit?.dimension ?? kindOf(count)} ${baseWords(text, share).join(' ')}`;
    const known = groups.get(key);
    const meets = !known || (low <= known.high && known.low <= high);
    if (!known) groups.set(key, { low, high });
    else if (meets) groups.set(key, { low: Math.max(low, known.low), high: Math.min(high, known.high) });
    const base = known && !meets ? (known.low + known.high) / 2 : (count.value * 100) / share.value;
    relations.push(
      build(share, (count.value / base) * 100, meets ? 'implied' : 'different', 'weak', [term('part', count)]),
    );
  }
  return relations;
}

const kindOf = (figure: Figure): string => classesOfNoun(countedBy(figure)[0] ?? '')[0] ?? 'bare';

function build(
  share: Figure,
  computed: number,
  outcome: Outcome,
  certainty: Certainty,
  others: Relation['terms'],
): Relation {
  const terms = [term('share', share), ...others];
  return {
    kind: 'percent',
    holds: outcome === 'equal' || outcome === 'implied',
    outcome,
    certainty,
    stated: share.text,
    statedPlace: { start: share.number.start, end: share.number.end },
    computed: tidy(computed),
    place: spanning(terms.map((t) => t.place)),
    terms,
  };
}
