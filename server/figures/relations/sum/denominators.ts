import { sumOf } from '../../agree';
import { type Figure, isQuantity } from '../../figure';
import { isWithinSentence } from '../../gap';
import type { ParagraphContext } from '../../paragraph-context';
import { type Relation, relationOf, spanning } from '../../relation';
import { fractionTerms } from '../ratio/fraction';
import { offOutcome } from './sum-relation';

/** The states that divide one number of targets or criteria between them, with the last one closing the list. */
const state = /(?<!\p{L})(?:vượt|đạt|hoàn thành|thực hiện)(?!\p{L})/u;
const closing = /(?<!\p{L})(?:chưa|không)\s(?:đạt|hoàn thành|thực hiện)(?!\p{L})/u;
/** How far apart two of them stand at most, and how far behind the last its state is named, in characters. */
const widestGap = 110;
const stateReach = 60;

/** «12/19 chỉ tiêu đạt và vượt, 4/19 cơ bản đạt, 3/19 chưa đạt»: numerators of one base that make it up. */
export function denominatorSums({ text, quantities }: ParagraphContext): Relation[] {
  const relations: Relation[] = [];
  let run: Figure[] = [];
  const close = (): void => {
    const relation = run.length > 1 ? compare(text, run) : undefined;
    if (relation) relations.push(relation);
    run = [];
  };
  for (const figure of quantities) {
    if (!isQuantity(figure) || figure.number.form !== 'fraction') continue;
    const last = run[run.length - 1];
    if (last) {
      const same = figure.second === last.second && (figure.nouns[0] ?? last.nouns[0]) === last.nouns[0];
      if (!same || !isWithinSentence(text.slice(last.end, figure.start), widestGap)) close();
    }
    run.push(figure);
  }
  close();
  return relations;
}

function compare(text: string, run: readonly Figure[]): Relation | undefined {
  const base = run[0]!.second ?? 0;
  const sum = sumOf(run);
  const words = run.map((f, i) => stateBehind(text, f, run[i + 1]));
  const divided = words.every((w) => state.test(w) || closing.test(w)) && words.some((w) => closing.test(w));
  if (sum !== base && !divided) return undefined;
  const outcome = sum === base ? 'equal' : offOutcome(sum, base);
  const [, total] = fractionTerms(run[0]!);
  return relationOf({
    kind: 'sum',
    stated: {
      text: `${total?.text ?? ''} ${run[0]!.writtenUnit}`.trim(),
      place: total?.place ?? { start: run[0]!.start, end: run[0]!.end },
    },
    outcome,
    certainty: outcome === 'equal' || run.length > 2 ? 'sure' : 'likely',
    computed: sum,
    place: spanning(run),
    terms: [...(total ? [{ ...total, role: 'total' as const }] : []), ...run.map((f) => fractionTerms(f)[0]!)],
  });
}

/** The words behind a fraction in its clause, in small letters. */
const stateBehind = (text: string, { end }: Figure, next: Figure | undefined): string =>
  text
    .slice(end, next?.start ?? end + stateReach)
    .toLowerCase()
    .split(/[.;]/u)[0] ?? '';
