import { near, sumOf } from '../../agree';
import { type Figure, isPercent } from '../../figure';
import { isWithinSentence } from '../../gap';
import type { ParagraphContext } from '../../paragraph-context';
import { type Certainty, type Outcome, type Relation, relationOf, spanning, term } from '../../relation';
import { segmentAt } from '../../segments';
import { isShareOf, measuredAgainst } from '../percent/share-cues';
import { claimOf } from './claim';
import { areRates } from './share-words';

/** Percentages further apart than this are not one list, in characters. */
const widestGap = 150;
/** Between the shares of a list: a sign or «và». */
const listSign = /[,;()]|\svà\s/u;
/** Beyond this no rounding brings a sum back to 100. */
const beyond = 101;

/** Shares that should make 100 %. */
export const breakdowns = (paragraph: ParagraphContext): Relation[] =>
  runs(paragraph).flatMap((run) => {
    const stretches = stretchesOf(paragraph.text, run);
    return stretches.length ? stretches : claimed(paragraph, run);
  });

/** Percentages of one sentence that stand beside each other as a list does. */
function runs({ text, amounts, segments }: ParagraphContext): Figure[][] {
  const found: Figure[][] = [];
  let run: Figure[] = [];
  const close = (): void => {
    if (run.length > 1) found.push(run);
    run = [];
  };
  amounts.forEach((figure, i) => {
    const next = amounts[i + 1];
    if (!isPercent(figure)) {
      if (!(next && isPercent(next) && isShareOf(text, figure, next))) close();
      return;
    }
    if (!mayBeShare(figure) || measuredAgainst(text, figure)) {
      close();
      return;
    }
    const last = run[run.length - 1];
    if (last) {
      const gap = text.slice(last.end, figure.start);
      const together = isWithinSentence(gap, widestGap) && listSign.test(gap);
      if (!together || segmentAt(segments, last.start) !== segmentAt(segments, figure.start)) close();
    }
    run.push(figure);
  });
  close();
  return found;
}

const mayBeShare = (figure: Figure): boolean =>
  figure.number.form === 'digits' &&
  !figure.change &&
  !figure.per &&
  figure.qualifier === '=' &&
  figure.value < 100 &&
  figure.value > 0;

/** What rounding explains: half a place of each share. */
const slack = (shares: readonly Figure[]): number => shares.reduce((sum, f) => sum + f.place, 0) / 2;

/** Stretches of a run that make 100. */
function stretchesOf(text: string, run: readonly Figure[]): Relation[] {
  const relations: Relation[] = [];
  let i = 0;
  while (i < run.length - 1) {
    let sum = run[i]!.value;
    let end = i + 1;
    for (; end < run.length; end++) {
      sum += run[end]!.value;
      const shares = run.slice(i, end + 1);
      if (near(sum, 100, slack(shares)) && !areRates(text, shares) && standsAlone(text, run, i, end)) break;
      if (sum > beyond) end = run.length;
    }
    if (end < run.length) {
      relations.push(breakdown(run.slice(i, end + 1), 'equal', end - i > 1 ? 'sure' : 'likely'));
      i = end + 1;
    } else i++;
  }
  return relations;
}

/** Whether a stretch of a run ends where the list does, or where a semicolon or stop parts it from the next share. */
function standsAlone(text: string, run: readonly Figure[], from: number, to: number): boolean {
  const parted = (a: Figure | undefined, b: Figure | undefined): boolean =>
    !a || !b || /[;.]/u.test(text.slice(a.end, b.start));
  return parted(run[from - 1], run[from]) && parted(run[to], run[to + 1]);
}

/** The run itself, where it claims to make 100. */
function claimed(paragraph: ParagraphContext, run: readonly Figure[]): Relation[] {
  const claim = claimOf(paragraph, run);
  if (!claim) return [];
  const { shares, certainty } = claim;
  const total = sumOf(shares);
  if (near(total, 100, slack(shares))) return [breakdown(shares, 'equal', 'likely')];
  if (certainty === 'none') return [breakdown(shares, 'within', 'weak')];
  return [breakdown(shares, total < 100 ? 'below' : 'above', certainty)];
}

function breakdown(shares: readonly Figure[], outcome: Outcome, certainty: Certainty): Relation {
  const place = spanning(shares);
  const terms = shares.map((share) => term('share', share));
  return relationOf({
    kind: 'breakdown',
    stated: { text: '100%', place },
    outcome,
    certainty,
    computed: sumOf(shares),
    terms,
  });
}
