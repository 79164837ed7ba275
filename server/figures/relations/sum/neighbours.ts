import { fits } from '../../compatible';
import { type Figure, isCount, isQuantity } from '../../figure';
import { isWithinSentence } from '../../gap';
import type { ParagraphContext } from '../../paragraph-context';
import type { Relation } from '../../relation';
import { sumRelation } from './sum-relation';

/** Smaller totals are met by chance too often. */
const leastTotal = 10;
/** So are sums of more parts than these. */
const mostParts = 4;
/** How far apart the figures stand at most, in characters. */
const widestGap = 70;

/**
 * «19 nhà Đại đoàn kết; sửa chữa 11 nhà; làm mới 08 nhà»: figures of one sentence of which the first is the sum of those
 * behind it, without a word that says so. Kept where it holds; where it does not, nothing was claimed.
 */
export function neighbourSums({ text, quantities, known }: ParagraphContext): Relation[] {
  const figures = quantities.filter((f) => isQuantity(f) && isCount(f) && f.number.form === 'digits' && !f.change);
  const taken = new Set(
    known.flatMap((relation) => (relation.kind === 'sum' ? relation.terms.map((t) => t.place.start) : [])),
  );
  return figures.flatMap((total, i): Relation[] => {
    if (total.value < leastTotal || taken.has(total.start) || !total.nouns.length) return [];
    let sum = 0;
    const parts: Figure[] = [];
    for (const part of figures.slice(i + 1, i + 1 + mostParts)) {
      const gap = text.slice((parts.at(-1) ?? total).end, part.start);
      if (!isWithinSentence(gap, widestGap) || /[()]/u.test(gap) || part.value === 0 || part.value >= total.value)
        return [];
      if (taken.has(part.start) || fits(part, total) < 1) return [];
      parts.push(part);
      sum += part.value;
      if (sum >= total.value) break;
    }
    if (sum !== total.value || parts.length < 2) return [];
    return [sumRelation(total, parts, { outcome: 'equal', certainty: 'weak' })];
  });
}
