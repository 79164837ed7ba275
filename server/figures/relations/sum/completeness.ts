import { sumOf } from '../../agree';
import { isFullSetOfCounts } from '../../complete-sets';
import type { Figure } from '../../figure';
import type { Item, List, Opening } from '../../lists';
import type { Certainty } from '../../relation';
import type { Division, Part } from './divisions';

/**
 * How sure it is that parts which do not add up contradict their total; undefined where they need not. Parts above the
 * total are wrong under any opening; parts below it only where the list claims to be complete.
 */
export function certaintyOf(division: Division, above: boolean): Certainty | undefined {
  const evidence = evidenceOf(division, above);
  if (excuses.some(({ applies }) => applies(evidence))) return undefined;
  return verdicts[division.list.opening](evidence);
}

/** What the text says for and against the parts being all of the total. */
interface Evidence extends Division {
  /** Whether the parts make more than the total. */
  readonly above: boolean;
  /** What the parts come to, over the total. */
  readonly share: number;
  /** Whether nothing but its own noun phrase stands between the total and the opening. */
  readonly touching: boolean;
  /** Whether the total is the one nearest to the list. */
  readonly nearest: boolean;
  /** Parts with a noun or unit that ties them to the total, all of them, none of them. */
  readonly named: 'all' | 'some' | 'none';
  /** Bare numbers greater than the total. */
  readonly outsized: number;
  /** What the parts not greater than the total come to. */
  readonly sumOfOthers: number;
  /** Whether «như», «nổi bật» and the like say that more could be named, in the parts or right behind them. */
  readonly open: boolean;
  readonly openInside: boolean;
  /** Entries with figures that are no parts of any total. */
  readonly strangers: number;
  /** Whether each part is that of a year. */
  readonly yearly: boolean;
  /** Whether the parts make nearly all of the total. */
  readonly nearly: boolean;
  /** Whether words without a figure stand behind the last part. */
  readonly trailing: boolean;
  /** Whether nothing speaks against the list being all there is. */
  readonly complete: boolean;
}

/** More words than these behind the last part say something of their own. */
const fewWords = 3;
/** A figure that the word before it sticks to, which may be one more part: «gồm67 xã, 45 phường». */
const glued = /\p{Ll}\d+ \p{Ll}/u;
/** A part of a year: «năm 2023: 12 hộ», «năm 2024 trồng 30 ha». */
const afterYear = /năm (?:19|20)\d\d\s*[:,]?\s*(?:\p{L}+\s*){0,3}$/iu;

function evidenceOf(division: Division, above: boolean): Evidence {
  const { text, list, total, parts, taken } = division;
  const values = parts.map((p) => p.figure);
  const sum = sumOf(values);
  const named = parts.filter((p) => p.fit > 0).length;
  const last = list.items.indexOf(parts[parts.length - 1]!.item);
  const behind = list.items[last + 1];
  const listed = list.items.slice(0, last + (behind && behind.before !== 'semicolon' ? 2 : 1));
  const openInside = list.items.slice(0, last + 1).some((item) => item.open) || !list.closed;
  const open = openInside || listed.some((item) => item.open);
  const strangers = listed.filter(
    (item) => item.figures.some((f) => !taken.has(f)) && !parts.some((p) => p.item === item),
  ).length;
  const yearly = parts.every((p) => afterYear.test(text.slice(p.item.start, p.figure.start)));
  const nearly = sum > nearlyAll * total.value;
  const tail = listed[listed.length - 1]!;
  return {
    ...division,
    above,
    share: sum / total.value,
    touching: list.adjacent[list.totals.indexOf(total)] === true,
    nearest: total === list.totals[0],
    named: named === parts.length ? 'all' : named ? 'some' : 'none',
    outsized: parts.filter((p) => p.fit === 0 && p.figure.value > total.value).length,
    sumOfOthers: sumOf(values.filter((f) => f.value <= total.value)),
    open,
    openInside,
    strangers,
    yearly,
    nearly,
    trailing:
      !tail.figures.length && !tail.inner.length && tail.before !== 'opening' && wordCount(text, tail) > fewWords,
    complete: !open && !strangers && !glued.test(text.slice(list.start, tail.end)) && (!yearly || nearly),
  };
}

/** Measures that make less of the total than this are of something else: «10 km đường (rộng 3 m, dày 20 cm)». */
const leastShare = 0.3;
/** The share of a total that the years named must make for the list to be all of them. */
const nearlyAll = 0.9;
/** A total of today, which the years before need not make up: «hiện có 120 hộ: năm 2023 15 hộ, …». */
const ofToday = /(?:^|\s)(?:còn|hiện có|duy trì|giảm)$/u;

