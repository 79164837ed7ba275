import { lastNumber, type Marker } from '../grammar/marker';
import { matchesOf } from '../text/matches';
import { isCapitals, isLower, isUpper } from '../text/vietnamese';
import { openEnd, reach, type LayoutLine } from './layout';
import { OpenNumberings } from './numbering';

/** A paragraph as lines, with its marker and the node of the outline that it opens or belongs to. */
export interface Draft {
  readonly lines: LayoutLine[];
  readonly marker: Marker | undefined;
  /** `capitals`: an unnumbered heading; `title`: before anything else; `recipients`: «Nơi nhận:». */
  readonly role: 'marked' | 'bullet' | 'body' | 'capitals' | 'title' | 'recipients';
}

/** A heading, numbered paragraph or item of the outline, while it is being read. */
export interface Node {
  readonly draft: Draft;
  readonly parent: Node | undefined;
  readonly children: Node[];
  /** Paragraphs under it that open no node of their own. */
  readonly body: Draft[];
}

export interface Structure {
  readonly drafts: readonly Draft[];
  readonly roots: readonly Node[];
  /** Body paragraphs before the first heading. */
  readonly preamble: readonly Draft[];
}

/** Below this reach a line was ended on purpose; bold type, which runs wider than the measure knows, gets more room. */
const fullReach = { body: 0.88, heading: 0.84 };
/** Between full and this, a line may just have ended there by chance. */
const doubtfulReach = 0.95;
/** The first line of a paragraph is indented by some 1,27 cm of 16,5 cm: a full one reaches less far than the others. */
const indentedReach = 0.965;
/** Headings in capitals are broken by hand, where the sense allows. */
const centredReach = 0.55;
/** … also where lines are not wrapped: from this many characters on one is. */
const longCapitals = 40;
/** Nouns that are written with a capital inside a heading. */
const capitalised =
  /^(?:Đảng|Nhân dân|Nhà nước|Mặt trận|Ủy ban|Uỷ ban|Hội đồng|Ban|Bộ|Tổ quốc|Đại hội|Trung ương|Nghị quyết|Quốc hội|Chính phủ|Việt Nam)(?!\p{L})/u;
/** A heading runs over at most this many lines. */
const headingLines = 8;
/** … and has at most this many characters. */
const longestHeading = 640;
/** … and one in capitals, «BÁO CÁO», at least this many. */
const shortestCapitals = 7;
/** How far back, in characters, a list inside a sentence is looked for. */
const inlineReach = 2_000;
/** From this much evidence on, a marker at the start of a line is one. */
const enough = { marker: 2, bullet: 1 };

