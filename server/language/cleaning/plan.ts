import { type LayoutLine, reach, readLayout } from '../../report/layout';
import type { Paragraph, Report } from '../../report/model';
import { type Line, splitLines } from '../../text/lines';
import { firstIndexFrom } from '../../text/search';
import type { Span } from '../../text/span';
import { isCapitals, isLower } from '../../text/vietnamese';
import { pageRemains, type PageRemains } from './remains';
import { isColumnar, type SpaceEdit, spaceEdits } from './spacing';

/** What lies between two lines that are kept, the spaces around the line end included. */
interface Gap extends Span {
  /** How the two lines are kept apart. */
  readonly apart: string;
  /** How they are joined; absent where they are not lines of one wrapped paragraph. */
  readonly joined?: string;
  /** Number of the paragraph whose lines they are, where they may be joined. */
  readonly paragraph: number;
}

/** All that can be cleaned in a text, in the order of the text. */
export interface Plan {
  readonly view: string;
  readonly gaps: readonly Gap[];
  readonly spaces: readonly SpaceEdit[];
  readonly remains: PageRemains;
}

/** From this reach on a line was ended by the program that wrapped it (see `reach`), a heading's a little sooner. */
const wrapped = { body: 0.88, marked: 0.84 };
/** The same reach where the next line goes on in small letters. */
const wrappedLower = 0.75;
/** Narrower lines than these (some 50 letters) are wrapped by nobody: they only happen to be of one length. */
const narrowestPage = 25_000;
const sentenceEnd = /[.;:!?…/][”"’)\]]*$/u;
/** Blanks before a line that somebody centred or pushed to the right. */
const placedIndent = 8;
/** Lines of these stand below each other on purpose. */
const laidOut: readonly (string | undefined)[] = ['part', 'chapter', 'division'];

/** @param report as read from `view`. */
export function planFor(view: string, report: Report): Plan {
  const lines = splitLines(view);
  const layout = readLayout(view);
  const remains = pageRemains(view, layout);
  const removed = new Set([...remains.pageNumbers, ...remains.running].map(({ from }) => from));
  const measured = new Map(layout.lines.map((line) => [line.from, line]));
  const ownerOf = owners(report.paragraphs);
  const isNote = (number: number) => report.paragraphs[number]?.kind === 'footnote';
  const endsOpen = trailingSpaces(view, lines);

  const gaps: Gap[] = [];
  const spaces: SpaceEdit[] = [];
  let before: Line | undefined;
  let blankSince = false;
  for (const line of lines) {
    if (line.blank || removed.has(line.from)) {
      blankSince ||= line.blank;
      continue;
    }
    const indent = keptIndent(view, line);
    if (!before) {
      gaps.push({ start: 0, end: line.start, apart: indent, paragraph: -1 });
    } else {
      const eol = /\r\n|\r|\n/u.exec(view.slice(before.end, line.start))?.[0] ?? '\n';
      const owner = ownerOf(line);
      // Footnotes among the lines of the text are told from it by the blank lines alone, once nothing is wrapped.
      const notes = [isNote(ownerOf(before)), isNote(owner)];
      const blank = notes[0] === notes[1] ? blankSince && !notes[0] : true;
      const apart = `${blank ? eol + eol : eol}${indent}`;
      const a = measured.get(before.from);
      const b = measured.get(line.from);
      const joins =
        owner >= 0 && owner === ownerOf(before) && a && b && isWrapped(view, a, b, report.paragraphs[owner]!);
      const gap = { start: before.end, end: line.start, apart };
      if (joins) gaps.push({ ...gap, paragraph: owner, joined: joint(view, a, b, endsOpen) });
      else gaps.push({ ...gap, paragraph: -1 });
    }
    spaces.push(...spaceEdits(view, line));
    before = line;
    blankSince = false;
  }
  if (before) {
    const tail = view.slice(before.end);
    gaps.push({ start: before.end, end: view.length, apart: /\r\n|\r|\n/u.exec(tail)?.[0] ?? '', paragraph: -1 });
  }
  return { view, gaps, spaces, remains };
}

/** Which paragraph a line belongs to, by number; -1 for none. */
function owners(paragraphs: readonly Paragraph[]): (line: Span) => number {
  const starts = new Map<number, number>();
  const pieces = paragraphs.flatMap(({ flow }, number) =>
    flow.spansOf(0, flow.text.length).map(({ start }) => ({ start, number })),
  );
  for (const { start, number } of pieces) starts.set(start, number);
  const sorted = pieces.sort((a, b) => a.start - b.start);
  return ({ start, end }) => {
    const piece = sorted[firstIndexFrom(sorted, start)];
    return piece && piece.start < end ? piece.number : -1;
  };
}

/** Whether the program that wrote the lines broke them where the first was full; not whoever wrote the text. */
function isWrapped(view: string, a: LayoutLine, b: LayoutLine, { kind, marker }: Paragraph): boolean {
  if (kind === 'title' || kind === 'capitals' || kind === 'recipients' || laidOut.includes(marker?.style)) return false;
  const text = view.slice(a.start, a.end);
  if (isColumnar(text) || isColumnar(view.slice(b.start, b.end))) return false;
  if (b.indent >= placedIndent || Math.max(a.measure, b.measure) < narrowestPage) return false;
  const reached = reach(a, b);
  if (reached >= (kind === 'marked' ? wrapped.marked : wrapped.body)) return true;
  return reached >= wrappedLower && isLower(view, b.start) && !sentenceEnd.test(text) && !isCapitals(text);
}

/** A sign that a line begins with and that belongs to the word before it. */
const leadingSign = /^[,;:.!?](?:\s|$)/u;
const endsWord = /[\p{L}\p{M}\d%)”"’\]]$/u;

/** What belongs between two lines of a paragraph: a space, as a rule. */
function joint(view: string, a: Span, b: Span, endsOpen: boolean): string {
  if (isBrokenWord(view, a, b, endsOpen)) return '';
  const glued = leadingSign.test(view.slice(b.start, b.end)) && endsWord.test(view.slice(a.start, a.end));
  return glued ? '' : ' ';
}

/** A line that ends in one of these, glued to what stands before it, may have been broken inside a code or a span. */
const glue = /\S[-–/]$/u;
const gluedStart = /^[\p{Lu}\d]/u;

/**
 * Whether no space belongs between two lines: behind a dash or slash, where lines otherwise end in a space, or where
 * both sides belong to a code or to years («57-⏎NQ/TW», «2025-⏎2030»).
 */
function isBrokenWord(view: string, a: Span, b: Span, endsOpen: boolean): boolean {
  const before = view.slice(a.start, a.end);
  if (!glue.test(before)) return false;
  const space = /[ \u00a0]/u.test(view[a.end] ?? '');
  if (endsOpen) return !space;
  return !space && /[\p{Lu}\d][-–/]$/u.test(before) && gluedStart.test(view.slice(b.start, b.start + 2));
}

/** Whether the lines of a text end in a space as a rule, so that one without it was broken inside a word. */
function trailingSpaces(view: string, lines: readonly Line[]): boolean {
  const full = lines.filter(({ blank }) => !blank);
  return full.length > 0 && full.filter(({ end }) => view[end] === ' ').length >= 0.8 * full.length;
}

/** The blanks before a line that stay: those that place it. */
function keptIndent(view: string, { from, start, end, indent }: Line): string {
  const placed = indent >= placedIndent || isColumnar(view.slice(start, end));
  return placed ? view.slice(from, start).replace(/[^ \t\u00a0]/gu, '') : '';
}
