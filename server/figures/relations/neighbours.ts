import { fits } from '../compatible';
import { type Figure, isCount, isQuantity } from '../figure';
import { type Relation, spanning, term } from '../relation';

/** Smaller totals are met by chance too often. */
const leastTotal = 10;
const mostParts = 4;

/**
 * «19 nhà Đại đoàn kết; sửa chữa 11 nhà; làm mới 08 nhà»: figures of one sentence of which the first is the sum of those
 * behind it, without a word that says so. Kept where it holds; where it does not, nothing was claimed.
 */
export function neighbourSums(text: string, all: readonly Figure[], known: readonly Relation[]): Relation[] {
  const figures = all.filter((f) => isQuantity(f) && isCount(f) && f.number.form === 'digits' && !f.change);
  const taken = new Set(
    known.flatMap((relation) => (relation.kind === 'sum' ? relation.terms.map((t) => t.place.start) : [])),
  );
  const relations: Relation[] = [];
  figures.forEach((total, i) => {
    if (total.value < leastTotal || taken.has(total.start) || !total.nouns.length) return;
    let sum = 0;
    const parts: Figure[] = [];
    for (const part of figures.slice(i + 1, i + 1 + mostParts)) {
      const previous = parts[parts.length - 1] ?? total;
      const gap = text.slice(previous.end, part.start);
      if (gap.length > 70 || /\.\s|[()]/u.test(gap) || part.value === 0 || part.value >= total.value) return;
      if (taken.has(part.start) || fits(part, total) < 1) return;
      parts.push(part);
      sum += part.value;
      if (sum >= total.value) break;
    }
    if (sum !== total.value || parts.length < 2) return;
    const terms = [term('total', total), ...parts.map((p) => term('part', p))];
    relations.push({
      kind: 'sum',
      holds: true,
      outcome: 'equal',
      certainty: 'weak',
      stated: total.text,
      statedPlace: { start: total.number.start, end: total.number.end },
      computed: total.writtenValue,
      place: spanning(terms.map((t) => t.place)),
      terms,
    });
  });
  return relations;
}
