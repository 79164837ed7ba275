import type { FootnoteReference, Report } from '../../report/model';
import { groupsOf, matcher } from '../../text/matches';
import { textBefore } from '../../text/strings';
import { defineCheck, type Remark } from '../check';

/** A footnote without a reference, a reference without a footnote, and references out of order. */
export const referenceFootnote = defineCheck({
  id: 'reference/footnote',
  severity: 'warning',
  title: 'reference.footnote.title',
  *run(report) {
    if (report.footnotes.length === 0) return;
    const references = report.footnotes
      .flatMap(({ reference }) => reference ?? [])
      .sort((a, b) => a.span.start - b.span.start);
    for (const { number, reference, markerSpan } of report.footnotes) {
      if (!reference && !standsApart(report, number))
        yield {
          span: markerSpan,
          severity: 'info',
          message: { key: 'reference.footnote.unreferenced', args: { number } },
        };
    }
    yield* withoutBody(report, references);
    yield* order(references);
  },
});

/** Whether the number stands between two sentences, «…). 9 Việc …»: so a converter leaves some references. */
function standsApart(report: Report, number: number): boolean {
  const apart = new RegExp(`[.;:)”"]\\s+${number}\\s+\\p{Lu}`, 'u');
  return report.paragraphs.some(({ kind, flow }) => kind !== 'footnote' && apart.test(flow.text));
}

/** A digit or two behind a word of at least two small letters; «km2» and «Covid19» are told apart below. */
const gluedIn = matcher(/(?<=\p{Ll}{2}[”"’)]?)(?<number>\d{1,2})(?=[\s.,;:)”"]|$)/gu, /\p{Ll}[”"’)]?\d/u);
/** Units with an exponent, and words that figures are often glued to by mistake. */
const noReference =
  /(?:^|[^\p{L}])(?:km|cm|dm|mm|m|ha|covid|lớp|khối|tháng|năm|ngày|quận|tổ|bản|khu|thứ|số|điều|khoản|mục)$/iu;

/** What looks like the reference that would come next, and has no footnote. */
function* withoutBody(report: Report, references: readonly FootnoteReference[]): Generator<Remark> {
  const bodies = new Set(report.footnotes.map(({ number }) => number));
  for (const { flow, kind } of report.paragraphs) {
    if (kind === 'footnote') continue;
    for (const match of gluedIn(flow.text)) {
      const number = Number(groupsOf<'number'>(match).number);
      if (bodies.has(number) || noReference.test(textBefore(flow.text, match.index, 12))) continue;
      const span = flow.spanOf(match.index, match.index + match[0].length);
      const before = references.findLast((r) => r.span.start < span.start)?.number ?? 0;
      const after = references.find((r) => r.span.start > span.start)?.number;
      if (number !== before + 1 || (after !== undefined && after <= number && after !== 1)) continue;
      yield {
        span,
        message: { key: 'reference.footnote.missing', args: { number } },
        fixes: [
          {
            title: { key: 'reference.footnote.fix', args: { number } },
            safe: false,
            edits: [{ span, newText: '' }],
          },
        ],
      };
    }
  }
}

/** References run upwards in the text; they may begin anew with 1 on a page. Bodies of one page may come in any order. */
function* order(references: readonly FootnoteReference[]): Generator<Remark> {
  for (const [i, { number, span }] of references.entries()) {
    const before = references[i - 1];
    if (!before || number > before.number || number === 1) continue;
    yield {
      span,
      severity: 'info',
      message: { key: 'reference.footnote.order', args: { number, before: before.number } },
      related: [{ span: before.span, message: { key: 'reference.footnote.before', args: { number: before.number } } }],
    };
  }
}
