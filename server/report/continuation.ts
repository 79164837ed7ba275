import { isCapitals, isLower, isUpper } from '../text/vietnamese';
import type { Draft } from './draft';
import { doubtfulReach, fullReach, reach, type LayoutLine } from './layout';
import { fullStop, openEnd, sentenceEnd } from './line-ends';

/** The first line of a paragraph is indented by some 1,27 cm of 16,5 cm: a full one reaches less far than the others. */
const indentedReach = 0.965;
/** Headings in capitals are broken by hand, where the sense allows. */
const centredReach = 0.55;
/** A sentence that ended, and in small letters behind it another text, leaves at least a quarter of its line. */
const finishedReach = 0.75;
/** A line that ends in a comma, dash or opened bracket is not finished, but where it leaves half its line. */
const interruptedReach = 0.5;
/** … also where lines are not wrapped: from this many characters on one is. */
const longCapitals = 40;
/** Nouns that are written with a capital inside a heading. */
const capitalised =
  /^(?:Đảng|Nhân dân|Nhà nước|Mặt trận|Ủy ban|Uỷ ban|Hội đồng|Ban|Bộ|Tổ quốc|Đại hội|Trung ương|Nghị quyết|Quốc hội|Chính phủ|Việt Nam)(?!\p{L})/u;
/** A heading has at most this many characters (eight lines of a page). */
const longestHeading = 640;

/** A line that bears no marker, and the paragraph that it may go on with. */
export interface ContinuationCandidate {
  readonly view: string;
  readonly lines: readonly LayoutLine[];
  readonly index: number;
  readonly current: Draft;
}

/** What decides whether a line goes on with the paragraph before it. */
interface Facts extends ContinuationCandidate {
  readonly line: LayoutLine;
  readonly previous: LayoutLine;
  /** Whether the paragraph so far looks like a heading. */
  readonly heading: boolean;
  /** How far the line's first word would have reached on the line before, see `reach`. */
  readonly reached: number;
  readonly lower: boolean;
  /** Blank lines tell something only where not every line has one, and no footnotes or page end stand between. */
  readonly blanksTell: boolean;
}

/** One ground to decide by; undefined where it says nothing. */
type Ground = (facts: Facts) => boolean | undefined;

/** Tried in this order; the first that says something decides. */
const grounds: readonly Ground[] = [
  behindUnnumberedHeading,
  insideSlogan,
  behindLoneMarker,
  insidePartTitle,
  insideCapitals,
  beforeSmallLetter,
  aroundFootnotes,
  behindEndedLine,
  beforeNoCapital,
  atParagraphStart,
  insideBody,
  insideHeading,
];

/** Whether line `index`, which bears no marker, goes on with the paragraph before it. */
export function joins(candidate: ContinuationCandidate): boolean {
  const { view, lines, index, current } = candidate;
  const line = lines[index]!;
  const previous = lines[index - 1]!;
  const facts: Facts = {
    ...candidate,
    line,
    previous,
    heading: looksLikeHeading(view, current),
    reached: reach(previous, line),
    lower: isLower(view, line.start),
    blanksTell: !line.doubleSpaced && previous.index + 1 === line.index && !line.afterPageMark,
  };
  for (const ground of grounds) {
    const verdict = ground(facts);
    if (verdict !== undefined) return verdict;
  }
  return false;
}

function behindUnnumberedHeading({ current, line, lower, previous }: Facts): boolean | undefined {
  if (current.role === 'recipients') return false;
  if (current.role !== 'title' && current.role !== 'capitals' && current.role !== 'annex') return undefined;
  return isCapitals(line.text) || (lower && !fullStop.test(previous.text)) || isFiguresLeft(previous.text, line.text);
}

/** A slogan in capitals and quotation marks goes on until these are closed. */
function insideSlogan({ line, previous: { text: before } }: Facts): boolean | undefined {
  return hasOpenQuote(before) && isCapitals(before) && isCapitals(line.text) ? true : undefined;
}

/** A marker alone on its line has its text on the next. */
function behindLoneMarker({ view, current: { marker, lines }, previous }: Facts): boolean | undefined {
  return marker && lines.length === 1 && !view.slice(marker.span.end, previous.end).trim() ? true : undefined;
}

/** The title of a part stands on the lines below, centred, with breaks of its own. */
function insidePartTitle({ view, current: { marker }, line, previous }: Facts): boolean | undefined {
  if (marker?.style !== 'part' && marker?.style !== 'chapter' && marker?.style !== 'division') return undefined;
  const title = view.slice(Math.max(marker.span.end, previous.start), previous.end);
  return isCapitals(title) ? isCapitals(line.text) || isFiguresLeft(previous.text, line.text) : undefined;
}

function insideCapitals(facts: Facts): boolean | undefined {
  const { view, current, heading, line, previous, lower, reached } = facts;
  if (!heading || !current.marker || !isCapitals(view.slice(current.marker.span.end, previous.end))) return undefined;
  // Capitals give way to small letters only where the heading is over, except for a wrapped remainder in brackets.
  if (!isCapitals(line.text)) return (lower && reached >= fullReach.heading) || isFiguresLeft(previous.text, line.text);
  const long = reached ? reached >= centredReach : previous.text.length >= longCapitals;
  // No title in capitals is one syllable.
  const begun = current.lines.length === 1 && !/\s/u.test(view.slice(current.marker.span.end, previous.end).trim());
  return long || begun || openEnd.test(previous.text);
}

