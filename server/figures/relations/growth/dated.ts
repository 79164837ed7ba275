import { textBefore } from '../../../text/strings';
import { type Figure, isQuantity } from '../../figure';
import type { ParagraphContext } from '../../paragraph-context';
import { type Relation, relationOf, statedBy, term } from '../../relation';
import { areTogether } from './together';
import { groupOf } from '../../../text/matches';

/** The year right before a value: «năm 2020: 5,56 tỷ đồng». */
const dated = /(?<!\p{L})năm\s(?<year>(?:19|20)\d\d)\s?[:,]?\s?(?:là\s|đạt\s|ước đạt\s|có\s)?$/iu;
const yearReach = 30;
/** The verb of both values: «tăng …, năm 2020: …». */
const verbBefore = /(?<!\p{L})(?<verb>tăng|giảm)(?:\s\p{L}+){0,4}\s?\(?\s?năm\s\d{4}[^\d]*$/iu;
const verbReach = 60;

/** «(năm 2020: 5,56 tỷ đồng, năm 2024: 4,93 tỷ đồng)»: two dated values, and the verb in front of them. */
export function datedGrowths({ text, quantities }: ParagraphContext): Relation[] {
  const figures = quantities.filter((f) => isQuantity(f) && f.number.form === 'digits');
  return figures.flatMap((from, i): Relation[] => {
    const to = figures[i + 1];
    if (!to || !areComparable(from, to)) return [];
    const first = groupOf(dated.exec(textBefore(text, from.start, yearReach)), 'year');
    const second = groupOf(dated.exec(textBefore(text, to.start, Math.min(yearReach, to.start - from.end))), 'year');
    if (!first || !second || Number(first) >= Number(second) || !areTogether(text, from, to) || !(from.value > 0))
      return [];
    const verb = groupOf(verbBefore.exec(textBefore(text, from.start, verbReach)), 'verb')?.toLowerCase();
    const wrong = verb !== undefined && (verb === 'tăng') !== to.value > from.value;
    return [
      relationOf({
        kind: 'growth',
        stated: statedBy(to),
        outcome: wrong ? 'different' : 'implied',
        certainty: wrong ? 'likely' : 'weak',
        computed: ((to.value - from.value) / from.value) * 100,
        terms: [term('from', from), term('to', to)],
      }),
    ];
  });
}

const areComparable = (from: Figure, to: Figure): boolean =>
  !from.change &&
  !to.change &&
  from.unit !== undefined &&
  from.unit.dimension === to.unit?.dimension &&
  from.per === to.per;
