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
  /** Areas with their yields whose output has not been named yet: «vụ xuân 588 ha, năng suất …; vụ mùa …». */
  let seasons: [Figure, Figure][] = [];
  figures.forEach((area, i) => {
    if (area.unit?.dimension !== 'area' || area.per || !(area.value > 0)) return;
    const beside = figures
      .slice(i + 1, i + 3)
      .filter((f) => f.start - area.end < widestGap && !/\.\s/u.test(text.slice(area.end, f.start)));
    const last = seasons.at(-1)?.[1];
    if (last && (area.start - last.end > widestGap || /\.\s/u.test(text.slice(last.end, area.start)))) seasons = [];
    const rate = beside.find((f) => f.unit?.dimension === 'mass' && f.per.startsWith('/ha'));
    const output = beside.find(
      (f) =>
        f.unit?.dimension === 'mass' &&
        (f.per === '' || f.per === '/năm') &&
        /sản lượng/iu.test(text.slice(area.end, f.start)),
    );
    // «1.206 ha; trong đó vụ xuân 588 ha, năng suất …»: the yield is that of the area right before it.
    if (rate && seasons.at(-1)?.[1] === rate) seasons.pop();
    if (rate) seasons.push([area, rate]);
    if (!output) return;
    const pairs = seasons;
    seasons = [];
    if (!rate) {
      const implied = output.value / output.unit!.factor / area.value;
      if (isRound(implied)) relations.push(build(output, output.writtenValue, 'implied', 'weak', [area, output]));
      return;
    }
    const one = yields([[area, rate]], output);
    const all = pairs.length > 1 ? yields(pairs, output) : one;
    const whole = all.fits || (!one.fits && ofAll.test(text.slice(rate.end, output.start)));
    const { computed, fits } = whole ? all : one;
    const factors = whole ? pairs.flat() : [area, rate];
    relations.push(
      build(output, computed / output.writtenFactor, fits ? 'equal' : 'different', 'likely', [...factors, output]),
    );
  });
  return relations;
}

/** «sản lượng cả năm», «tổng sản lượng»: of all the seasons named before. */
const ofAll = /(?<!\p{L})(?:cả năm|tổng|chung)(?!\p{L})/iu;

/** What areas and yields come to, and whether the output stated is that within their rounding. */
function yields(
  pairs: readonly (readonly [Figure, Figure])[],
  output: Figure,
): { readonly computed: number; readonly fits: boolean } {
  let [computed, low, high] = [0, 0, 0];
  for (const [area, rate] of pairs) {
    computed += area.value * rate.value;
    low += (area.value - area.place / 2) * (rate.value - rate.place / 2);
    high += (area.value + area.place / 2) * (rate.value + rate.place / 2);
  }
  return { computed, fits: output.value + output.place / 2 >= low && output.value - output.place / 2 <= high };
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
