import type { Span } from '../text/span';
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

export interface Term {
  readonly role: TermRole;
  readonly text: string;
  /** As written, in `unit`: 15,61 of «15,610 tỷ». */
  readonly value: number;
  readonly unit: string;
  readonly place: Span;
}

/** The figure that a relation holds against the others. */
export interface Stated {
  /** As written, unit included. */
  readonly text: string;
  /** The number alone, for a fix. */
  readonly place: Span;
}

/** Figures that determine each other, whether they agree or not. Places are offsets of the text it was read from. */
export interface Relation {
  readonly kind: RelationKind;
  /** True within the rounding of the figures as written; follows from the outcome. */
  readonly holds: boolean;
  readonly outcome: Outcome;
  readonly certainty: Certainty;
  /** The figure that is held against the others, as written. */
  readonly stated: string;
  /** The place of the stated figure's number alone, for a fix. */
  readonly statedPlace: Span;
  /** What the others give for it, in its written unit. */
  readonly computed: number;
  readonly place: Span;
  readonly terms: readonly Term[];
}

/** The outcomes of figures that contradict nothing. */
const holding: ReadonlySet<Outcome> = new Set<Outcome>(['equal', 'within', 'implied']);

/** Whether figures with this outcome agree: the one place that says so. */
export const holds = (outcome: Outcome): boolean => holding.has(outcome);

/** What a reader finds out about figures that determine each other. */
export interface RelationFacts {
  readonly kind: RelationKind;
  readonly stated: Stated;
  readonly outcome: Outcome;
  readonly certainty: Certainty;
  /** In the written unit of the stated figure; binary noise is taken off here. */
  readonly computed: number;
  readonly terms: readonly Term[];
  /** Where it reaches beyond its terms: from the first to the last of them otherwise. */
  readonly place?: Span;
}

/** A relation from what was found out: whether it holds follows from the outcome, where it stands from its terms. */
export function relationOf({ kind, stated, outcome, certainty, computed, terms, place }: RelationFacts): Relation {
  return {
    kind,
    holds: holds(outcome),
    outcome,
    certainty,
    stated: stated.text,
    statedPlace: stated.place,
    computed: tidy(computed),
    place: place ?? spanning(terms.map((term) => term.place)),
    terms,
  };
}

/** The same figures, looked at again. */
export const reassess = (relation: Relation, outcome: Outcome, certainty: Certainty): Relation => ({
  ...relation,
  holds: holds(outcome),
  outcome,
  certainty,
});

/** A figure as the one that is held against the others. */
export const statedBy = ({ text, number }: Figure): Stated => ({
  text,
  place: { start: number.start, end: number.end },
});

/** A figure in its role, quoted from the text. */
export const term = (role: TermRole, figure: Figure, value = figure.writtenValue): Term => ({
  role,
  text: figure.text,
  value: tidy(value),
  unit: figure.writtenUnit,
  place: { start: figure.start, end: figure.end },
});

/** Twelve digits are more than any report writes, and fewer than a binary number keeps. */
const digitsKept = 12;

/** Takes the binary noise off a computed figure: 0.30000000000000004 is 0.3. */
export const tidy = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(digitsKept)) : value);

/** Whether all its numbers are some: a division by nothing proves nothing. */
export const isCalculable = ({ computed, terms }: Relation): boolean =>
  Number.isFinite(computed) && terms.every(({ value }) => Number.isFinite(value));

/** From the first to the last of some places, in whatever order they come. */
export function spanning(places: readonly Span[]): Span {
  let start = Infinity;
  let end = 0;
  for (const place of places) {
    start = Math.min(start, place.start);
    end = Math.max(end, place.end);
  }
  return { start, end };
}
