import { bodyParagraphAt } from '../report/body-paragraphs';
import type { Footnote, Paragraph, Report } from '../report/model';
import type { Flow } from '../text/flow';
import type { Span } from '../text/span';
import { type Conflict, repetitionsOf } from './conflicts';
import { countsOf } from './counts';
import type { Figure } from './figure';
import { footnoteSums } from './footnote-sums';
import type { Place, Relation, Term } from './relation';
import { readParagraph } from './relations';
import type { Statement } from './statements';
import { tokenise } from './tokens';

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

/** Every figure of a report and every relation between them, in the order of the text. */
export interface FigureIndex {
  readonly figures: readonly ReportFigure[];
  readonly relations: readonly ReportRelation[];
  /** Statements of one measure that contradict each other, in the order of the second. */
  readonly conflicts: readonly Conflict[];
}

/** Reads all figures of a report and what binds them, within paragraphs and across footnotes. */
export function figuresOf(report: Report): FigureIndex {
  const figures: ReportFigure[] = [];
  const relations: ReportRelation[] = [];
  for (const paragraph of report.paragraphs) {
    const { flow } = paragraph;
    const read = readParagraph(flow.text);
    for (const figure of read.figures) figures.push(new PlacedFigure(figure, paragraph));
    for (const relation of read.relations) relations.push(placed(relation, () => flow));
  }
  for (const footnote of report.footnotes) relations.push(...ofFootnote(report, footnote));
  relations.push(...countsOf(report));
  const { agreeing, conflicts } = repetitionsOf(report);
  for (const [first, second] of agreeing) relations.push(restated(first, second));
  relations.sort((a, b) => a.span.start - b.span.start);
  return { figures, relations, conflicts };
}

/** Few are asked where they stand. */
class PlacedFigure implements ReportFigure {
  constructor(
    readonly figure: Figure,
    readonly paragraph: Paragraph,
  ) {}

  get span(): Span {
    return this.paragraph.flow.spanOf(this.figure.start, this.figure.end);
  }
}

/** The relation with offsets of its paragraph turned into spans of the report; each term may lie in another flow. */
function placed(relation: Relation, flowOf: (role: Term['role']) => Flow): ReportRelation {
  const { place, statedPlace, terms, ...rest } = relation;
  const spanOf = (flow: Flow, { start, end }: Place): Span => flow.spanOf(start, end);
  const own = flowOf('total');
  return {
    ...rest,
    span: spanOf(own, place),
    statedSpan: spanOf(own, statedPlace),
    terms: terms.map(({ place: termPlace, ...term }) => ({ ...term, span: spanOf(flowOf(term.role), termPlace) })),
  };
}

/** A body figure and its breakdown in a footnote: the relation stands where the total does. */
function ofFootnote(report: Report, footnote: Footnote): ReportRelation[] {
  const { reference } = footnote;
  const first = footnote.paragraphs[0];
  if (!reference || !first) return [];
  const paragraph = bodyParagraphAt(report, reference.span.start);
  if (!paragraph) return [];
  const body = readParagraph(paragraph.flow.text).figures;
  const { text } = first.flow;
  const { figures } = readParagraph(text);
  if (!body.length || !figures.length) return [];
  const note = { text, figures, tokens: tokenise(text, figures) };
  const offset = paragraph.flow.flowOffset(reference.span.start);
  return footnoteSums(body, offset, note).map((relation) => {
    const whole = { ...relation, place: relation.statedPlace };
    return placed(whole, (role) => (role === 'total' ? paragraph.flow : first.flow));
  });
}

/** A figure that the report gives twice with the same value. */
function restated(first: Statement, second: Statement): ReportRelation {
  const termOf = ({ figure, span }: Statement): ReportTerm => ({
    role: 'total',
    text: figure.text,
    value: figure.writtenValue,
    unit: figure.writtenUnit,
    span,
  });
  return {
    kind: 'sum',
    holds: true,
    outcome: 'equal',
    certainty: 'likely',
    stated: second.figure.text,
    statedSpan: second.span,
    computed: second.figure.writtenValue,
    span: second.span,
    terms: [termOf(second), termOf(first)],
  };
}
