import { firstNumber } from '../grammar/marker';
import type { Enumeration, RegionKind, Report } from './model';
import { regionAt } from './region-at';
import type { SequenceProblem } from './sequence-problems';

/** What makes it doubtful that a list was read as it is meant, with its weight. */
const weights = {
  /** Rows, blanks to be filled in and quoted clauses have numbers of their own. */
  elsewhere: 2,
  /** The list begins far from 1: what stands before it was hardly forgotten. */
  beginsLate: 2,
  /** The last item begins at 1 again, behind several: another list, more likely than a slip. */
  restarts: 2,
  /** More than a few of its numbers do not fit. */
  unfit: 2,
  /** Fewer than two of its items stand in their places. */
  few: 1,
  /** Many lists around it do not fit either. */
  restless: 2,
} as const;

/** From so much doubt on, the structure could not be read. */
const enough = 2;

const limits = {
  /** So many items missing at the beginning were not forgotten. */
  late: 2,
  /** A list may have so large a share of numbers that do not fit, or so many of them. */
  unfit: { share: 0.3, least: 2 },
  /** So many rows of a table tell that they are counted. */
  rows: 8,
  /** Of the lists of a region, so large a share may have problems, or so many of them. */
  restless: { share: 0.4, least: 6 },
} as const;

const elsewhere: ReadonlySet<RegionKind> = new Set(['form', 'table', 'quotation', 'recipients', 'signature']);

/** A list, and what does not fit in it. */
export interface Questioned {
  readonly list: Enumeration;
  readonly problems: readonly SequenceProblem[];
}

/** Tells of which lists it is doubtful that they were read as they are meant. */
export function doubtfulLists(report: Pick<Report, 'regions'>, lists: readonly Questioned[]): ReadonlySet<Enumeration> {
  const outer = report.regions.filter(({ kind }) => kind === 'body' || kind === 'annex' || kind === 'form');
  const placeOf = ({ list }: Questioned): number =>
    outer.findLastIndex(({ span }) => span.start <= list.markers[0]!.span.start);
  const counts = new Map<number, { all: number; bad: number }>();
  for (const questioned of lists) {
    const count = counts.get(placeOf(questioned)) ?? { all: 0, bad: 0 };
    count.all++;
    if (questioned.problems.length > 0) count.bad++;
    counts.set(placeOf(questioned), count);
  }
  const doubtful = new Set<Enumeration>();
  for (const questioned of lists) {
    if (questioned.problems.length === 0) continue;
    const { all, bad } = counts.get(placeOf(questioned))!;
    const restless = bad >= limits.restless.least && bad > limits.restless.share * all;
    if (doubtOf(report, questioned, restless) >= enough) doubtful.add(questioned.list);
  }
  return doubtful;
}

function doubtOf(report: Pick<Report, 'regions'>, { list, problems }: Questioned, restless: boolean): number {
  const { markers } = list;
  const region = regionAt(report, markers[0]!.span.start);
  const bad = new Set(problems.map(({ at }) => at)).size;
  // Rows that count up but for one number are a list as good as any.
  const rows = region?.kind === 'table' && list.paragraph === undefined && bad === 1 && markers.length >= limits.rows;
  const facts: Readonly<Record<keyof typeof weights, boolean>> = {
    elsewhere: region !== undefined && elsewhere.has(region.kind) && !rows,
    beginsLate: problems.some((p) => p.kind === 'gap' && p.after < 0 && p.numbers.length >= limits.late),
    restarts: problems.some(
      (p) =>
        p.kind === 'duplicate' && firstNumber(markers[p.at]!) === 1 && p.expected > 3 && p.at === markers.length - 1,
    ),
    unfit: bad >= limits.unfit.least && bad > limits.unfit.share * markers.length,
    few: markers.length - bad < 2,
    restless,
  };
  return (Object.keys(weights) as (keyof typeof weights)[]).reduce(
    (sum, name) => sum + (facts[name] ? weights[name] : 0),
    0,
  );
}
