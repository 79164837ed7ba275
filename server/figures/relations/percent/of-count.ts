import { textBefore } from '../../../text/strings';
import { countedBy, fits } from '../../compatible';
import { type Figure, isPercent } from '../../figure';
import { isWithinClause } from '../../gap';
import type { Certainty, Relation } from '../../relation';
import { segmentAt } from '../../segments';
import { divisionsOf } from '../sum/list';
import { baseWords, mentions } from './base-words';
import { basesBack, countAndBase, isFraction, percentOf, percentRelation, verdict } from './percent-relation';
import type { ShareAt, ShareReading } from './share-reader';
import { isComparedWith, isShareOf } from './share-cues';

/** «nữ 13 đồng chí, chiếm 48,15%»: the share of the count in front of it, in a base named earlier. */
export function ofCount(at: ShareAt): ShareReading | undefined {
  const { paragraph, share, before: count } = at;
  if (!count || isPercent(count) || isFraction(count) || count.change || !isShareOf(paragraph.text, count, share))
    return undefined;
  // «tăng 6 tỷ đồng so với năm trước (60 tỷ đồng), tương ứng 10%»: the percentage is the change's.
  if (isComparedWith(paragraph.text, count)) return undefined;
  const relation = againstBases(share, count, basesOf(at, count));
  return relation ? { relation } : { count };
}

interface Base {
  readonly figure: Figure;
  /** Whether the text's structure says so: the whole of the list that the count stands in, or a «tổng số» before it. */
  readonly certainty: Certainty;
}

/** The first base that gives the percentage, else the first that nearly does, else the one that the text points to. */
function againstBases(share: Figure, count: Figure, bases: readonly Base[]): Relation | undefined {
  const tried = bases.map((base) => {
    const computed = percentOf(count.value, base.figure.value);
    return { base, computed, outcome: verdict(share, computed) };
  });
  const met = tried.find((t) => t.outcome === 'equal') ?? tried.find((t) => t.outcome === 'last-place');
  const found = met ?? tried.find((t) => t.base.certainty !== 'weak');
  if (!found) return undefined;
  const { base, computed, outcome } = found;
  return percentRelation(share, countAndBase(count, base.figure), {
    computed,
    outcome,
    certainty: met ? 'sure' : base.certainty,
  });
}

/** What the count may be a share of: the wholes of the lists around it, and figures of its kind before it. */
function basesOf({ paragraph, share, index }: ShareAt, count: Figure): Base[] {
  const named = baseWords(paragraph.text, share);
  const bases: Base[] = [];
  for (const base of [...wholesAround(paragraph, count), ...figuresBefore(paragraph, count, index)]) {
    if (isComparedWith(paragraph.text, base.figure)) continue;
    const { figure, certainty } = base;
    if (figure === count || (figure.value < count.value && certainty !== 'sure') || !(figure.value > 0)) continue;
    if (bases.some((b) => b.figure === figure) || (named.length && !mentions(figure, named))) continue;
    bases.push(base);
  }
  return bases;
}

/** The totals of the lists that the count stands in, the innermost first. */
function wholesAround(paragraph: ShareAt['paragraph'], count: Figure): Base[] {
  const divisions = divisionsOf(paragraph);
  return paragraph.lists
    .flatMap((list, i) => (list.start <= count.start && count.start < list.end ? divisions[i]! : []))
    .reverse()
    .flatMap(({ total, list }): Base[] => {
      if (fits(count, total) < 1 || total.change) return [];
      // The list's own bracket or «trong đó» says whose parts they are; a colon alone does not.
      const tight = list.opening === 'among' || list.opening === 'consisting' || list.bracketed;
      return [{ figure: total, certainty: tight && total.qualifier === '=' ? 'sure' : 'weak' }];
    });
}

/** The figures before the count that count what it counts, the nearest first. */
function figuresBefore({ text, amounts, segments }: ShareAt['paragraph'], count: Figure, index: number): Base[] {
  const here = segmentAt(segments, count.start);
  return amounts
    .slice(Math.max(0, index - basesBack), index)
    .reverse()
    .flatMap((figure): Base[] => {
      if (isPercent(figure) || figure.change || isFraction(figure) || figure.number.form === 'interval') return [];
      const fit = fits(count, figure);
      const total = figure.label.includes('tổng') && figure.qualifier === '=';
      // A bare number («hộ nghèo 19») is tied to its total by the noun in its label («Tổng số hộ 2.711»).
      const labelled = fit === 0 && total && sharesNoun(count, figure);
      if (fit < 1 && !labelled) return [];
      const near = segmentAt(segments, figure.start) === here;
      const named = total || (near && opensWhole(text, figure, count));
      return [{ figure, certainty: named && near && (labelled || fit === 2) ? 'likely' : 'weak' }];
    });
}

/** In front of a whole that opens its sentence: «Trong 2.146 hộ đã có 1.738 hộ kê khai, bằng 81%». */
const among = /(?:^|[.;]\s)(?:Trong|Trên)\s(?:số\s)?$/u;
const amongReach = 14;

const opensWhole = (text: string, whole: Figure, count: Figure): boolean =>
  among.test(textBefore(text, whole.number.start, amongReach)) && isWithinClause(text.slice(whole.end, count.start));

const sharesNoun = (count: Figure, base: Figure): boolean =>
  countedBy(base).some((noun) => ` ${count.label.join(' ')} `.includes(` ${noun} `));
