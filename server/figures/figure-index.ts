import { once } from '../text/once';
import type { Paragraph, Report } from '../report/model';
import type { Span } from '../text/span';
import { type Conflict, repetitionsOf } from './conflicts';
import type { Figure } from './figure';
import { readParagraph } from './paragraph-figures';
import { announcedCounts } from './relations/count/announced';
import { sharesOfLeads } from './relations/percent/of-lead';
import { footnoteSums } from './relations/sum/footnote';
import { restatedFigures } from './relations/sum/restated';
import { placed, type ReportFigure, type ReportRelation } from './report-relation';

/** Every figure of a report and every relation between them, in the order of the text. */
export interface FigureIndex {
  readonly figures: readonly ReportFigure[];
  readonly relations: readonly ReportRelation[];
  /** Statements of one measure that contradict each other, in the order of the second. */
  readonly conflicts: readonly Conflict[];
}

/** What binds figures of different paragraphs; `relation-readers.ts` lists what binds those of one. */
const reportReaders: readonly ((report: Report) => readonly ReportRelation[])[] = [
  footnoteSums,
  announcedCounts,
  sharesOfLeads,
  restatedFigures,
];

/** All figures of a report and what binds them; read once for all who ask. */
export const figureIndexOf = once((report: Report): FigureIndex => {
  const figures: ReportFigure[] = [];
  const relations: ReportRelation[] = [];
  for (const paragraph of report.paragraphs) {
    const { flow } = paragraph;
    const read = readParagraph(flow.text);
    for (const figure of read.figures) figures.push(new PlacedFigure(figure, paragraph));
    for (const relation of read.relations) relations.push(placed(relation, () => flow));
  }
  for (const read of reportReaders) relations.push(...read(report));
  relations.sort((a, b) => a.span.start - b.span.start);
  return { figures, relations, conflicts: repetitionsOf(report).conflicts };
});

/** A figure that works out its span only when asked: of the thousands of a report few are. */
class PlacedFigure implements ReportFigure {
  constructor(
    readonly figure: Figure,
    readonly paragraph: Paragraph,
  ) {}

  get span(): Span {
    return this.paragraph.flow.spanOf(this.figure.start, this.figure.end);
  }
}