function beforeSmallLetter({ lower, previous, reached }: Facts): boolean | undefined {
  if (!lower) return undefined;
  return !(sentenceEnd.test(previous.text) && reached < finishedReach);
}

/** Footnotes stand between, in a text whose lines are not wrapped: what is not finished goes on behind them. */
function aroundFootnotes({ reached, previous, line, heading }: Facts): boolean | undefined {
  const between = previous.index + 1 !== line.index;
  return reached === 0 && between && !heading && !sentenceEnd.test(previous.text) ? true : undefined;
}

function behindEndedLine({ reached, heading, previous }: Facts): boolean | undefined {
  if (reached >= (heading ? fullReach.heading : fullReach.body)) return undefined;
  return /[,(“\-–]$/.test(previous.text) && reached > interruptedReach && !heading;
}

function beforeNoCapital({ view, line }: Facts): boolean | undefined {
  return isUpper(view, line.start) ? undefined : true;
}

function atParagraphStart({ view, lines, index, blanksTell }: Facts): boolean | undefined {
  return blanksTell && strayBlankAfter(view, lines, index) ? false : undefined;
}

function insideBody({ heading, line, lines, index, previous, reached, blanksTell }: Facts): boolean | undefined {
  if (heading) return undefined;
  if (!fullStop.test(previous.text)) return true;
  if (blanksTell) return line.blanksBefore === 0;
  return reachAhead(lines, index) >= indentedReach && reached >= doubtfulReach;
}

function insideHeading({ view, lines, index, current, line, previous, reached, blanksTell }: Facts): boolean {
  const strayBlank = current.lines.length === 1 && strayBlankAfter(view, lines, index - 1);
  if (blanksTell && line.blanksBefore > 0 && !strayBlank) return false;
  if (openEnd.test(previous.text) || hasOpenBracket(previous.text)) return true;
  if (reached >= doubtfulReach && isNameParted(previous.text, line.text)) return true;
  const ahead = reachAhead(lines, index);
  // The rest of a heading is short and no sentence; what fills the line is the text below it, but for a name.
  if (ahead < fullReach.heading) return !sentenceEnd.test(line.text);
  return capitalised.test(line.text) && ahead >= 1;
}

/** How far the next line's first word would have reached on line `index`; 0 for the last one. */
function reachAhead(lines: readonly LayoutLine[], index: number): number {
  const next = lines[index + 1];
  return next ? reach(lines[index]!, next) : 0;
}

/** Whether the paragraph so far could be a heading: numbered, short, without the end of a sentence inside. */
export function looksLikeHeading(view: string, draft: Draft): boolean {
  if (draft.role === 'title' || draft.role === 'capitals' || draft.role === 'annex') return true;
  if (draft.role !== 'marked') return false;
  const last = draft.lines[draft.lines.length - 1]!;
  if (last.end - draft.marker!.span.end > longestHeading) return false;
  const text = view.slice(draft.marker!.span.end, last.end);
  return isCapitals(text) || (!/[.!?;]\s+\p{Lu}|:\s+\S/u.test(text) && !/[.;!?]$/.test(text));
}

/** «… NHIỆM KỲ» and «2020-2025» below it, «… 2020-» and «2025», «… TỪ NGÀY» and «01/7/2025». */
const isFiguresLeft = (before: string, text: string): boolean =>
  /(?:[-–]|\d{4}|\p{Lu})$/u.test(before) &&
  /^(?:[-–]\s*)?(?:\d{1,2}[/.]){0,2}\d{4}(?:\s*[-–]\s*(?:\d{4})?)?$/.test(text);

/** A name that the end of the line parts: «Việt» and «Nam», «tỉnh Bình» and «Hải». */
const isNameParted = (before: string, text: string): boolean =>
  /\s\p{Lu}\p{Ll}*$/u.test(before) && /^\p{Lu}\p{Ll}+(?![\p{L}])/u.test(text);

const hasOpenQuote = (text: string): boolean => text.lastIndexOf('“') > text.lastIndexOf('”');
const hasOpenBracket = (text: string): boolean => text.lastIndexOf('(') > text.lastIndexOf(')');

/**
 * Whether a blank line follows in the middle of a sentence. Converters leave one behind the first line of a paragraph
 * that follows a heading closely: so the line begins a paragraph.
 */
function strayBlankAfter(view: string, lines: readonly LayoutLine[], index: number): boolean {
  const line = lines[index]!;
  const next = lines[index + 1];
  if (next?.index !== line.index + 1 || next.afterPageMark || line.doubleSpaced || line.blanksBefore > 0) return false;
  return (
    next.blanksBefore > 0 &&
    (isLower(view, next.start) || reach(line, next) >= fullReach.body) &&
    !sentenceEnd.test(line.text)
  );
}
