import type { Layout } from '../../report/layout';
import type { Line } from '../../text/lines';
import type { Span } from '../../text/span';
import { isLetter } from '../../text/vietnamese';

/** What pages left behind in a text, as lines of its NFC view; each surely belongs to no sentence. */
export interface PageRemains {
  readonly pageNumbers: readonly Line[];
  /** Lines that stand at the top or the foot of most pages: «Báo cáo chính trị xã Mạc Khê». */
  readonly running: readonly Line[];
}

/** Between two page numbers stands a page: a column of a table has less between its figures (letters and digits). */
const shortestPage = 300;
/** A line is a running one from this many page ends on, and of at least this share of all … */
const runningPages = 3;
const runningShare = 0.5;
/** … and no longer than this, in characters. */
const longestRunning = 120;
/** «- 3 -», «Trang 3/12»: no figure of a table. */
const dressed = /^[-–]\s?\d{1,3}\s?[-–]$|^trang\s+\d/iu;

/** @param lines all lines of the view, blank ones too. */
export function pageRemains(view: string, lines: readonly Line[], layout: Layout): PageRemains {
  const pageNumbers = certainNumbers(view, layout.pageMarks);
  return { pageNumbers, running: runningLines(view, lines, pageNumbers) };
}

/** A page number is dressed as one, stands beside a form feed, or goes on counting a page after another one. */
function certainNumbers(view: string, marks: readonly Line[]): Line[] {
  // A Roman numeral or a letter counts nothing here.
  const read = marks.map((line) => ({ line, number: Number(/\d+/u.exec(view.slice(line.start, line.end))?.[0]) }));
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

/** Lines beside the ends of pages that say the same again and again. */
function runningLines(view: string, lines: readonly Line[], pageNumbers: readonly Line[]): Line[] {
  const numbers = new Set(pageNumbers.map(({ from }) => from));
  const text = lines.filter(({ blank, from }) => !blank && !numbers.has(from));
  const candidates = new Map<string, Line[]>();
  let pageEnds = 0;
  let next = 0;
  for (const [at, ends] of pageEndsOf(view, lines, numbers)) {
    pageEnds += ends;
    while (next < text.length && text[next]!.from < at) next++;
    for (const line of [text[next - 1], text[next]]) {
      if (!line || line.end - line.start > longestRunning) continue;
      const said = view.slice(line.start, line.end).replace(/\s+/gu, ' ');
      // A sentence, or a mere sign, is none.
      if (/[.;:,]$/u.test(said) || !/\p{L}{2}/u.test(said)) continue;
      const known = candidates.get(said);
      if (!known) candidates.set(said, [line]);
      else if (known.at(-1) !== line) known.push(line);
    }
  }
  return [...candidates.values()]
    .filter((found) => found.length >= runningPages && found.length >= runningShare * pageEnds)
    .flat()
    .sort((a, b) => a.from - b.from);
}

/** Where pages end, by their numbers and form feeds: offset, and 1 where it is not the same end once more. */
function* pageEndsOf(
  view: string,
  lines: readonly Line[],
  numbers: ReadonlySet<number>,
): Generator<readonly [at: number, counts: 0 | 1]> {
  let textSince = true;
  for (const line of lines) {
    const ends = numbers.has(line.from) || view.slice(line.from, line.start).includes('\f');
    if (ends) yield [line.start, textSince ? 1 : 0];
    if (ends) textSince = false;
    if (!line.blank && !numbers.has(line.from)) textSince = true;
  }
}

/** The view with the running lines blanked, for reading: offsets stay what they are. */
export function withoutRunning(view: string, running: readonly Span[]): string {
  let result = '';
  let copied = 0;
  for (const { start, end } of running) {
    result += view.slice(copied, start) + ' '.repeat(end - start);
    copied = end;
  }
  return result + view.slice(copied);
}
