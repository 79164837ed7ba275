import { type Figure, isQuantity } from '../figure';
import { type Relation, spanning, term, tidy } from '../relation';

/**
 * «17/21 chỉ tiêu»: the part is not more than its base. Where it is more («đạt 25/20 chỉ tiêu») the text may mean an
 * achievement against a plan, so nothing is claimed.
 */
export function ratiosOf(figures: readonly Figure[]): Relation[] {
  const relations: Relation[] = [];
  for (const figure of figures) {
    const { number } = figure;
    const base = figure.second;
    if (number.form !== 'fraction' || !isQuantity(figure) || base === undefined) continue;
    if (!(base > 0) || figure.value > base) continue;
    const place = { start: figure.start, end: figure.end };
    relations.push({
      kind: 'ratio',
      holds: true,
      outcome: 'equal',
      certainty: 'sure',
      stated: figure.text,
      statedPlace: place,
      computed: tidy((figure.value / base) * 100),
      place: spanning([place]),
      terms: fractionTerms(figure),
    });
  }
  return relations;
}

/** Numerator and denominator as terms of their own. */
export function fractionTerms(figure: Figure): Relation['terms'] {
  const { number } = figure;
  if (number.form !== 'fraction') return [term('part', figure)];
  const { numerator, denominator } = number;
  const one = (role: 'part' | 'base', plain: typeof numerator, value: number) => ({
    role,
    text: plain.text,
    value: tidy(value),
    unit: figure.writtenUnit,
    place: { start: plain.start, end: plain.end },
  });
  return [
    one('part', numerator, figure.value / figure.writtenFactor),
    one('base', denominator, (figure.second ?? NaN) / figure.writtenFactor),
  ];
}
