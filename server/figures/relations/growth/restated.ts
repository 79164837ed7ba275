import { near } from '../../agree';
import { type Figure, isCount, isPercent } from '../../figure';
import { isWithinClause } from '../../gap';
import type { ParagraphContext } from '../../paragraph-context';
import { type Relation, type Term, term } from '../../relation';
import { areComparable, growth, toBase, widestGap } from '../difference/change-relation';
import { measuredAgainst } from '../percent/share-cues';

/** Words that say a change once more, in percent: «giảm 58 vụ …, tức giảm 21,3%», «tăng 2.220 tỷ đồng, tương ứng 59,7%». */
const saidAgain =
  /[,(]\s?(?:tức|hay|tương ứng|tương đương|ứng với)\s(?:(?:là|với|tăng|giảm|mức|tỷ lệ|khoảng|gần|hơn|trên)\s){0,3}$/iu;

/**
 * A change in amounts said again in percent of what it started from, which is given («so với nhiệm kỳ trước (272 vụ)»)
 * or known from the values beside the change.
 */
export function restatedGrowths({ text, amounts, known }: ParagraphContext): Relation[] {
  return amounts.flatMap((rate, i): Relation[] => {
    if (!isPercent(rate) || rate.number.form !== 'digits' || measuredAgainst(text, rate)) return [];
    const between = amounts.slice(Math.max(0, i - 2), i);
    const by = between.findLast((f) => f.change && !isPercent(f));
    if (!by) return [];
    const gap = text.slice(by.end, rate.start);
    if (!isWithinClause(gap, widestGap) || !saidAgain.test(gap) || (rate.change && rate.change !== by.change))
      return [];
    const rest = between.slice(between.indexOf(by) + 1);
    const base = rest.length ? baseStated(text, by, rest[0]!) : baseKnown(known, amounts, by);
    return base && base.value > 0 ? [compare(rate, by, base)] : [];
  });
}

interface Base {
  /** In the base unit. */
  readonly value: number;
  readonly terms: readonly Term[];
  /** Half its last place, where it was measured. */
  readonly slack: number;
  readonly certainty: 'sure' | 'likely';
}

/** Things are counted one by one; what is measured is rounded. */
const slackOf = (figure: Figure): number => (isCount(figure) ? 0 : figure.place / 2);

function baseStated(text: string, by: Figure, base: Figure): Base | undefined {
  if (base.change || isPercent(base) || !areComparable(base, by) || !toBase.test(text.slice(by.end, base.start)))
    return undefined;
  return { value: base.value, terms: [term('base', base)], slack: slackOf(base), certainty: 'sure' };
}

/** What the change started from, by the relation that holds between it and the values beside it. */
function baseKnown(known: readonly Relation[], amounts: readonly Figure[], by: Figure): Base | undefined {
  const change = known.find(
    ({ kind, holds, terms }) =>
      kind === 'difference' && holds && terms.some((t) => t.role === 'by' && t.place.start === by.start),
  );
  const figureOf = (role: Term['role']): Figure | undefined => {
    const place = change?.terms.find((t) => t.role === role)?.place;
    return place && amounts.find(({ start }) => start === place.start);
  };
  const base = figureOf('base') ?? figureOf('from');
  if (base) return { value: base.value, terms: [term('base', base)], slack: slackOf(base), certainty: 'sure' };
  const to = figureOf('to');
  if (!to) return undefined;
  const value = by.change === 'rise' ? to.value - by.value : to.value + by.value;
  return { value, terms: [term('to', to)], slack: slackOf(to) + slackOf(by), certainty: 'likely' };
}

function compare(rate: Figure, by: Figure, { value, terms, slack, certainty }: Base): Relation {
  const computed = (by.value / value) * 100;
  const rounding = rate.place / 2 + (100 * slackOf(by) + computed * slack) / value;
  const off = near(rate.value, computed, rounding) ? 'equal' : undefined;
  const last = Math.abs(rate.value - computed) < rate.place ? 'last-place' : 'different';
  return growth(rate, {
    computed,
    outcome: off ?? last,
    certainty,
    terms: [...terms, term('by', by), term('share', rate)],
  });
}
