import { lastNumber } from '../grammar/marker';
import { matcher } from '../text/matches';
import { isLower, isUpper } from '../text/vietnamese';
import type { Span } from '../text/span';
import { openEnd, reach, type Layout, type LayoutLine } from './layout';

/** A footnote as it lies on its page: the lines of its body and, if there is one, its reference in the text. */
export interface FootnoteLines {
  readonly number: number;
  /** The number in front of the body, with its asterisk or stop. */
  readonly markerSpan: Span;
  /** Where the body's text begins on its first line. */
  readonly bodyStart: number;
  readonly lines: readonly LayoutLine[];
  readonly reference: Span | null;
}

export interface FootnoteSplit {
  /** The lines of the running text. */
  readonly body: readonly LayoutLine[];
  readonly footnotes: readonly FootnoteLines[];
}

/** A footnote stands on the page of its reference: no page carries more lines than this. */
const pageLines = 80;
/** Smaller print: a natural width beyond the measure of the body text cannot be a line of it. */
const smallPrint = 1.1;
/** Below this reach a line was ended on purpose, whatever its print. */
const endedReach = 0.88;

/** A digit or two glued to a word, figure or closing sign: `cao1`, `8,9%2`, `khéo”6`, `…). 9 Việc` is read elsewhere. */
const referencesIn = matcher(
  /(?<=[\p{L}%”"’)\]…]|[\p{L})]\.)(?!(?<=(?:^|[\s\d.,/(])(?:km|m|cm|dm|mm))[23])(?<!\p{Lu}\p{Lu})(\d{1,2})(?=\*?(?:[\s.,;:)”"]|$))/gu,
  /\d/u,
);
/** `1 Tại`, `1* (1)`, `4 * `, `9Trong`, `5 . Theo`: the number, then a capital, figure, bracket or quotation. */
const bodyPattern = /(\d{1,2})(?!\d|[.,]\d|\s?%)(?:\s?\*|\s\.|\.(?=\s)|)\s*(?=[\p{L}\d(“"*])/uy;

interface Reference {
  readonly number: number;
  readonly span: Span;
  readonly line: number;
}

/**
 * Takes footnote bodies out of the lines and links them to their references. A body is a line that begins with the
 * number of a reference seen shortly before it, at the foot of a page; it goes on to the end of that page.
 */
export function splitFootnotes(view: string, { lines, spaceStartsPage, unwrapped }: Layout): FootnoteSplit {
  const signs: PageSigns = { spaceStartsPage, unwrapped };
  const pending: Reference[] = [];
  const body: LayoutLine[] = [];
  const footnotes: FootnoteLines[] = [];
  let last = 0;

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const start = bodyStartOf(view, lines, i, pending, last);
    if (start) {
      const notes = [{ ...start, lines: [line] }];
      let j = i + 1;
      for (; j < lines.length; j++) {
        const next = lines[j]!;
        const another = bodyStartOf(view, lines, j, pending, Math.max(last, ...notes.map((n) => n.number)), notes);
        if (another) notes.push({ ...another, lines: [next] });
        else if (endsPage(view, lines, Math.max(i, j - pageLines), j, body[body.length - 1], signs)) break;
        else notes[notes.length - 1]!.lines.push(next);
      }
      for (const note of notes) {
        const at = lastIndexOf(pending, note.number);
        const reference = at < 0 ? null : pending.splice(at, 1)[0]!.span;
        footnotes.push({
          number: note.number,
          markerSpan: note.markerSpan,
          bodyStart: note.bodyStart,
          lines: note.lines,
          reference,
        });
        last = note.number;
      }
      last = Math.max(...notes.map((n) => n.number));
      i = j - 1;
      continue;
    }
    const previous = footnotes[footnotes.length - 1];
    if (previous && continuesNote(view, lines, i)) {
      let j = i;
      const more: LayoutLine[] = [];
      while (
        j < lines.length &&
        (j === i || !endsPage(view, lines, Math.max(i, j - pageLines), j, body[body.length - 1], signs))
      )
        more.push(lines[j++]!);
      footnotes[footnotes.length - 1] = { ...previous, lines: [...previous.lines, ...more] };
      i = j - 1;
      continue;
    }
    body.push(line);
    for (const match of referencesIn(line.text)) {
      const at = line.start + match.index;
      const number = Number(match[1]);
      if (number > 0) pending.push({ number, span: { start: at, end: at + match[1]!.length }, line: i });
    }
  }
  return { body, footnotes };
}

function lastIndexOf(pending: readonly Reference[], number: number): number {
  for (let i = pending.length - 1; i >= 0; i--) if (pending[i]!.number === number) return i;
  return -1;
}

interface BodyStart {
  readonly number: number;
  readonly markerSpan: Span;
  readonly bodyStart: number;
}

function bodyStartOf(
  view: string,
  lines: readonly LayoutLine[],
  index: number,
  pending: readonly Reference[],
  last: number,
  page: readonly BodyStart[] = [],
): BodyStart | undefined {
  const line = lines[index]!;
  const code = view.charCodeAt(line.start);
  if (code < 49 || code > 57) return undefined;
  bodyPattern.lastIndex = line.start;
  const match = bodyPattern.exec(view);
  if (!match || match.index + match[0].length > line.end) return undefined;
  const number = Number(match[1]);
  const bodyStart = match.index + match[0].length;
  const sign = match[0].slice(match[1]!.length).trim();
  if (page.some((note) => note.number === number)) return undefined;
  const at = lastIndexOf(pending, number);
  const referenced = at >= 0 && index - pending[at]!.line <= pageLines;
  const wide = line.measure > 0 && line.width > line.measure * smallPrint;
  const apart = line.blanksBefore > 0 || page.length > 0 || index === 0;
  const capital = isUpper(view, bodyStart) || /[(“"*\d]/.test(view[bodyStart]!);
  // «1. …» is a heading far more often than a footnote; the glued full stop counts only in small print.
  if (sign === '.' && !(wide && referenced)) {
    if (!/^\d{1,2}\s\./.test(match[0]) || !referenced) return undefined;
  }
  // «2 tỷ đồng», «05 cuộc»: a wrapped line that happens to begin with a figure.
  if (match[1]!.startsWith('0') || (!capital && !(referenced && apart && wide))) return undefined;
  if (/\d/.test(view[bodyStart]!) && sign === '' && !(referenced && apart)) return undefined;
  const markerSpan = { start: match.index, end: match.index + match[0].trimEnd().length };
  if (referenced && (apart || sign === '*' || wide)) return { number, markerSpan, bodyStart };
  // No reference was found (it stands apart: «…). 9 Việc»), but the number goes on from the last note.
  if (number === last + 1 && last > 0 && apart && capital && isUpper(view, bodyStart) && !(line.doubleSpaced && !wide))
    return { number, markerSpan, bodyStart };
  return undefined;
}

/** What tells in a text where a page ends. */
type PageSigns = Pick<Layout, 'spaceStartsPage' | 'unwrapped'>;

/** Whether the page, and with it the block of footnotes from line `first` on, ends before line `index`. */
function endsPage(
  view: string,
  lines: readonly LayoutLine[],
  first: number,
  index: number,
  before: LayoutLine | undefined,
  { spaceStartsPage, unwrapped }: PageSigns,
): boolean {
  const line = lines[index]!;
  if (line.afterPageMark) return true;
  const wide = line.measure > 0 && line.width > line.measure * smallPrint;
  if (wide) return false;
  // Where every paragraph stands on one line, a blank line ends the block, however its last note ends.
  if (unwrapped && line.blanksBefore > 0) return true;
  if (spaceStartsPage && line.indent >= 1 && line.indent <= 3) return true;
  const { marker } = line;
  if (marker && ['part', 'roman', 'chapter', 'article'].includes(marker.style)) return true;
  if (marker?.style === 'arabic' && !marker.form.startsWith('*') && line.blanksBefore > 0) return true;
  const previous = lines[index - 1]!;
  const noteEnded = /[.;:!?”")…]$/.test(previous.text) || isShortNote(lines, first, index);
  // The sentence that the footnotes interrupted goes on in lower case.
  const interrupted = before !== undefined && !/[.;:!?]$/.test(before.text);
  if (!spaceStartsPage && noteEnded && interrupted && isLower(view, line.start)) return true;
  // Where every line has a blank one before it, one without follows a page break.
  const spaced = index - first > 1 && previous.blanksBefore > 0;
  if (line.doubleSpaced && line.blanksBefore === 0 && (noteEnded || (marker !== undefined && spaced))) return true;
  // «(2) …» is an item of the running text where the notes have no «(1) …».
  if (noteEnded && marker?.style === 'parenthesis' && lastNumber(marker) > 1) {
    return !view.slice(lines[first]!.start, previous.end).includes(`(${lastNumber(marker) - 1})`);
  }
  // Without any sign of the page's end, a blank line behind a finished note ends it.
  return !spaceStartsPage && noteEnded && line.blanksBefore > 0 && !line.doubleSpaced;
}

/** Whether the last line of the notes was ended on purpose, by the width of their own print. */
function isShortNote(lines: readonly LayoutLine[], first: number, index: number): boolean {
  const line = lines[index]!;
  const previous = lines[index - 1]!;
  const measure = previous.measure || line.measure;
  const reached = reach(previous, line);
  let full = 1;
  for (let i = first; i < index; i++) full = Math.max(full, lines[i]!.width / (measure || Infinity));
  return reached > 0 && reached < endedReach * full && !openEnd.test(previous.text);
}

/** Small print without a number at the foot of a later page: the last footnote goes on there. */
function continuesNote(view: string, lines: readonly LayoutLine[], index: number): boolean {
  const line = lines[index]!;
  if (!line.measure || line.width <= line.measure * smallPrint || line.blanksBefore === 0) return false;
  const next = lines[index + 1];
  return isLower(view, line.start) && next !== undefined && (next.width > next.measure * smallPrint || !line.marker);
}
