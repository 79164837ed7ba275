import type { Report } from '../../../report/model';
import { repetitionsOf } from '../../conflicts';
import { reportRelationOf, type ReportRelation, type ReportTerm } from '../../report-relation';
import type { Statement } from '../../statements';

/** Figures that the report gives twice with the same value. */
export const restatedFigures = (report: Report): ReportRelation[] =>
  repetitionsOf(report).agreeing.map(([first, second]) =>
    reportRelationOf({
      kind: 'sum',
      outcome: 'equal',
      certainty: 'likely',
      stated: second.figure.text,
      statedSpan: second.span,
      computed: second.figure.writtenValue,
      span: second.span,
      terms: [termOf(second), termOf(first)],
    }),
  );

const termOf = ({ figure, span }: Statement): ReportTerm => ({
  role: 'total',
  text: figure.text,
  value: figure.writtenValue,
  unit: figure.writtenUnit,
  span,
});
