import { near } from '../../agree';
import { type Figure, isPercent } from '../../figure';
import type { ParagraphContext } from '../../paragraph-context';
import { type Relation, term } from '../../relation';
import { areComparable, difference, slackOf } from './change-relation';
import { changing } from './pairs';
import { groupOf } from '../../../text/matches';

/** Between what was and its change: «15 ngày, rút ngắn được 4,5 ngày», «120 hộ, tăng thêm 15 hộ». */
const toChange =
  /^(?:\s\p{L}+){0,3}?\s?[,;(]?\s?(?:đã\s|được\s|nay\s)?(?<verb>cắt giảm|rút ngắn|giảm|bớt|hạ|tăng|nâng|thêm)(?:\s(?:thêm|được|đi|bớt|xuống)){0,2}\s$/iu;
/** Between the change and what is now: «còn 10,5 ngày», «, nâng lên 135 hộ». */
const toResult =
  /^\s?[,;]?\s?(?:(?:nên|chỉ|hiện|nay|nâng|hạ|xuống)\s){0,2}(?:còn|lên|lên thành|thành)\s(?:(?:lại|là|chỉ)\s)?$/iu;
const rising: ReadonlySet<string> = new Set(['tăng', 'nâng', 'thêm']);

/** Three figures in a row: what was, the change, and what is now: «15 ngày, rút ngắn 4,5 ngày, còn 10,5 ngày». */
export function changesInSteps(paragraph: ParagraphContext): Relation[] {
  const { text } = paragraph;
  const figures = changing(paragraph);
  return figures.flatMap((by, i): Relation[] => {
    const [from, to] = [figures[i - 1], figures[i + 1]];
    if (!from || !to || from.change || to.change || !areOfOneUnit([from, by, to])) return [];
    const verb = groupOf(toChange.exec(text.slice(from.end, by.number.start)), 'verb')?.toLowerCase();
    if (verb === undefined || !toResult.test(text.slice(by.end, to.number.start))) return [];
    const computed = from.value + (rising.has(verb) ? by.value : -by.value);
    const outcome = near(to.value, computed, slackOf([from, by, to])) ? 'equal' : 'different';
    const terms = [term('from', from), term('to', to), term('by', by)];
    return [
      difference(by, {
        computed: Math.abs(to.value - from.value) / by.writtenFactor,
        outcome,
        certainty: 'sure',
        terms,
      }),
    ];
  });
}

/** All exact, of one unit and thing; a change in percent of an amount is another matter. */
const areOfOneUnit = (figures: readonly Figure[]): boolean =>
  figures.every(
    (figure) =>
      figure.qualifier === '=' && isPercent(figure) === isPercent(figures[0]!) && areComparable(figures[0]!, figure),
  );
