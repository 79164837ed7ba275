import type { Marker } from '../grammar/marker';
import { splitLines, type Line } from '../text/lines';
import { isCapitals, isLower } from '../text/vietnamese';
import { markerOf, readLine } from './line-text';
import { pageRemains } from './page-remains';

/** A line that carries text, with what the layout around it tells. */
export interface LayoutLine extends Line {
  /** Place among the lines that carry text. */
  readonly index: number;
  readonly text: string;
  /** Natural width of the text, in thousandths of an em. */
  readonly width: number;
  /** Natural width of its first word. */
  readonly firstWord: number;
  /** The marker that it may begin with. */
  readonly marker: Marker | undefined;
  /** Width of a full line around here; 0 where paragraphs are not wrapped. */
  readonly measure: number;
  /** Number of blank lines before it (page numbers and rules left out). */
  readonly blanksBefore: number;
  /** Whether every line around here is followed by a blank one, so that blank lines say nothing. */
  readonly doubleSpaced: boolean;
  /** Whether a page number or form feed stands right before it. */
  readonly afterPageMark: boolean;
}

export interface Layout {
  readonly lines: readonly LayoutLine[];
  /** The lines that were taken for page numbers, headers and footers. */
  readonly pageMarks: readonly Line[];
  /** Those of them that stand on every page and number none: «DỰ THẢO», the report's name. */
  readonly pageLabels: readonly Line[];
  /** Whether pages begin with one space, as PDF text often does. */
  readonly spaceStartsPage: boolean;
  /** Whether paragraphs stand on one line each, as in a text typed or cleaned, rather than wrapped to a page. */
  readonly unwrapped: boolean;
}

/** Lines per neighbourhood; the widths of one page or so are compared with each other. */
const neighbourhood = 32;
/** A line this much wider than nine tenths of its neighbours is no wrapped line of theirs. */
const unwrappedFactor = 1.6;
/** No page line is longer than this (A4 at 10 pt is some 48,000); longer ones are whole paragraphs. */
const widestPageLine = 60_000;
/** A line this near to the measure counts as full. */
const fullLine = 0.86;
/** The share of full lines from which a stretch counts as wrapped. */
const wrappedShare = 0.3;

/** Of fewer full lines no share can be told. */
const fewestFull = 8;
/** So many of the wrapped lines go on in a small letter, at least. */
const wrappedOnward = 0.2;

/** A text with fewer lines of wrapped stretches is an unwrapped one. */
const mostlyWrapped = 0.5;
/** A stretch of which so many lines have a blank one before them is double-spaced. */
const doubleSpacedShare = 0.75;
/** The longest that a rule of signs is written. */
const longestRule = 24;
/** One line in so many may stand farther left than the margin. */
const beforeMargin = 10;
/** Pages begin with a space where at least so many lines do. */
const pageStarts = 3;
/** A stretch of fewer lines tells no measure. */
const fewestLines = 4;
/** No column of running text is narrower, in thousandths of an em (some 25 letters). */
const narrowestPage = 12_000;
/** A full line is hardly narrower than the middle one of its stretch. */
const aboveMiddle = 0.9;
/** The measure is set a little below the widest full line, since lines are ragged by a letter or two. */
const raggedness = 0.97;
/** A blank between two words of a line, in thousandths of an em. */
const blankWidth = 250;

/** Below this reach a line was ended on purpose; bold type, which runs wider than the measure knows, gets more room. */
export const fullReach = { body: 0.88, heading: 0.84 };
/** Between full and this, a line may just have ended there by chance. */
export const doubtfulReach = 0.95;

const rule = /^(?:[-–—_*=.~]\s?){3,}$/;

/**
 * Takes page numbers, form feeds and rules out and measures the rest. `view` is the NFC view of the text.
 */
