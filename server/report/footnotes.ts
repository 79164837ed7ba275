import { lastNumber } from '../grammar/marker';
import { matcher } from '../text/matches';
import { isLower, isUpper } from '../text/vietnamese';
import type { Span } from '../text/span';
import { gluedReference } from './glued-references';
import { reach, type Layout, type LayoutLine } from './layout';
import { openEnd } from './line-ends';

/** A footnote as it lies on its page: the lines of its body and, if there is one, its reference in the text. */
export interface FootnoteLines {
  readonly number: number;
  /** The number in front of the body, with its asterisk or stop. */
  readonly markerSpan: Span;
  /** Where the body's text begins on its first line. */
  readonly bodyStart: number;
  readonly lines: readonly LayoutLine[];
  readonly reference: Span | undefined;
}

export interface FootnoteSplit {
  /** The lines of the running text. */
  readonly body: readonly LayoutLine[];
  readonly footnotes: readonly FootnoteLines[];
}

/** A footnote stands on the page of its reference: no page carries more lines than this. */
const pageLines = 80;
/** The footnotes of a page take up hardly more lines. */
const noteLines = 16;
/** Smaller print: a natural width beyond the measure of the body text cannot be a line of it. */
const smallPrint = 1.1;
/** Below this reach a line was ended on purpose, whatever its print. */
const endedReach = 0.88;
/** Where pages begin with a space, their first line is indented no farther, in characters. */
const pageIndent = 3;

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
  const pageEndsAt = (from: number, index: number): boolean =>
    endsPage({ view, lines, first: Math.max(from, index - pageLines), index, before: body[body.length - 1], signs });

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const start = bodyStartOf({ view, lines, index: i, body, pending, last, page: [] });
    if (start) {
      const notes = [{ ...start, lines: [line] }];
      let j = i + 1;
      for (; j < lines.length; j++) {
        const next = lines[j]!;
        const another = bodyStartOf({
          view,
          lines,
          index: j,
          body,
          pending,
          last: Math.max(last, ...notes.map((n) => n.number)),
          page: notes,
        });
        if (another) notes.push({ ...another, lines: [next] });
        else if (pageEndsAt(i, j)) break;
        else notes[notes.length - 1]!.lines.push(next);
      }
      for (const note of notes) {
        const at = lastIndexOf(pending, note.number);
        const reference = at < 0 ? note.glued : pending.splice(at, 1)[0]!.span;
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
      while (j < lines.length && (j === i || !pageEndsAt(i, j))) more.push(lines[j++]!);
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
  /** Its reference, where it is glued to a whole number. */
  readonly glued: Span | undefined;
  readonly number: number;
  readonly markerSpan: Span;
  readonly bodyStart: number;
}

/** A line at which the body of a footnote may begin, and what was read before it. */
interface BodyCandidate {
  readonly view: string;
  readonly lines: readonly LayoutLine[];
  readonly index: number;
  /** The lines of the running text before it. */
  readonly body: readonly LayoutLine[];
  /** The references that no body was found for yet. */
  readonly pending: readonly Reference[];
  /** The number of the last footnote; 0 without one. */
  readonly last: number;
  /** The footnotes that began before it on the same page. */
  readonly page: readonly BodyStart[];
}

/** What tells whether a line that begins with a number is the body of a footnote. */
interface BodyFacts {
  readonly number: number;
  /** What stands behind the number: `*`, `.` or nothing. */
  readonly sign: string;
  /** «5 . …», with a blank before the full stop. */
  readonly blankBeforeStop: boolean;
  /** «05 …»: footnotes are not counted so. */
  readonly leadingZero: boolean;
  /** Whether a reference with its number stands shortly before it. */
  readonly referenced: boolean;
  /** Whether it goes on from the last footnote. */
  readonly follows: boolean;
  /** Whether it is wider than a line of the body text can be: small print. */
  readonly wide: boolean;
  /** Whether it stands apart from the body text: behind a blank line, below another footnote, or first of all. */
  readonly apart: boolean;
  readonly doubleSpaced: boolean;
  /** What the text behind the number begins with. */
  readonly opens: 'capital' | 'figure' | 'sign' | 'lower';
}

function bodyStartOf(candidate: BodyCandidate): BodyStart | undefined {
  const { view, lines, index } = candidate;
  const line = lines[index]!;
  const code = view.charCodeAt(line.start);
  if (code < 49 || code > 57) return undefined;
  bodyPattern.lastIndex = line.start;
  const match = bodyPattern.exec(view);
  if (!match || match.index + match[0].length > line.end) return undefined;
  const facts = bodyFacts(candidate, match);
  if (candidate.page.some((note) => note.number === facts.number)) return undefined;
  const { number, apart, opens, sign } = facts;
  const unreferenced =
    !facts.referenced && number === candidate.last + 1 && apart && opens === 'capital' && sign === '';
  const glued = unreferenced ? gluedReference(view, candidate.body, number) : undefined;
  if (!isBodyStart(facts) && !(glued && endsSoon(lines, index))) return undefined;
  return {
    glued,
    number: facts.number,
    markerSpan: { start: match.index, end: match.index + match[0].trimEnd().length },
    bodyStart: match.index + match[0].length,
  };
}

function bodyFacts({ view, lines, index, pending, last, page }: BodyCandidate, match: RegExpExecArray): BodyFacts {
  const line = lines[index]!;
  const number = Number(match[1]);
  const at = lastIndexOf(pending, number);
  const first = match.index + match[0].length;
  return {
    number,
    sign: match[0].slice(match[1]!.length).trim(),
    blankBeforeStop: /^\d{1,2}\s\./.test(match[0]),
    leadingZero: match[1]!.startsWith('0'),
    referenced: at >= 0 && index - pending[at]!.line <= pageLines,
    follows: last > 0 && number === last + 1,
    wide: isSmallPrint(line),
    apart: line.blanksBefore > 0 || page.length > 0 || index === 0,
    doubleSpaced: line.doubleSpaced,
    opens: isUpper(view, first)
      ? 'capital'
      : /\d/.test(view[first]!)
        ? 'figure'
        : /[(“"*]/.test(view[first]!)
          ? 'sign'
          : 'lower',
  };
}

function isBodyStart(facts: BodyFacts): boolean {
  const { sign, referenced, wide, apart, opens } = facts;
  // «1. …» is a heading far more often than a footnote; the glued full stop counts only in small print.
  if (sign === '.' && !(referenced && (wide || facts.blankBeforeStop))) return false;
  // «2 tỷ đồng», «05 cuộc»: a wrapped line that happens to begin with a figure.
  if (facts.leadingZero) return false;
  if (opens === 'lower' && !(referenced && apart && wide)) return false;
  if (opens === 'figure' && sign === '' && !(referenced && apart)) return false;
  if (referenced && (apart || sign === '*' || wide)) return true;
  // No reference was found (it stands apart: «…). 9 Việc»), but the number goes on from the last note.
  return facts.follows && apart && opens === 'capital' && !(facts.doubleSpaced && !wide);
}

/** Whether the page ends shortly below a line, or the line is in small print: so footnotes lie. */
const endsSoon = (lines: readonly LayoutLine[], index: number): boolean =>
  isSmallPrint(lines[index]!) || lines.slice(index + 1, index + noteLines).some(({ afterPageMark }) => afterPageMark);

/** Smaller print than the text's: a natural width beyond the measure. */
const isSmallPrint = (line: LayoutLine): boolean => line.measure > 0 && line.width > line.measure * smallPrint;

/** A line that may be the first behind the footnotes at the foot of a page. */
interface PageEndCandidate {
  readonly view: string;
  readonly lines: readonly LayoutLine[];
  /** Where the block of footnotes begins. */
  readonly first: number;
  readonly index: number;
  /** The line of body text that the footnotes follow. */
  readonly before: LayoutLine | undefined;
  /** What tells in this text where a page ends. */
  readonly signs: PageSigns;
}

type PageSigns = Pick<Layout, 'spaceStartsPage' | 'unwrapped'>;

interface PageEndFacts extends PageEndCandidate {
  readonly line: LayoutLine;
  readonly previous: LayoutLine;
  /** Whether the last note is finished. */
  readonly noteEnded: boolean;
}

/** One ground to decide by; undefined where it says nothing. */
type PageEndGround = (facts: PageEndFacts) => boolean | undefined;

/** Tried in this order; the first that says something decides. */
const pageEndGrounds: readonly PageEndGround[] = [
  ({ line }) => (line.afterPageMark ? true : undefined),
  ({ line }) => (isSmallPrint(line) ? false : undefined),
  // Where every paragraph stands on one line, a blank line ends the block, however its last note ends.
  ({ line, signs }) => (signs.unwrapped && line.blanksBefore > 0 ? true : undefined),
  ({ line, signs }) => (signs.spaceStartsPage && line.indent >= 1 && line.indent <= pageIndent ? true : undefined),
  beforeHeading,
  // The sentence that the footnotes interrupted goes on in lower case.
  ({ view, line, noteEnded, signs, before }) => {
    const interrupted = before !== undefined && !/[.;:!?]$/.test(before.text);
    return !signs.spaceStartsPage && noteEnded && interrupted && isLower(view, line.start) ? true : undefined;
  },
  // Where every line has a blank one before it, one without follows a page break.
  ({ line, previous, noteEnded, first, index }) => {
    const spaced = index - first > 1 && previous.blanksBefore > 0;
    const closed = noteEnded || (line.marker !== undefined && spaced);
    return line.doubleSpaced && line.blanksBefore === 0 && closed ? true : undefined;
  },
  // «(2) …» is an item of the running text where the notes have no «(1) …».
  ({ view, line: { marker }, lines, first, previous, noteEnded }) => {
    if (!noteEnded || marker?.style !== 'parenthesis' || lastNumber(marker) === 1) return undefined;
    return !view.slice(lines[first]!.start, previous.end).includes(`(${lastNumber(marker) - 1})`);
  },
  // Without any sign of the page's end, a blank line behind a finished note ends it.
  ({ line, signs, noteEnded }) =>
    !signs.spaceStartsPage && noteEnded && line.blanksBefore > 0 && !line.doubleSpaced ? true : undefined,
];

/** Whether the page, and with it the block of footnotes from line `first` on, ends before line `index`. */
function endsPage(candidate: PageEndCandidate): boolean {
  const { lines, first, index } = candidate;
  const previous = lines[index - 1]!;
  const noteEnded = /[.;:!?”")…]$/.test(previous.text) || isShortNote(lines, first, index);
  const facts: PageEndFacts = { ...candidate, line: lines[index]!, previous, noteEnded };
  for (const ground of pageEndGrounds) {
    const verdict = ground(facts);
    if (verdict !== undefined) return verdict;
  }
  return false;
}

function beforeHeading({ line: { marker, blanksBefore } }: PageEndFacts): boolean | undefined {
  if (!marker) return undefined;
  if (['part', 'roman', 'chapter', 'article'].includes(marker.style)) return true;
  return marker.style === 'arabic' && !marker.form.startsWith('*') && blanksBefore > 0 ? true : undefined;
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
  if (!isSmallPrint(line) || line.blanksBefore === 0) return false;
  const next = lines[index + 1];
  return isLower(view, line.start) && next !== undefined && (next.width > next.measure * smallPrint || !line.marker);
}
