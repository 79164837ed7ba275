import { readAnnexHeading } from '../grammar/annex-headings';
import { isCapitals } from '../text/vietnamese';
import { annexStarts } from './annex-starts';
import { recipientsIn, signaturesIn } from './closing';
import type { LayoutLine } from './layout';
import type { Region, RegionKind } from './model';
import { quotationsIn, type LineRun } from './quotations';
import { tablesIn } from './tables';

/** The regions of a text by its lines. */
export interface RegionLines {
  /** Head, body, annexes and forms follow each other; the others lie inside these. In the order of the text. */
  readonly regions: readonly Region[];
  /** The innermost region of a line. */
  readonly kindAt: (index: number) => RegionKind;
  /** Whether an annex, form or attached document begins at a line. */
  readonly beginsAnnex: (index: number) => boolean;
}

const limits = {
  /** The head of a document ends within so many lines. */
  head: 30,
  /** No line of it is longer, but in capitals. */
  headLine: 160,
  /** … and none in capitals that tells its end is shorter. */
  headWords: 7,
  /** In a form, so large a share of the lines has blanks, and at least so many lines. */
  blanks: { share: 0.15, least: 3 },
} as const;

/** «……», «____», «.....», «□», «ngày … tháng … năm»: what a form leaves to be filled in. */
const blank = /…{2,}|\.{5,}|_{3,}|□|☐|(?<=\s|^)…+(?=\s|,|$)|…\/…/u;

/** Tells the regions of a text apart. `lines` are those of the running text, without the footnotes. */
export function readRegions(lines: readonly LayoutLine[]): RegionLines {
  const signed = new Set(signaturesIn(lines, () => false).flatMap(({ first, last }) => range(first, last)));
  const starts = annexStarts(lines, (index) => signed.has(index));
  const begins = (index: number): boolean => starts.has(index);
  const kinds = new Array<RegionKind>(lines.length).fill('body');
  const outer = outerRuns(lines, [...starts]);
  for (const { first, last, kind } of outer) kinds.fill(kind, first, last + 1);
  const inner: (LineRun & { readonly kind: RegionKind })[] = [];
  const add = (runs: readonly LineRun[], kind: RegionKind): void => {
    for (const run of runs) {
      if (kinds[run.first] === 'head') continue;
      inner.push({ ...run, kind });
      kinds.fill(kind, run.first, run.last + 1);
    }
  };
  const recipients = recipientsIn(lines, begins);
  const closed = new Set(recipients.flatMap(({ first, last }) => range(first, last)));
  const stops = (index: number): boolean => begins(index) || closed.has(index);
  add(quotationsIn(lines, stops), 'quotation');
  add(tablesIn(lines, stops), 'table');
  add(signaturesIn(lines, begins), 'signature');
  add(recipients, 'recipients');
  const regions = [...outer, ...inner]
    .map(({ first, last, kind }) => ({ kind, span: { start: lines[first]!.start, end: lines[last]!.end } }))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return { regions, kindAt: (index) => kinds[index] ?? 'body', beginsAnnex: begins };
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Head, body and annexes, one behind the other. */
function outerRuns(
  lines: readonly LayoutLine[],
  starts: readonly number[],
): (LineRun & { readonly kind: RegionKind })[] {
  if (lines.length === 0) return [];
  const bounds = [...starts, lines.length];
  const head = Math.min(headEnd(lines), bounds[0]!);
  const runs: (LineRun & { readonly kind: RegionKind })[] = [];
  if (head > 0) runs.push({ first: 0, last: head - 1, kind: 'head' });
  if (head < bounds[0]!) runs.push({ first: head, last: bounds[0]! - 1, kind: 'body' });
  for (const [i, first] of starts.entries()) {
    const last = bounds[i + 1]! - 1;
    runs.push({ first, last, kind: isForm(lines, first, last) ? 'form' : 'annex' });
  }
  return runs;
}

/** Behind the last line in capitals before the first marker or paragraph. */
function headEnd(lines: readonly LayoutLine[]): number {
  let end = 0;
  for (let i = 0; i < Math.min(lines.length, limits.head); i++) {
    const { marker, text } = lines[i]!;
    if (marker && marker.style !== 'bullet') break;
    if (isCapitals(text) && text.length >= limits.headWords) end = i + 1;
    else if (text.length > limits.headLine) break;
  }
  return end;
}

function isForm(lines: readonly LayoutLine[], first: number, last: number): boolean {
  let blanks = 0;
  for (let i = first; i <= last; i++) if (blank.test(lines[i]!.text)) blanks++;
  const named = readAnnexHeading(lines[first]!.text)?.kind === 'form';
  return blanks >= (named ? 1 : limits.blanks.least) && (named || blanks >= limits.blanks.share * (last - first + 1));
}