export function readLayout(view: string): Layout {
  const all = splitLines(view);
  const remains = pageRemains(view, all);
  const kept: { line: Line; blanksBefore: number; afterPageMark: boolean }[] = [];
  const pageMarks: Line[] = [];
  const pageLabels: Line[] = [];
  let blanks = 0;
  let mark = false;
  for (let i = 0; i < all.length; i++) {
    const line = all[i]!;
    if (line.indent > 0 && view.slice(line.from, line.start).includes('\f')) mark = true;
    if (line.blank) {
      blanks++;
      continue;
    }
    const text = line.end - line.start <= longestRule ? view.slice(line.start, line.end) : '';
    if (text && rule.test(text)) continue;
    if (remains.has(i)) {
      pageMarks.push(line);
      if (remains.isLabel(i)) pageLabels.push(line);
      mark = true;
      continue;
    }
    kept.push({ line, blanksBefore: blanks, afterPageMark: mark });
    blanks = 0;
    mark = false;
  }

  const margin = marginOf(kept.map(({ line }) => line.indent));
  const texts = kept.map(({ line }) => readLine(view.slice(line.start, line.end)));
  const widths = Uint32Array.from(texts, ({ width }) => width);
  // A figure goes on as a small letter does, but for one that numbers an item; so does a name that the end of the line parts.
  const onward = kept.map(({ line }, i) => {
    if (isLower(view, line.start)) return true;
    const before = texts[i - 1];
    const open =
      before !== undefined && /\s\p{Lu}\p{Ll}*$/u.test(before.text) && !isCapitals(before.text) && !before.marker;
    return (open || /^\d/u.test(texts[i]!.text)) && !markerOf(view, line, texts[i]!);
  });
  const lines: LayoutLine[] = [];
  for (let from = 0; from < kept.length; from += neighbourhood) {
    const near = { from: Math.max(0, from - neighbourhood), to: Math.min(kept.length, from + 2 * neighbourhood) };
    const width = measureOf(widths.slice(near.from, near.to));
    const measure = goOn({ widths, onward, near, width }) ? width : 0;
    let spaced = 0;
    for (let i = near.from; i < near.to; i++) if (kept[i]!.blanksBefore > 0) spaced++;
    const doubleSpaced = measure > 0 && spaced >= doubleSpacedShare * (near.to - near.from);
    for (let i = from; i < Math.min(kept.length, from + neighbourhood); i++) {
      const { line, blanksBefore, afterPageMark } = kept[i]!;
      const { text, width, firstWord } = texts[i]!;
      // Written out: a spread would cost more here than all the rest.
      lines.push({
        from: line.from,
        start: line.start,
        end: line.end,
        indent: Math.max(0, line.indent - margin),
        blank: false,
        index: i,
        text,
        width,
        firstWord,
        marker: markerOf(view, line, texts[i]!),
        measure: width > measure * unwrappedFactor ? 0 : measure,
        blanksBefore,
        doubleSpaced,
        afterPageMark,
      });
    }
  }
  return {
    lines,
    pageMarks,
    pageLabels,
    spaceStartsPage: lines.filter((l) => l.indent >= 1 && l.indent <= 2).length >= pageStarts,
    unwrapped: lines.filter((l) => l.measure > 0).length < mostlyWrapped * lines.length,
  };
}

/** The indent that all lines have but a few. */
function marginOf(indents: readonly number[]): number {
  const sorted = [...indents].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / beforeMargin)] ?? 0;
}

interface Stretch {
  readonly widths: Uint32Array;
  /** Whether a line may go on with a sentence. */
  readonly onward: readonly boolean[];
  readonly near: { readonly from: number; readonly to: number };
  readonly width: number;
}

/** Whether lines of the full width go on in the next one, as wrapped lines do; paragraphs of like length do not. */
function goOn({ widths, onward, near, width }: Stretch): boolean {
  let full = 0;
  let wrapped = 0;
  for (let i = near.from; i + 1 < near.to; i++) {
    if (widths[i]! < width * fullLine || widths[i]! > width * unwrappedFactor) continue;
    full++;
    if (onward[i + 1]) wrapped++;
  }
  // Of few full lines one goes on at least: those of a short draft are of like length by chance.
  return full < fewestFull ? wrapped > 0 : wrapped >= wrappedOnward * full;
}

/** The width of a full line among `widths`, 0 where the lines are not wrapped to one. */
function measureOf(widths: Uint32Array): number {
  const page = widths.filter((w) => w <= widestPageLine).sort();
  if (page.length < fewestLines) return 0;
  // Full lines sit close together near the top; smaller print of footnotes reaches beyond them.
  let best = 0;
  let bestCount = 0;
  for (let low = 0, high = 0; high < page.length; high++) {
    while (page[low]! < page[high]! * fullLine) low++;
    // The wider of two equally crowded bands would be footnotes: the first, narrower one stays.
    if (high - low + 1 > bestCount) {
      bestCount = high - low + 1;
      best = page[high]!;
    }
  }
  const middle = page[Math.floor(page.length / 2)]!;
  return bestCount >= wrappedShare * widths.length && best >= narrowestPage && best >= middle * aboveMiddle
    ? best * raggedness
    : 0;
}

/**
 * How far `next`'s first word would have reached on `line`, as a share of a full line: below some 0.88 the line was
 * ended on purpose (measured on PDF reports: 99 of 100 lines wrapped by the program are above 0.9). 0 where lines are
 * not wrapped at all.
 */
export function reach(line: LayoutLine, next: LayoutLine): number {
  const measure = line.measure || next.measure;
  if (!measure) return 0;
  return (line.width + blankWidth + next.firstWord) / measure;
}
