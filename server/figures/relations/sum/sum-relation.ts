import { sumOf } from '../../agree';
import type { Figure } from '../../figure';
import { type Certainty, type Outcome, type Relation, relationOf, statedBy, term } from '../../relation';

/** A total held against the sum of its parts. */
export const sumRelation = (
  total: Figure,
  parts: readonly Figure[],
  { outcome, certainty }: { readonly outcome: Outcome; readonly certainty: Certainty },
): Relation =>
  relationOf({
    kind: 'sum',
    stated: statedBy(total),
    outcome,
    certainty,
    computed: sumOf(parts) / total.writtenFactor,
    terms: [term('total', total), ...parts.map((part) => term('part', part))],
  });

/** What a sum is that is not the total. */
export const offOutcome = (sum: number, total: number): 'above' | 'below' => (sum > total ? 'above' : 'below');
