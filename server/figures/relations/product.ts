import { type Figure, isQuantity } from '../figure';
import { type Certainty, type Outcome, type Relation, spanning, term, tidy } from '../relation';

const widestGap = 110;

/**
 * Area, yield and output: «120 ha, năng suất 55 tạ/ha, sản lượng 660 tấn». With only area and output the yield they
 * imply is kept where it comes out round, which shows that the one was worked out from the other.
 */
export function productsOf(text: string, all: readonly Figure[]): Relation[] {
  const figures = all.filter((f) => isQuantity(f) && f.number.form === 'digits' && !f.change && f.unit);
  const relations: Relation[] = [];
  figures.forEach((area, i) => {
    if (area.unit?.dimension !== 'area' || area.per || !(area.value > 0)) return;
    const beside = figures
      .slice(i + 1, i + 3)
      .filter((f) => f.start - area.end < widestGap && !/\.\s/u.test(text.slice(area.end, f.start)));
    const rate = beside.find((f) => f.unit?.dimension === 'mass' && f.per.startsWith('/ha'));
    const output = beside.find(
      (f) =>
        f.unit?.dimension === 'mass' &&
        (f.per === '' || f.per === '/năm') &&
        /sản lượng/iu.test(text.slice(area.end, f.start)),
    );
    if (!output) return;
    if (!rate) {
      const implied = output.value / output.unit!.factor / area.value;
      if (isRound(implied)) relations.push(build(output, output.writtenValue, 'implied', 'weak', [area, output]));
      return;
    }
    const low = (area.value - area.place / 2) * (rate.value - rate.place / 2);
    const high = (area.value + area.place / 2) * (rate.value + rate.place / 2);
    const computed = area.value * rate.value;
    const fits = output.value + output.place / 2 >= low && output.value - output.place / 2 <= high;
    relations.push(
      build(output, computed / output.writtenFactor, fits ? 'equal' : 'different', 'likely', [area, rate, output]),
    );
  });
  return relations;
}

/** One decimal at most. */
const isRound = (value: number): boolean => value > 0 && Math.abs(value * 10 - Math.round(value * 10)) < 1e-6;

function build(
  output: Figure,
  computed: number,
  outcome: Outcome,
  certainty: Certainty,
  figures: readonly Figure[],
): Relation {
  return {
    kind: 'product',
    holds: outcome !== 'different',
    outcome,
    certainty,
    stated: output.text,
    statedPlace: { start: output.number.start, end: output.number.end },
    computed: tidy(computed),
    place: spanning(figures),
    terms: figures.map((f) => term(f === output ? 'total' : 'factor', f)),
  };
}
