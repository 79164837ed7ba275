import { textBefore } from '../../../text/strings';
import { near, rounding, sumOf } from '../../agree';
import { fits } from '../../compatible';
import { type Figure, isPercent, isQuantity } from '../../figure';
import { isWithinSentence } from '../../gap';
import type { ParagraphContext } from '../../paragraph-context';
import type { Relation } from '../../relation';
import { segmentAt } from '../../segments';
import { offOutcome, sumRelation } from './sum-relation';
import { groupOf } from '../../../text/matches';

/** Right before a total that closes its list: …, tổng số 163 người; …; tổng cộng 142 đồng chí. */
const closes = /[,;:(]\s?(?:\p{L}+\s){0,2}?(?<cue>tổng cộng|cộng|tổng số|tổng)(?:\s\p{L}+){0,4}\s?:?\s?$/iu;
/** The longest of these cues with the words around it, in characters. */
const cueReach = 50;
/** The cues that name a sum and nothing else: «tổng số» may be of more than was listed. */
const surelyASum = /^(?:tổng )?cộng$/iu;
/** Parts of one list do not stand farther apart than this, in characters. */
const widestGap = 80;
/** Longer lists in running text were not seen; the limit keeps a sentence of ten thousand figures linear. */
const mostParts = 30;

/**
 * Parts in front of their total: «khối Đảng 25 người, khối Nhà nước 120 người, khối đoàn thể 18 người, tổng số 163
 * người». The list has no beginning that could be seen, so that only «tổng cộng» behind three or more of the same thing
 * contradicts them.
 */
export function closingTotals(paragraph: ParagraphContext): Relation[] {
  const { text, quantities } = paragraph;
  const figures = quantities.filter((f) => isQuantity(f) && !isPercent(f) && f.number.form === 'digits');
  return figures.flatMap((total, i): Relation[] => {
    if (i < 2 || total.change || total.per || total.qualifier !== '=') return [];
    const cue = groupOf(closes.exec(textBefore(text, total.start, cueReach)), 'cue');
    if (!cue) return [];
    const parts = partsBefore(text, figures, i);
    const found = startOf(parts, total);
    if (found) return [sumRelation(total, found, { outcome: 'equal', certainty: 'likely' })];
    const claimed =
      surelyASum.test(cue) && parts.length > 2 && segmentAt(paragraph.segments, parts[0]!.start).end >= total.end;
    if (!claimed) return [];
    return [sumRelation(total, parts, { outcome: offOutcome(sumOf(parts), total.value), certainty: 'likely' })];
  });
}

/** The figures in front of the total that are of its kind, back to the first that is not. */
function partsBefore(text: string, figures: readonly Figure[], index: number): Figure[] {
  const total = figures[index]!;
  const parts: Figure[] = [];
  for (let k = index - 1; k >= 0 && parts.length < mostParts; k--) {
    const part = figures[k]!;
    const gap = text.slice(part.end, parts[0]?.start ?? total.start);
    if (!isWithinSentence(gap, widestGap) || part.change || fits(part, total) < 2 || part.label.includes('tổng')) break;
    parts.unshift(part);
  }
  return parts;
}

/** The parts right before the total that make it up, as many as it takes. */
function startOf(parts: readonly Figure[], total: Figure): readonly Figure[] | undefined {
  for (let from = parts.length - 2; from >= 0; from--) {
    const some = parts.slice(from);
    const sum = sumOf(some);
    if (near(sum, total.value, rounding(total, some))) return some;
    if (sum > total.value) return undefined;
  }
  return undefined;
}
