import type { Paragraph } from '../report/model';
import type { Flow } from '../text/flow';
import type { Span } from '../text/span';
import type { Figure } from './figure';
import { holds, type Relation, type Term, type TermRole } from './relation';

/** A figure with its paragraph; `span` lies in the NFC view of the report. */
export interface ReportFigure {
  readonly figure: Figure;
  readonly paragraph: Paragraph;
  readonly span: Span;
}

export interface ReportTerm extends Omit<Term, 'place'> {
  readonly span: Span;
}

/** A relation with its places in the NFC view of the report. */
export interface ReportRelation extends Omit<Relation, 'place' | 'statedPlace' | 'terms'> {
  readonly span: Span;
  readonly statedSpan: Span;
  readonly terms: readonly ReportTerm[];
}

/** A relation between things of a report; whether it holds follows from the outcome. */
export const reportRelationOf = (facts: Omit<ReportRelation, 'holds'>): ReportRelation => ({
  ...facts,
  holds: holds(facts.outcome),
});

/** The relation with offsets of its text turned into spans of the report; a term may lie in another flow than the whole. */
export function placed(relation: Relation, flowOf: (role: TermRole) => Flow): ReportRelation {
  const { place, statedPlace, terms, ...rest } = relation;
  const spanOf = (flow: Flow, { start, end }: Span): Span => flow.spanOf(start, end);
  const own = flowOf('total');
  return {
    ...rest,
    span: spanOf(own, place),
    statedSpan: spanOf(own, statedPlace),
    terms: terms.map(({ place: termPlace, ...term }) => ({ ...term, span: spanOf(flowOf(term.role), termPlace) })),
  };
}
