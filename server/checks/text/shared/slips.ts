import type { Message } from '../../../messages/message';
import type { Paragraph, Report } from '../../../report/model';
import type { Flow } from '../../../text/flow';
import type { Span } from '../../../text/span';
import type { Fix, Remark, Severity, TextEdit } from '../../check';

/** A change of a paragraph's text, in offsets of that text. */
export interface FlowEdit extends Span {
  readonly newText: string;
}

/** Something amiss in a paragraph's text, in offsets of that text; plain data, so that it can be remembered by the text. */
export interface Slip extends Span {
  readonly message: Message;
  readonly severity?: Severity;
  readonly fix?: { readonly title: Message; readonly safe: boolean; readonly edits: readonly FlowEdit[] };
}

/** The remark about a slip of a paragraph. */
export function remarkOf(report: Report, { flow }: Paragraph, slip: Slip): Remark {
  const edits = slip.fix?.edits.map((edit) => textEdit(report, flow, edit));
  const fix: Fix | undefined =
    slip.fix && edits?.every((edit) => edit !== undefined)
      ? { title: slip.fix.title, safe: slip.fix.safe, edits }
      : undefined;
  return {
    span: flow.spanOf(slip.start, slip.end),
    message: slip.message,
    ...(slip.severity ? { severity: slip.severity } : {}),
    ...(fix ? { fixes: [fix] } : {}),
  };
}

/** The edit in the report; none where the stretch runs over a line break or a footnote, which it must not swallow. */
function textEdit(report: Report, flow: Flow, { start, end, newText }: FlowEdit): TextEdit | undefined {
  const span = flow.spanOf(start, end);
  // A space that the end of a line stands for is not in the text.
  if (end > start && end < flow.text.length && flow.sourceOffset(end) !== span.end) return undefined;
  return report.source.text.slice(span.start, span.end) === flow.text.slice(start, end) ? { span, newText } : undefined;
}

/** What stands for many remarks of one kind. */
export interface Crowd {
  /** From more remarks than this on, one stands for all. */
  readonly limit: number;
  readonly message: (count: number) => Message;
  readonly fix: (count: number) => Message;
}

/** Places that one remark names beside its own; an editor shows them as a list to walk through. */
const mostRelated = 30;

/**
 * The remarks, or one for all of them where they are a crowd: a problem list that is flooded gets switched off. The one
 * stands at the first place, names the next ones, and its fix mends all that can be mended.
 */
export function* thin(remarks: readonly Remark[], crowd: Crowd): Generator<Remark> {
  const first = remarks[0];
  if (!first || remarks.length <= crowd.limit) {
    yield* remarks;
    return;
  }
  const fixes = remarks.flatMap((remark) => remark.fixes?.slice(0, 1) ?? []);
  const edits = fixes.flatMap((fix) => fix.edits);
  yield {
    span: first.span,
    message: crowd.message(remarks.length),
    ...(first.severity ? { severity: first.severity } : {}),
    related: remarks.slice(1, 1 + mostRelated).map(({ span, message }) => ({ span, message })),
    fixes: edits.length
      ? [{ title: crowd.fix(fixes.length), safe: fixes.every((fix) => fix.safe), edits: inOrder(edits) }]
      : [],
  };
}

const inOrder = (edits: readonly TextEdit[]): TextEdit[] => [...edits].sort((a, b) => a.span.start - b.span.start);
