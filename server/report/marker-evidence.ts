import { anyDocumentKind } from '../grammar/document-kinds';
import { lastNumber, type Marker } from '../grammar/marker';
import { matchesOf } from '../text/matches';
import { isCapitals, isLower } from '../text/vietnamese';
import { doubtfulReach, fullReach, reach, type LayoutLine } from './layout';
import { sentenceEnd } from './line-ends';
import type { Continuity } from './numbering';

/** What speaks for or against the sign at the beginning of a line being a marker, with its weight. */
const weights = {
  /** Nothing stands before it. */
  firstLine: 3,
  /** The line before was ended on purpose: its next word would still have fitted. */
  behindEndedLine: 2,
  /** The line before is full, but ends in a sign that may end a sentence. */
  behindSentence: 1,
  /** The line before is full and part of what looks like a heading, which may end anywhere. */
  behindHeading: 1,
  /** The line before is nearly full, and its sentence goes on. */
  behindDoubtfulLine: -1,
  /** The line before is full, and its sentence goes on: that is how lines wrap. */
  behindFullLine: -2,
  /** A blank line before it, where blank lines tell something. */
  behindBlank: 1,
  /** A, I: what follows is in capitals, as the titles of these levels are. */
  beforeCapitals: 1,
  /** A capital follows, or none is asked for. */
  beforeCapital: 1,
  /** A small letter follows: (1) and a) stand before one often, 1. hardly ever. */
  beforeLowerBracketed: -1,
  beforeLower: -3,
  /** How its number goes on from those that are open. */
  continues: 2,
  starts: 1,
  repeats: 0,
  skips: 0,
  strays: -1,
  /** N-NH4+, V/V: a sign that looks like a number, and neither goes on from anything nor is gone on from. */
  alone: -9,
  /** Phần, Chương, Điều: a word of its own stands before the number. */
  named: 1,
  /** «Điều 10 Nghị quyết này», «Chương II Luật Đất đai»: the line begins with the section of a document that is named. */
  cites: -9,
  /** Letters are numbers by chance more often than figures are. */
  strayLetter: -2,
} as const satisfies Readonly<Record<string, number>> & Readonly<Record<Continuity, number>>;

type Evidence = keyof typeof weights;

/** Sections that are called by a word and a number, in their own headings and where others name them. */
const namedSections: ReadonlySet<Marker['style']> = new Set(['part', 'chapter', 'division', 'article']);
/** What follows the number where another text names the section: the document it stands in, or «này»; no stop parts them. */
const cited = new RegExp(
  `^\\s+(?:(?:của\\s+)?(?:${anyDocumentKind})(?!\\p{L})|này(?!\\p{L})|(?:Phần|Chương|Mục|Điều)\\s+(?:\\d|[IVX]))`,
  'iu',
);

/** From this much evidence on, a marker at the start of a line is one. */
const enough = { marker: 2, bullet: 1 };
/** How far back, in characters, a list inside a sentence is looked for. */
const inlineReach = 2_000;
/** How many numbers a list inside a sentence may jump and still go on. */
const inlineJump = 3;

/** A line that begins with what could be a marker, and what was read before it. */
export interface MarkerCandidate {
  readonly view: string;
  readonly line: LayoutLine;
  readonly marker: Marker;
  readonly previous: LayoutLine | undefined;
  /** The paragraph that is open: where its text begins behind its own marker, and whether it looks like a heading. */
  readonly current: { readonly textStart: number; readonly end: number; readonly heading: boolean } | undefined;
  /** How the marker goes on from what is open. Asked for only where it matters. */
  readonly continuity: () => Continuity;
}

/** Whether the sign at the beginning of a line is the marker of a heading, paragraph or item. */
export function isMarker(candidate: MarkerCandidate): boolean {
  const { view, line, marker, previous } = candidate;
  let after = marker.span.end;
  while (after < line.end && /\s/.test(view[after]!)) after++;
  const lower = isLower(view, after);
  const before = lineBefore(candidate);
  const evidence: Evidence[] = [...before.evidence];

  if (marker.style === 'bullet') {
    // «kinh tế\n- xã hội»: the rest of a compound.
    if (lower && !before.ended) return false;
    // «2025\n- 2030»
    if (previous && /\d{4}$/.test(previous.text) && /^\d{4}(?!\d)/.test(view.slice(after, line.end))) return false;
    if (!lower) evidence.push('beforeCapital');
    return weigh(evidence) >= enough.bullet;
  }
  // «…: (1) một; (2) hai;\n(3) ba»: the list inside the sentence goes on.
  if (marker.style === 'parenthesis' && !before.short && goesOnInline(candidate)) return false;
  evidence.push(...textBehind(candidate, after, lower));
  const continuity = candidate.continuity();
  evidence.push(continuity);
  if (marker.style === 'part' || marker.style === 'chapter' || marker.style === 'article') evidence.push('named');
  if (
    namedSections.has(marker.style) &&
    /[\p{L}\d]$/u.test(marker.text) &&
    cited.test(view.slice(marker.span.end, line.end))
  )
    evidence.push('cites');
  if (marker.style === 'small-letter' && (continuity === 'strays' || continuity === 'alone') && !before.short)
    evidence.push('strayLetter');
  return weigh(evidence) >= enough.marker;
}

const weigh = (evidence: readonly Evidence[]): number => evidence.reduce((sum, name) => sum + weights[name], 0);

/** What the line before tells: whether it was ended on purpose (`short`), or at least at the end of a sentence. */
interface LineBefore {
  readonly evidence: readonly Evidence[];
  readonly short: boolean;
  readonly ended: boolean;
}

function lineBefore({ line, marker, previous, current }: MarkerCandidate): LineBefore {
  if (!previous) return { evidence: ['firstLine'], short: true, ended: true };
  const heading = current?.heading ?? false;
  const reached = reach(previous, line);
  const short = reached < (heading ? fullReach.heading : fullReach.body);
  const ended = sentenceEnd.test(previous.text);
  const evidence: Evidence[] = [];
  if (short) evidence.push('behindEndedLine');
  else if (ended) evidence.push('behindSentence');
  else if (!heading) evidence.push(reached < doubtfulReach ? 'behindDoubtfulLine' : 'behindFullLine');
  else if (marker.style !== 'bullet') evidence.push('behindHeading');
  const notesBetween = previous.index + 1 !== line.index;
  if (line.blanksBefore > 0 && !line.doubleSpaced && !notesBetween) evidence.push('behindBlank');
  return { evidence, short, ended };
}

function textBehind({ view, line, marker }: MarkerCandidate, after: number, lower: boolean): Evidence[] {
  const { style } = marker;
  const evidence: Evidence[] = [];
  if ((style === 'roman' || style === 'letter') && isCapitals(view.slice(after, line.end)))
    evidence.push('beforeCapitals');
  if (!lower || style === 'word') evidence.push('beforeCapital');
  else evidence.push(style === 'parenthesis' || style === 'small-letter' ? 'beforeLowerBracketed' : 'beforeLower');
  return evidence;
}

function goesOnInline({ view, current, marker }: MarkerCandidate): boolean {
  if (!current) return false;
  const text = view.slice(Math.max(current.textStart, current.end - inlineReach), current.end);
  let last: number | undefined;
  for (const match of matchesOf(text, /\((\d{1,2})\)/g)) last = Number(match[1]);
  return last !== undefined && lastNumber(marker) > last && lastNumber(marker) <= last + inlineJump;
}
