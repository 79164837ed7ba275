import { type Figure, isQuantity } from '../../figure';
import { isWithinSentence } from '../../gap';
import type { ParagraphContext } from '../../paragraph-context';
import { type Certainty, type Outcome, type Relation, relationOf, statedBy, term } from '../../relation';

/** Area, yield and output do not stand farther apart than this, in characters. */
const widestGap = 110;
/** An area's yield and output are among so many figures behind it. */
const figuresBehind = 2;
/** With the areas of its seasons in brackets these are more. */
const figuresLookedAt = 10;
/** Before an output. */
const outputWord = /sản lượng/iu;
/** «sản lượng cả năm», «tổng sản lượng»: of all the seasons named before. */
const ofAll = /(?<!\p{L})(?:cả năm|tổng|chung)(?!\p{L})/iu;

/** An area with its yield. */
type Season = readonly [area: Figure, rate: Figure];

/**
 * Area, yield and output: «120 ha, năng suất 55 tạ/ha, sản lượng 660 tấn». With only area and output the yield they
 * imply is kept where it comes out round, which shows that the one was worked out from the other.
 */
export function yields({ text, quantities }: ParagraphContext): Relation[] {
  const figures = quantities.filter((f) => isQuantity(f) && f.number.form === 'digits' && !f.change && f.unit);
  const relations: Relation[] = [];
  /** Those whose output has not been named yet: «vụ xuân 588 ha, năng suất …; vụ mùa …». */
  let seasons: Season[] = [];
  figures.forEach((area, i) => {
    if (area.unit?.dimension !== 'area' || area.per || !(area.value > 0)) return;
    const last = seasons.at(-1)?.[1];
    if (last && !isWithinSentence(text.slice(last.end, area.start), widestGap)) seasons = [];
    const { rate, output } = behind(text, area, figures.slice(i + 1, i + 1 + figuresLookedAt));
    // «1.206 ha; trong đó vụ xuân 588 ha, năng suất …»: the yield is that of the area right before it.
    if (rate && seasons.at(-1)?.[1] === rate) seasons.pop();
    if (rate) seasons.push([area, rate]);
    if (!output) return;
    const found = rate ? held(text, [area, rate], seasons, output) : impliedYield(area, output);
    if (found) relations.push(found);
    seasons = [];
  });
  return relations;
}

/** What stands in brackets behind an area are its parts: «900 ha (đông xuân 500 ha; hè thu 400 ha), năng suất …». */
const asides = /\([^()]*\)/gu;

/**
 * The yield and the output right behind an area, in its sentence; none behind the bracket that the area stands in, where
 * the yield is that of the area before the bracket.
 */
function behind(
  text: string,
  area: Figure,
  figures: readonly Figure[],
): { readonly rate: Figure | undefined; readonly output: Figure | undefined } {
  const gapTo = (figure: Figure): string => text.slice(area.end, figure.start).replace(asides, '');
  const next = figures.filter((f) => !gapTo(f).includes('(')).slice(0, figuresBehind);
  const masses = next.filter((f) => {
    const gap = gapTo(f);
    return f.unit?.dimension === 'mass' && !gap.includes(')') && isWithinSentence(gap, widestGap);
  });
  return {
    rate: masses.find((f) => f.per.startsWith('/ha')),
    output: masses.find((f) => (f.per === '' || f.per === '/năm') && outputWord.test(text.slice(area.end, f.start))),
  };
}

/** The output against the last season, or against all of them where those make it or it is said to be of all. */
function held(text: string, last: Season, seasons: readonly Season[], output: Figure): Relation {
  const one = outputOf([last], output);
  const all = seasons.length > 1 ? outputOf(seasons, output) : one;
  const whole = all.fits || (!one.fits && ofAll.test(text.slice(last[1].end, output.start)));
  const { computed, fits } = whole ? all : one;
  return product(output, whole ? seasons.flat() : last, {
    computed: computed / output.writtenFactor,
    outcome: fits ? 'equal' : 'different',
    certainty: 'likely',
  });
}

function impliedYield(area: Figure, output: Figure): Relation | undefined {
  if (!isRound(output.value / output.unit!.factor / area.value)) return undefined;
  return product(output, [area], { computed: output.writtenValue, outcome: 'implied', certainty: 'weak' });
}

/** What areas and yields come to, and whether the output stated is that within their rounding. */
function outputOf(seasons: readonly Season[], output: Figure): { readonly computed: number; readonly fits: boolean } {
  let [computed, low, high] = [0, 0, 0];
  for (const [area, rate] of seasons) {
    computed += area.value * rate.value;
    low += (area.value - area.place / 2) * (rate.value - rate.place / 2);
    high += (area.value + area.place / 2) * (rate.value + rate.place / 2);
  }
  return { computed, fits: output.value + output.place / 2 >= low && output.value - output.place / 2 <= high };
}

/** One decimal at most, but for binary noise. */
const isRound = (value: number): boolean => value > 0 && Math.abs(value * 10 - Math.round(value * 10)) < 1e-6;

const product = (
  output: Figure,
  factors: readonly Figure[],
  facts: { readonly computed: number; readonly outcome: Outcome; readonly certainty: Certainty },
): Relation =>
  relationOf({
    kind: 'product',
    stated: statedBy(output),
    terms: [...factors.map((factor) => term('factor', factor)), term('total', output)],
    ...facts,
  });
