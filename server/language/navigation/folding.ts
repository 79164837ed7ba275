import type { IndicatorGroup, Report, Section } from '../../report/model';
import type { Span } from '../../text/span';

/** Whole lines that may be folded away: those after `startLine` up to and including `endLine`. Zero-based. */
export interface Folding {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'section' | 'footnote';
}

/**
 * What may be folded: sections, indicator groups and footnotes that run over several lines. The heading stays visible
 * with all its wrapped lines, and blank lines at the end stay out. Ranges come in the order of the text, the outer ones
 * first, no two on one start line, and never one reaching out of another.
 *
 * @param limit at most so many ranges, the outermost before the inner ones.
 */
export function foldings(report: Report, limit = Infinity): Folding[] {
  const { source } = report;
  const found: Folding[] = [];
  const add = (kind: Folding['kind'], head: Span, whole: Span) => {
    const startLine = source.positionAt(head.end).line;
    const endLine = source.positionAt(lastCharacter(source.text, whole)).line;
    if (endLine > startLine) found.push({ kind, startLine, endLine });
  };
  const addSection = ({ headingSpan, span, children }: Section) => {
    add('section', headingSpan, span);
    children.forEach(addSection);
  };
  const addGroup = ({ section, indicators, groups }: IndicatorGroup) => {
    const last = indicators.at(-1);
    if (last) add('section', section.headingSpan, { start: section.headingSpan.start, end: last.span.end });
    groups.forEach(addGroup);
  };
  report.sections.forEach(addSection);
  report.indicatorGroups.forEach(addGroup);
  for (const { markerSpan, span } of report.footnotes) add('footnote', markerSpan, span);
  return shortened(nested(found), limit);
}

/** The last character of a span that is not white space; the span's start where there is none. */
function lastCharacter(text: string, { start, end }: Span): number {
  let last = end - 1;
  while (last > start && /\s/u.test(text[last]!)) last--;
  return Math.max(start, last);
}

interface Nested extends Folding {
  readonly depth: number;
}

function nested(found: readonly Folding[]): Nested[] {
  const sorted = [...found].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
  const result: Nested[] = [];
  const open: Folding[] = [];
  for (const one of sorted) {
    while (open.length && open.at(-1)!.endLine <= one.startLine) open.pop();
    const outer = open.at(-1);
    if (outer?.startLine === one.startLine) continue;
    const endLine = Math.min(one.endLine, outer?.endLine ?? Infinity);
    const kept = { ...one, endLine, depth: open.length };
    result.push(kept);
    open.push(kept);
  }
  return result;
}

function shortened(ranges: readonly Nested[], limit: number): Folding[] {
  let kept = ranges;
  if (ranges.length > limit) {
    const chosen = new Set([...ranges].sort((a, b) => a.depth - b.depth).slice(0, Math.max(0, limit)));
    kept = ranges.filter((one) => chosen.has(one));
  }
  return kept.map(({ kind, startLine, endLine }) => ({ kind, startLine, endLine }));
}
