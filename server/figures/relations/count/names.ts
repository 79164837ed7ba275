import { isCount } from '../../figure';
import type { Item } from '../../lists';
import type { ParagraphContext } from '../../paragraph-context';
import { type Relation, relationOf, spanning, statedBy, term } from '../../relation';

/** Counts above this are not listed by name. */
const mostNames = 30;

/**
 * «6 đảng bộ xã, thị trấn (Thị trấn Ít Ong, xã Chiềng Muôn, …)», «02 nghị quyết (Nghị quyết …; Nghị quyết …)»: a count
 * that the names behind it make up. Names have commas of their own, so that only a match says something.
 */
export function namedCounts({ lists }: ParagraphContext): Relation[] {
  return lists.flatMap((list): Relation[] => {
    const [total] = list.totals;
    if (!total || !isCount(total) || total.number.form === 'fraction' || total.value > mostNames || total.value < 2)
      return [];
    if (list.items.some((item) => item.figures.length || item.open) || list.opening === 'among' || !list.adjacent[0])
      return [];
    if (!isNamed(list.items, total.value)) return [];
    return [
      relationOf({
        kind: 'count',
        stated: statedBy(total),
        outcome: 'equal',
        certainty: 'likely',
        computed: total.value,
        place: spanning([total, list]),
        terms: [term('total', total)],
      }),
    ];
  });
}

/** Whether the list has so many names: between semicolons where it has any, else between all signs. */
function isNamed(items: readonly Item[], count: number): boolean {
  const semicolons = items.filter((item) => item.before === 'semicolon').length;
  return semicolons ? semicolons + 1 === count : items.length === count;
}
