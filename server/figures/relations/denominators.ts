import { type Figure, isQuantity } from '../figure';
import { type Outcome, type Relation, spanning, tidy } from '../relation';
import { fractionTerms } from './fraction';

/** The states that divide one number of targets or criteria between them, with the last one closing the list. */
const state = /(?<!\p{L})(?:vượt|đạt|hoàn thành|thực hiện)(?!\p{L})/u;
const closing = /(?<!\p{L})(?:chưa|không)\s(?:đạt|hoàn thành|thực hiện)(?!\p{L})/u;
const widestGap = 110;

/** «12/19 chỉ tiêu đạt và vượt, 4/19 cơ bản đạt, 3/19 chưa đạt»: numerators of one base that make it up. */
export function denominatorsOf(text: string, figures: readonly Figure[]): Relation[] {
  const relations: Relation[] = [];
  let run: Figure[] = [];
  const close = (): void => {
    const relation = run.length > 1 ? compare(text, run) : undefined;
    if (relation) relations.push(relation);
    run = [];
  };
  for (const figure of figures) {
    if (!isQuantity(figure) || figure.number.form !== 'fraction') continue;
    const last = run[run.length - 1];
    if (last) {
      const gap = text.slice(last.end, figure.start);
      const same = figure.second === last.second && (figure.nouns[0] ?? last.nouns[0]) === last.nouns[0];
      if (!same || gap.length > widestGap || /\.\s/u.test(gap)) close();
    }
    run.push(figure);
  }
  close();
  return relations;
}

function compare(text: string, run: readonly Figure[]): Relation | undefined {
  const base = run[0]!.second ?? 0;
  const sum = run.reduce((total, f) => total + f.value, 0);
  const words = run.map(
    (f, i) =>
      text
        .slice(f.end, run[i + 1]?.start ?? Math.min(text.length, f.end + 60))
        .toLowerCase()
        .split(/[.;]/u)[0] ?? '',
  );
  const divided = words.every((w) => state.test(w) || closing.test(w)) && words.some((w) => closing.test(w));
  if (sum !== base && !divided) return undefined;
  const outcome: Outcome = sum === base ? 'equal' : sum > base ? 'above' : 'below';
  const terms = run.map((f) => fractionTerms(f)[0]!);
  const total = fractionTerms(run[0]!)[1];
  return {
    kind: 'sum',
    holds: outcome === 'equal',
    outcome,
    certainty: outcome === 'equal' || run.length > 2 ? 'sure' : 'likely',
    stated: `${total?.text ?? ''} ${run[0]!.writtenUnit}`.trim(),
    statedPlace: total?.place ?? { start: run[0]!.start, end: run[0]!.end },
    computed: tidy(sum),
    place: spanning(run),
    terms: [...(total ? [{ ...total, role: 'total' as const }] : []), ...terms],
  };
}
