import type { PlainNumber } from '../../../text/number';
import { type Figure, isQuantity } from '../../figure';
import type { ParagraphContext } from '../../paragraph-context';
import { type Relation, relationOf, term, type Term, tidy } from '../../relation';

/**
 * «17/21 chỉ tiêu»: the part is not more than its base. Where it is more («đạt 25/20 chỉ tiêu») the text may mean an
 * achievement against a plan, so nothing is claimed.
 */
export function fractionRatios({ figures }: ParagraphContext): Relation[] {
  return figures.flatMap((figure): Relation[] => {
    const { number, second: base, value, text, start, end } = figure;
    if (number.form !== 'fraction' || !isQuantity(figure) || base === undefined) return [];
    if (!(base > 0) || value > base) return [];
    const place = { start, end };
    return [
      relationOf({
        kind: 'ratio',
        stated: { text, place },
        outcome: 'equal',
        certainty: 'sure',
        computed: (value / base) * 100,
        place,
        terms: fractionTerms(figure),
      }),
    ];
  });
}

/** Numerator and denominator as terms of their own. */
export function fractionTerms(figure: Figure): readonly Term[] {
  const { number, writtenUnit, writtenFactor } = figure;
  if (number.form !== 'fraction') return [term('part', figure)];
  const one = (role: 'part' | 'base', { text, start, end }: PlainNumber, value: number): Term => ({
    role,
    text,
    value: tidy(value / writtenFactor),
    unit: writtenUnit,
    place: { start, end },
  });
  return [one('part', number.numerator, figure.value), one('base', number.denominator, figure.second ?? NaN)];
}
