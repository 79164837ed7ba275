import type { Figure } from './figure';

/** The kinds of relations that `bao-cao figures` names. */
export type RelationKind =
  'sum' | 'percent' | 'ratio' | 'difference' | 'growth' | 'breakdown' | 'count' | 'years' | 'product';

export type TermRole = 'total' | 'part' | 'base' | 'share' | 'from' | 'to' | 'by' | 'factor';

/**
 * How the stated and the computed figure stand to each other.
 * `within`: parts that claim no completeness stay below their total; `implied`: a term that the text does not give was
 * worked out from the others; `last-place`: off by less than one unit of the last place written (truncated, or forced
 * to make 100); `inclusive`: years that fit when both ends are counted.
 */
export type Outcome = 'equal' | 'within' | 'implied' | 'last-place' | 'inclusive' | 'below' | 'above' | 'different';

/** How sure it is that the figures bind each other and, where it matters, that the list is complete. */
export type Certainty = 'sure' | 'likely' | 'weak';

/** A stretch of the text that the relation was read from, half-open. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Term {
  readonly role: TermRole;
  readonly text: string;
  /** As written, in `unit`: 15,61 of «15,610 tỷ». */
  readonly value: number;
  readonly unit: string;
  readonly place: Place;
}

/** Figures that determine each other, whether they agree or not. Places are offsets of the text it was read from. */
export interface Relation {
  readonly kind: RelationKind;
  /** True within the rounding of the figures as written. */
  readonly holds: boolean;
  readonly outcome: Outcome;
  readonly certainty: Certainty;
  /** The figure that is held against the others, as written. */
  readonly stated: string;
  /** The place of the stated figure's number alone, for a fix. */
  readonly statedPlace: Place;
  /** What the others give for it, in its written unit. */
  readonly computed: number;
  readonly place: Place;
  readonly terms: readonly Term[];
}

/** A figure in its role, quoted from the text. */
export const term = (role: TermRole, figure: Figure, value = figure.writtenValue): Term => ({
  role,
  text: figure.text,
  value: tidy(value),
  unit: figure.writtenUnit,
  place: { start: figure.start, end: figure.end },
});

/** Takes the binary noise off a computed figure: 0.30000000000000004 is 0.3. */
export const tidy = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(12)) : value);

export function spanning(places: readonly Place[]): Place {
  let start = Infinity;
  let end = 0;
  for (const place of places) {
    start = Math.min(start, place.start);
    end = Math.max(end, place.end);
  }
  return { start, end };
}
