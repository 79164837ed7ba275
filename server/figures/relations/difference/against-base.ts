import { near } from '../../agree';
import { type Figure, isPercent } from '../../figure';
import { isWithinClause } from '../../gap';
import type { ParagraphContext } from '../../paragraph-context';
import { type Relation, term } from '../../relation';
import { areComparable, difference, growth, halfPlaces, slackOf, toBase, widestGap } from './change-relation';
import { changing, pairsIn } from './pairs';

/** Behind a change: what it is compared with. */
const comparison = /^[^.;()\d]{0,40}?(?<!\p{L})so với(?!\p{L})/iu;
const comparisonReach = 50;
/** A change stands no farther than this behind the value right before it, in characters. */
const nextGap = 60;

/** What is known of a change: its value, and the one it is compared with where the text gives that. */
interface Change {
  readonly by: Figure;
  readonly to: Figure;
  readonly base: Figure | undefined;
}

/** «45,1 tỷ đồng, tăng 26,5 tỷ đồng so với giai đoạn trước (18,6 tỷ đồng)»; without the base, what it must have been. */
export function baseChanges(paragraph: ParagraphContext): Relation[] {
  const { text } = paragraph;
  const figures = changing(paragraph);
  const used = new Set(pairsIn(paragraph).map(({ by }) => by));
  return figures.flatMap((by, i): Relation[] => {
    const change = by.change && !used.has(by) ? changeAt(text, figures, i) : undefined;
    const found = change && (isPercent(by) && !isPercent(change.to) ? inPercent(change) : inAmounts(change));
    return found ? [found] : [];
  });
}

function changeAt(text: string, figures: readonly Figure[], i: number): Change | undefined {
  const by = figures[i]!;
  const to = resultBefore(text, figures, i);
  if (!to || to.change || to.start === by.start) return undefined;
  if (!isWithinClause(text.slice(to.end, by.start), to === figures[i - 1] ? nextGap : widestGap)) return undefined;
  if (!comparison.test(text.slice(by.end, by.end + comparisonReach))) return undefined;
  const next = figures[i + 1];
  const stated = next && !next.change && areComparable(to, next) && toBase.test(text.slice(by.end, next.start));
  return { by, to, base: stated ? next : undefined };
}

/** «96,4 tỷ đồng, tăng 18,3% so với năm trước (81,5 tỷ đồng)» */
function inPercent({ by, to, base }: Change): Relation | undefined {
  if (!base || !(base.value > 0)) return undefined;
  const computed = (Math.abs(to.value - base.value) / base.value) * 100;
  const turned = (by.change === 'rise') !== to.value > base.value && to.value !== base.value;
  const slack = by.place / 2 + (100 * halfPlaces([to, base])) / base.value;
  return growth(by, {
    computed,
    outcome: !turned && near(by.value, computed, slack) ? 'equal' : 'different',
    certainty: 'sure',
    terms: [term('to', to), term('by', by), term('base', base)],
  });
}

/** «45,1 tỷ đồng, tăng 26,5 tỷ đồng so với giai đoạn trước (18,6 tỷ đồng)» */
function inAmounts({ by, to, base }: Change): Relation | undefined {
  if (isPercent(by) || !areOfOneThing(by, to)) return undefined;
  const terms = [term('to', to), term('by', by), ...(base ? [term('base', base)] : [])];
  const before = by.change === 'rise' ? to.value - by.value : to.value + by.value;
  if (!base) {
    const possible = before >= 0;
    return difference(by, {
      computed: before / to.writtenFactor,
      outcome: possible ? 'implied' : 'different',
      certainty: possible ? 'weak' : 'likely',
      terms,
    });
  }
  return difference(by, {
    computed: Math.abs(to.value - base.value) / by.writtenFactor,
    outcome: near(before, base.value, slackOf([to, by, base])) ? 'equal' : 'different',
    certainty: 'sure',
    terms,
  });
}

function areOfOneThing(by: Figure, to: Figure): boolean {
  if (by.unit?.dimension !== to.unit?.dimension || (by.per && by.per !== to.per)) return false;
  return by.unit !== undefined || !by.nouns.length || !to.nouns.length || by.nouns[0] === to.nouns[0];
}

/** A result and its change do not have more figures than these between them. */
const figuresBetween = 4;
/** Between a figure and a change: the bracket that the figure stands in is closed. */
const closedBracket = /^[^()]*\)/u;

/**
 * The figure that a change is said of: the one before it, or the one before a bracket closed in between:
 * «đạt 96,4 tỷ đồng, bằng 107,1% dự toán (90 tỷ đồng), tăng 18,3% so với năm trước (81,5 tỷ đồng)».
 */
function resultBefore(text: string, figures: readonly Figure[], i: number): Figure | undefined {
  const by = figures[i]!;
  const last = figures[i - 1];
  if (!last || !closedBracket.test(text.slice(last.end, by.start))) return last;
  const open = text.lastIndexOf('(', last.start);
  return figures
    .slice(Math.max(0, i - figuresBetween), i - 1)
    .findLast(
      (f) =>
        f.end <= open &&
        !f.change &&
        !isPercent(f) &&
        areComparable(f, last) &&
        isWithinClause(text.slice(f.end, open)),
    );
}