const sentenceEnd = /[.;:!?…/][”"’)\]]*$|[.;:!?…”)]$/;
const fullStop = /[.!?…/][”"’)\]]*$/;
const recipients = /^Nơi nhận\s*:?$/iu;

/**
 * Groups lines into paragraphs and markers into an outline. One pass over the lines, in which what a marker means is
 * decided by the layout before it, the text behind it and the numberings that are open there.
 */
export function readStructure(view: string, lines: readonly LayoutLine[]): Structure {
  const drafts: Draft[] = [];
  const roots: Node[] = [];
  const preamble: Draft[] = [];
  const numberings = new OpenNumberings<Node>();
  let current: Draft | undefined;
  let owner: Node | undefined;
  let ended = false;

  const openNode = (draft: Draft, parent: Node | undefined): Node => {
    const node: Node = { draft, parent, children: [], body: [] };
    (parent?.children ?? roots).push(node);
    return node;
  };
  const start = (line: LayoutLine, role: Draft['role'], marker?: Marker): Draft => {
    const draft: Draft = { lines: [line], marker, role };
    drafts.push(draft);
    return draft;
  };

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const previous = lines[i - 1];
    const { text, marker } = line;

    if (marker && isMarker(view, lines, i, marker, current, numberings)) {
      if (marker.style === 'bullet') {
        current = start(line, 'bullet', marker);
        if (owner) owner.body.push(current);
        else preamble.push(current);
      } else {
        const draft = start(line, 'marked', marker);
        current = draft;
        // A slogan in capitals above the first part is no heading of it.
        const capitals = marker.style === 'part' ? undefined : capitalsParent(owner);
        owner = numberings.open(marker, (parent) => openNode(draft, parent ?? capitals));
      }
      continue;
    }
    if (current && previous && joins(view, lines, i, current, text)) {
      current.lines.push(line);
      continue;
    }
    if (recipients.test(text)) {
      current = start(line, 'recipients');
      numberings.closeAll();
      owner = openNode(current, undefined);
      ended = true;
    } else if (!ended && isCapitalHeading(text)) {
      const untitled = owner === undefined && preamble.length === 0;
      current = start(line, untitled ? 'title' : 'capitals');
      const node = openNode(current, untitled ? undefined : numberings.closeBelowParts());
      // What stands between the title and the first heading belongs to no section.
      if (!untitled) owner = node;
    } else {
      current = start(line, 'body');
      if (owner) owner.body.push(current);
      else preamble.push(current);
    }
  }
  return { drafts, roots, preamble };
}

/** An unnumbered capital heading keeps the numbered ones after it, until the next part. */
function capitalsParent(owner: Node | undefined): Node | undefined {
  for (let node = owner; node; node = node.parent) if (node.draft.role === 'capitals') return node;
  return undefined;
}

/** Words in capitals, more than an abbreviation and less than a paragraph. */
function isCapitalHeading(text: string): boolean {
  return (
    text.length >= shortestCapitals &&
    text.length <= 200 &&
    isCapitals(text) &&
    /\p{Lu}{2,}\s+\p{Lu}/u.test(text) &&
    !/[;,]$|^["“(]/.test(text)
  );
}

/** Whether the paragraph so far could be a heading: numbered, short, without the end of a sentence inside. */
function looksLikeHeading(view: string, draft: Draft): boolean {
  if (draft.role === 'title' || draft.role === 'capitals') return true;
  if (draft.role !== 'marked' || draft.lines.length > headingLines) return false;
  const last = draft.lines[draft.lines.length - 1]!;
  if (last.end - draft.marker!.span.end > longestHeading) return false;
  const text = view.slice(draft.marker!.span.end, last.end);
  return isCapitals(text) || (!/[.!?;]\s+\p{Lu}|:\s+\S/u.test(text) && !/[.;!?]$/.test(text));
}

function isMarker(
  view: string,
  lines: readonly LayoutLine[],
  index: number,
  marker: Marker,
  current: Draft | undefined,
  numberings: OpenNumberings<Node>,
): boolean {
  const line = lines[index]!;
  const previous = lines[index - 1];
  let after = marker.span.end;
  while (after < line.end && /\s/.test(view[after]!)) after++;
  const lower = isLower(view, after);
  let evidence = 0;

  let short = true;
  let ended = true;
  if (previous) {
    const before = previous.text;
    const heading = current !== undefined && looksLikeHeading(view, current);
    const reached = reach(previous, line);
    short = reached < (heading ? fullReach.heading : fullReach.body);
    ended = sentenceEnd.test(before);
    if (short) evidence += 2;
    else if (ended) evidence += 1;
    else if (heading) evidence += marker.style === 'bullet' ? 0 : 1;
    else evidence -= reached < doubtfulReach ? 1 : 2;
    const notesBetween = previous.index + 1 !== line.index;
    if (line.blanksBefore > 0 && !line.doubleSpaced && !notesBetween) evidence += 1;
  } else evidence += 3;

  if (marker.style === 'bullet') {
    // «kinh tế\n- xã hội»: the rest of a compound.
    if (lower && !ended) return false;
    // «2025\n- 2030»
    if (
      previous &&
      /\d{4}$/.test(view.slice(previous.start, previous.end)) &&
      /^\d{4}(?!\d)/.test(view.slice(after, line.end))
    )
      return false;
    return evidence + (lower ? 0 : 1) >= enough.bullet;
  }
  if ((marker.style === 'roman' || marker.style === 'letter') && isCapitals(view.slice(after, line.end))) evidence += 1;
  if (!lower || marker.style === 'word') evidence += 1;
  else evidence -= marker.style === 'parenthesis' || marker.style === 'small-letter' ? 1 : 3;

  // «…: (1) một; (2) hai;\n(3) ba»: the list inside the sentence goes on.
  if (marker.style === 'parenthesis' && current && !short && goesOnInline(view, current, marker)) return false;

  const continuity = numberings.continuity(marker);
  evidence += continuity === 'continues' ? 2 : continuity === 'starts' ? 1 : continuity === 'strays' ? -1 : 0;
  if (marker.style === 'part' || marker.style === 'chapter' || marker.style === 'article') evidence += 1;
  // Letters are numbers by chance more often than figures are.
  if (marker.style === 'small-letter' && continuity === 'strays' && !short) evidence -= 2;
  return evidence >= enough.marker;
}

function goesOnInline(view: string, current: Draft, marker: Marker): boolean {
  const end = current.lines[current.lines.length - 1]!.end;
  const text = view.slice(Math.max(current.marker?.span.end ?? current.lines[0]!.start, end - inlineReach), end);
  let last: number | undefined;
  for (const match of matchesOf(text, /\((\d{1,2})\)/g)) last = Number(match[1]);
  return last !== undefined && lastNumber(marker) > last && lastNumber(marker) <= last + 3;
}

/** Whether line `index`, which bears no marker, goes on with the paragraph before it. */
function joins(view: string, lines: readonly LayoutLine[], index: number, current: Draft, text: string): boolean {
  const line = lines[index]!;
  const previous = lines[index - 1]!;
  const before = previous.text;
  const marker = current.marker;

  if (current.role === 'title' || current.role === 'capitals')
    return isCapitals(text) || (isLower(view, line.start) && !fullStop.test(before));
  if (current.role === 'recipients') return false;
  // A slogan in capitals and quotation marks goes on until these are closed.
  if (hasOpenQuote(before) && isCapitals(before) && isCapitals(text)) return true;
  if (marker && (marker.style === 'part' || marker.style === 'chapter' || marker.style === 'division')) {
    // The title stands on the lines below, centred, with breaks of its own.
    if (previous.start <= marker.span.start) {
      if (!view.slice(marker.span.end, previous.end).trim()) return true;
    }
    if (isCapitals(view.slice(Math.max(marker.span.end, previous.start), previous.end)))
      return isCapitals(text) || isYearsLeft(before, text);
  }
  const heading = looksLikeHeading(view, current);
  const reached = reach(previous, line);
  const lower = isLower(view, line.start);
  if (heading && marker && isCapitals(view.slice(marker.span.end, previous.end))) {
    // Capitals give way to small letters only where the heading is over, except for a wrapped remainder in brackets.
    if (!isCapitals(text)) return (lower && reached >= fullReach.heading) || isYearsLeft(before, text);
    const long = reached ? reached >= centredReach : before.length >= longCapitals;
    return long || openEnd.test(before);
  }
  if (lower) return !(sentenceEnd.test(before) && reached < 0.75) && !(reached === 0 && sentenceEnd.test(before));
  // Footnotes stand between, in a text whose lines are not wrapped: what is not finished goes on behind them.
  if (reached === 0 && previous.index + 1 !== line.index && !heading && !sentenceEnd.test(before)) return true;
  if (reached < (heading ? fullReach.heading : fullReach.body))
    return /[,(“\-–]$/.test(before) && reached > 0.5 && !heading;
  if (!isUpper(view, line.start)) return true;
  const next = lines[index + 1];
  const ahead = next === undefined ? 0 : reach(line, next);
  // Blank lines tell something only where not every line has one, and no footnotes or page end stand between.
  const blanksTell = !line.doubleSpaced && previous.index + 1 === line.index && !line.afterPageMark;
  if (blanksTell && strayBlankAfter(view, lines, index)) return false;
  if (!heading) {
    if (!fullStop.test(before)) return true;
    if (blanksTell) return line.blanksBefore === 0;
    return ahead >= indentedReach && reached >= doubtfulReach;
  }
  if (blanksTell && line.blanksBefore > 0 && !(current.lines.length === 1 && strayBlankAfter(view, lines, index - 1))) {
    return false;
  }
  if (openEnd.test(before) || hasOpenBracket(before)) return true;
  // The rest of a heading is short and no sentence; what fills the line is the text below it, but for a name.
  if (ahead < fullReach.heading) return !sentenceEnd.test(text);
  return capitalised.test(text) && ahead >= 1;
}

/** «… NHIỆM KỲ» and «2020-2025» below it, «… 2020-» and «2025», «… 2020» and «- 2025». */
const isYearsLeft = (before: string, text: string): boolean =>
  /(?:[-–]|\d{4}|\p{Lu})$/u.test(before) && /^(?:[-–]\s*)?\d{4}(?:\s*[-–]\s*(?:\d{4})?)?$/.test(text);

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