/** Why figures of a list may well be no parts of the total: one is enough. */
const excuses: readonly { readonly name: string; readonly applies: (evidence: Evidence) => boolean }[] = [
  {
    // Bare numbers are parts only if they all are («khai trừ 02, cảnh cáo 01»), right behind their total.
    name: 'bare numbers far from their total',
    applies: ({ named, nearest, touching }) => named === 'none' && !(nearest && touching),
  },
  {
    // One bare number above the total is a slip; several are of something else («3 trường (Mầm non 195, Tiểu học 211)»).
    name: 'bare numbers of something else',
    applies: ({ outsized, sumOfOthers, total }) => outsized > 1 || (outsized > 0 && sumOfOthers > total.value),
  },
  { name: 'entries with several figures that fit', applies: ({ parts }) => parts.some((p) => p.crowded) },
  {
    name: 'another size of the thing',
    applies: ({ total, share }) => total.unit !== undefined && (share < leastShare || share > 1 / leastShare),
  },
  {
    // Years are left out of a list on purpose, unless those named make nearly all of the total.
    name: 'some years of several',
    applies: ({ yearly, above, nearly }) => yearly && !above && !nearly,
  },
  { name: 'years of a total of today', applies: ({ yearly, total }) => yearly && ofToday.test(total.label.join(' ')) },
];

/** What each way of opening a list claims. */
const verdicts: Readonly<Record<Opening, (evidence: Evidence) => Certainty | undefined>> = {
  consisting: ({ complete, above, touching, trailing }) => {
    if (!complete) return above ? 'likely' : undefined;
    return !touching || (trailing && !above) ? 'likely' : 'sure';
  },
  bracket: ({ complete, above, touching, trailing, named, yearly }) => {
    if (!touching || !complete) return above && named === 'all' ? 'likely' : undefined;
    return trailing && !above ? 'weak' : yearly ? 'likely' : 'sure';
  },
  colon: ofDetails,
  namely: ofDetails,
  among: (evidence) => (evidence.above ? tooMany(evidence) : tooFew(evidence)),
};

function ofDetails({ complete, touching, trailing, above, named }: Evidence): Certainty | undefined {
  if (!complete || !touching) return undefined;
  if (trailing && !above) return 'weak';
  return named === 'all' ? 'sure' : 'likely';
}

const tooMany = ({ named, list, complete }: Evidence): Certainty =>
  (named === 'all' || list.bracketed) && complete ? 'sure' : 'likely';

/** The names of a full set are all there as a rule; below this share of the total something was left out on purpose. */
const leastOfFullSet = 0.7;

/** A budget names its great items and leaves the small ones out: «(trong đó: chi đầu tư …, chi thường xuyên …)». */
const isMoney = ({ unit }: Figure): boolean => unit?.base === 'đồng';

/** «trong đó» claims nothing by itself. */
function tooFew(evidence: Evidence): Certainty | undefined {
  const { text, list, parts, openInside, strangers, yearly, nearly, trailing, open, share } = evidence;
  if (openInside || strangers || (yearly && !nearly)) return undefined;
  if (isFullSetOfCounts(namesOf(text, list, parts))) return share > leastOfFullSet ? 'likely' : 'weak';
  return trailing || open || isMoney(evidence.total) ? undefined : missesLittle(evidence);
}

/** The words of each part, in small letters, from its clause's beginning to the next part. */
const namesOf = (text: string, list: List, parts: readonly Part[]): string[] =>
  parts.map((p, i) => text.slice(clauseStart(list, p.item), parts[i + 1]?.item.start ?? p.item.end).toLowerCase());

/** An entry behind «và» shares the words in front of its neighbour: «Đảng ủy kiểm tra 05 chi bộ và 02 đảng viên». */
function clauseStart(list: List, item: Item): number {
  const at = list.items.indexOf(item);
  return item.before === 'and' ? (list.items[at - 1]?.start ?? item.start) : item.start;
}

/**
 * Where a «trong đó» is taken as complete: it names every kind there is, however rare («0 Nghị quyết»), or misses very
 * little. The first row that fits counts.
 */
const enough: readonly {
  readonly parts: number;
  /** The share of the total that the parts leave, at most. */
  readonly missing: number;
  readonly inBrackets?: true;
  readonly certainty: Certainty;
}[] = [
  { parts: 5, missing: 0.4, certainty: 'likely' },
  { parts: 4, missing: 0.15, inBrackets: true, certainty: 'likely' },
  { parts: 3, missing: 0.03, certainty: 'likely' },
  { parts: 2, missing: 0.12, inBrackets: true, certainty: 'weak' },
];

const missesLittle = ({ parts, list, share }: Evidence): Certainty | undefined =>
  enough.find(
    (row) => parts.length >= row.parts && 1 - share < row.missing && (list.bracketed || row.inBrackets !== true),
  )?.certainty;

const wordCount = (text: string, item: Item): number => text.slice(item.start, item.end).match(/\p{L}+/gu)?.length ?? 0;
