import { near, rounding, sumOf } from '../../agree';
import { fits } from '../../compatible';
import { type Figure, isPercent, isQuantity } from '../../figure';
import { isWithinSentence } from '../../gap';
import type { ParagraphContext } from '../../paragraph-context';
import type { Relation } from '../../relation';
import { offOutcome, sumRelation } from './sum-relation';

/** Between a total and the parts that made it: «24,86 km², do phần đất của A (7,42 km²), … hợp thành». */
const madeOf = /^[^.;:()\d]{0,40}?[,(]?\s?(?:do|từ|gồm)\s[^.;:\d]{0,60}$/iu;
/** Behind the last part: that they make up the whole, so that none is missing. */
const makeUp = /^[^.;,\d]{0,30}?(?<!\p{L})(?:hợp|tạo|ghép|gộp|góp|cộng)\s(?:thành|lại|nên)(?!\p{L})/iu;
const behindReach = 50;
/** Parts of one whole do not stand farther apart, in characters. */
const widestGap = 80;
/** More parts were not seen; the limit keeps long sentences linear. */
const mostParts = 20;

/** A total that is said to be made up by the parts behind it, which are then all there are. */
export function composedTotals({ text, quantities }: ParagraphContext): Relation[] {
  const figures = quantities.filter((f) => isQuantity(f) && !isPercent(f) && f.number.form === 'digits');
  return figures.flatMap((total, i): Relation[] => {
    const first = figures[i + 1];
    if (!first || total.change || total.qualifier !== '=' || !madeOf.test(text.slice(total.end, first.start)))
      return [];
    const parts: Figure[] = [];
    for (const part of figures.slice(i + 1, i + 1 + mostParts)) {
      const gap = text.slice((parts.at(-1) ?? total).end, part.start);
      if (part.change || fits(part, total) < 0 || !isWithinSentence(gap, widestGap)) break;
      parts.push(part);
    }
    const last = parts.at(-1);
    if (parts.length < 2 || !last || !makeUp.test(text.slice(last.end, last.end + behindReach))) return [];
    const sum = sumOf(parts);
    const equal = near(sum, total.value, rounding(total, parts));
    return [sumRelation(total, parts, { outcome: equal ? 'equal' : offOutcome(sum, total.value), certainty: 'sure' })];
  });
}
