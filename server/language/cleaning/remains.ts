import type { Layout } from '../../report/layout';
import type { Line } from '../../text/lines';
import { isLetter } from '../../text/vietnamese';

/** What pages left behind in a text, as lines of its NFC view; each surely belongs to no sentence. */
export interface PageRemains {
  readonly pageNumbers: readonly Line[];
  /** Lines that stand at the top or the foot of most pages: «Báo cáo chính trị xã Mạc Khê». */
  readonly running: readonly Line[];
}

/** Between two page numbers stands a page: a column of a table has less between its figures (letters and digits). */
const shortestPage = 300;
/** «- 3 -», «Trang 3/12»: no figure of a table. */
const dressed = /^[-–]\s?\d{1,3}\s?[-–]$|^trang\s+\d/iu;

export function pageRemains(view: string, layout: Layout): PageRemains {
  const labels = new Set(layout.pageLabels);
  const numbers = layout.pageMarks.filter((mark) => !labels.has(mark));
  return { pageNumbers: certainNumbers(view, numbers), running: layout.pageLabels };
}

/** A page number is dressed as one, stands beside a form feed, or goes on counting a page after another one. */
function certainNumbers(view: string, marks: readonly Line[]): Line[] {
  const read = marks.map((line) => ({ line, number: Number(/\d+/u.exec(view.slice(line.start, line.end))![0]) }));
  const certain = new Set<Line>();
  let before: (typeof read)[number] | undefined;
  for (const mark of read) {
    const { line, number } = mark;
    const text = view.slice(line.start, line.end);
    if (dressed.test(text) || besideFormFeed(view, line)) certain.add(line);
    if (before && number === before.number + 1 && lettersIn(view, before.line.end, line.start) >= shortestPage) {
      certain.add(before.line).add(line);
    }
    before = mark;
  }
  return marks.filter((line) => certain.has(line));
}

const besideFormFeed = (view: string, { from, start, end }: Line): boolean =>
  view.slice(from, start).includes('\f') || /^[^\S\r\n]*\f|^\s*?\f/u.test(view.slice(end, end + 8));

/** How many letters and digits there are, which cleaning does not change; up to the shortest page. */
function lettersIn(view: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end && count < shortestPage; at++) {
    if (isLetter(view, at) || /\d/.test(view[at]!)) count++;
  }
  return count;
}
