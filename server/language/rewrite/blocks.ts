import { readLayout } from '../../report/layout';
import type { Report, Section } from '../../report/model';
import { allSections } from '../../report/outline-walk';
import type { Span } from '../../text/span';

/**
 * The lines of a section with everything under it, its footnotes at the foot of a page included, up to the next heading.
 * Blank lines, page numbers and rules behind it belong to the page and not to the section: they are left out.
 */
export function blocksOf(report: Report): (section: Section) => Span {
  const { text } = report.source;
  const { lines } = readLayout(text);
  const starts = allSections(report.sections).map(({ span }) => span.start);
  return (section) => {
    const last = lastStart(section);
    const next = starts.find((start) => start > last) ?? text.length;
    let start = section.span.start;
    // A form feed begins a page, whatever stands on it.
    while (start > 0 && !/[\r\n\f\ufeff]/u.test(text[start - 1]!)) start--;
    let end = lines.findLast((line) => line.start < next)?.end ?? section.span.end;
    while (end < text.length && !/[\r\n\f]/u.test(text[end]!)) end++;
    return { start, end };
  };
}

function lastStart(section: Section): number {
  const child = section.children.at(-1);
  return child ? lastStart(child) : section.span.start;
}
