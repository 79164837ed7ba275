import { sumOf } from '../../agree';
import { type Figure, isCount, isPercent, isQuantity } from '../../figure';
import { isWithinSentence } from '../../gap';
import type { ParagraphContext } from '../../paragraph-context';
import type { Relation } from '../../relation';
import { offOutcome, sumRelation } from './sum-relation';

/** What became of targets or criteria; each of them is in one of these states. */
const state = /^[^,;.\d]{0,30}?(?<!\p{L})(?:vượt|đạt|hoàn thành)(?!\p{L})/iu;
/** The state that is told last, and says that the others are all that came off. */
const closing = /^[^,;.\d]{0,30}?(?<!\p{L})(?:chưa|không)\s(?:đạt|hoàn thành)(?!\p{L})/iu;
/** Counted things whose states reports tell. */
const judged: ReadonlySet<string> = new Set(['chỉ tiêu', 'tiêu chí', 'nhiệm vụ', 'mục tiêu']);
/** Counts of one division do not stand farther apart, and their total no farther in front of them, in characters. */
const widestGap = 60;
const totalGap = 160;
const stateReach = 40;

/** «21 chỉ tiêu …, có 14 chỉ tiêu vượt, 05 chỉ tiêu đạt và 02 chỉ tiêu không đạt»: every target is in one state. */
export function stateSums({ text, quantities, known }: ParagraphContext): Relation[] {
  const figures = quantities.filter((f) => isQuantity(f) && !isPercent(f) && isCount(f) && f.number.form === 'digits');
  const inSums = new Set(
    known.filter(({ kind }) => kind === 'sum').flatMap(({ terms }) => terms.map((t) => t.place.start)),
  );
  return figures.flatMap((last, i): Relation[] => {
    const [noun] = last.nouns;
    if (!noun || !judged.has(noun) || inSums.has(last.start) || !closing.test(stateOf(text, last))) return [];
    const parts: Figure[] = [last];
    let k = i - 1;
    for (; k >= 0; k--) {
      const part = figures[k]!;
      if (part.nouns[0] !== noun || !isWithinSentence(text.slice(part.end, parts[0]!.start), widestGap)) break;
      if (part.change || !state.test(stateOf(text, part))) break;
      parts.unshift(part);
    }
    const total = figures[k];
    if (parts.length < 2 || total?.nouns[0] !== noun || total.qualifier !== '=' || inSums.has(total.start)) return [];
    if (!isWithinSentence(text.slice(total.end, parts[0]!.start), totalGap)) return [];
    const sum = sumOf(parts);
    const outcome = sum === total.value ? 'equal' : offOutcome(sum, total.value);
    return [sumRelation(total, parts, { outcome, certainty: parts.length > 2 ? 'sure' : 'likely' })];
  });
}

const stateOf = (text: string, { end }: Figure): string => text.slice(end, end + stateReach);
