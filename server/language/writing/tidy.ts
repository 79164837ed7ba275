import { pairsIn } from '../../text/pairs';
import { checks } from '../../checks/checks';
import { runChecks } from '../../checks/run';
import type { Report } from '../../report/model';
import type { Span } from '../../text/span';
import type { DocumentEdit } from '../diagnostics/diagnostic';

/** The rule whose safe fixes tidy a line. */
const spacing = checks.filter(({ id }) => id === 'text/spacing');

/** What makes a line tidy: the spaces that `text/spacing` would repair without asking, and curly quotation marks. */
export function tidyLine(report: Report, line: number): DocumentEdit[] {
  const { source } = report;
  const start = source.offsetAt({ line, character: 0 });
  const end = source.offsetAt({ line: line + 1, character: 0 });
  const isHere = ({ span }: { readonly span: Span }) => start <= span.start && span.end <= end;
  const edits = runChecks(report, {}, spacing)
    .flatMap(({ fixes }) => fixes.filter(({ safe }) => safe).flatMap((fix) => fix.edits))
    .filter(isHere);
  for (const { flow, span } of report.paragraphs) {
    if (span.end <= start || end <= span.start) continue;
    for (const { open, close } of pairsIn(flow.text).pairs) {
      if (open.text !== '"' || close.text !== '"') continue;
      const signs = [
        { span: flow.spanOf(open.at, open.at + 1), newText: '“' },
        { span: flow.spanOf(close.at, close.at + 1), newText: '”' },
      ];
      if (signs.every(isHere)) edits.push(...signs);
    }
  }
  edits.sort((a, b) => a.span.start - b.span.start);
  return edits
    .filter(({ span }, i) => i === 0 || edits[i - 1]!.span.end <= span.start)
    .map(({ span, newText }) => ({ range: source.rangeOf(span), newText }));
}
