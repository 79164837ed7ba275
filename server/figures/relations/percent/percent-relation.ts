import { near } from '../../agree';
import type { Figure } from '../../figure';
import { type Certainty, type Outcome, type Relation, relationOf, statedBy, term, type Term } from '../../relation';

/** A percentage against what the others give for it, `computed`. */
export const percentRelation = (
  share: Figure,
  others: readonly Term[],
  facts: { readonly computed: number; readonly outcome: Outcome; readonly certainty: Certainty },
): Relation =>
  relationOf({ kind: 'percent', stated: statedBy(share), terms: [term('share', share), ...others], ...facts });

/** The count and the base of a percentage as terms. */
export const countAndBase = (count: Figure, base: Figure): readonly Term[] => [term('part', count), term('base', base)];

export const percentOf = (count: number, base: number): number => (count / base) * 100;

/** One unit of the last place, and room for binary noise. */
const lastPlace = 1.0001;

/** The stated percentage against the computed one. */
export function verdict(share: Figure, computed: number): 'equal' | 'last-place' | 'different' {
  if (near(share.value, computed, share.place / 2)) return 'equal';
  return Math.abs(share.value - computed) < share.place * lastPlace ? 'last-place' : 'different';
}

/** A fraction with a base above nothing. */
export const isFraction = (figure: Figure): boolean => figure.number.form === 'fraction' && (figure.second ?? 0) > 0;

/** How many figures back a base is looked for. */
export const basesBack = 24;
/** Above this number every percentage with two decimals is near that of some whole number. */
export const largestBody = 300;
