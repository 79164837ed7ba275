import { isAttachment, isStateHead, readAnnexHeading } from '../grammar/annex-headings';
import { isCapitals } from '../text/vietnamese';
import { fullReach, reach, type LayoutLine } from './layout';
import { sentenceEnd } from './line-ends';

const limits = {
  /** The title above «(Kèm theo …)» has at most so many lines. */
  title: 7,
  /** The organ's name and the number above the State's name have at most so many lines. */
  head: 4,
  /** A second heading so near below the first is part of it: «PHỤ LỤC» and «Mẫu số 01». */
  apart: 5,
  /** The head of the document itself takes up so many lines. */
  ownHead: 25,
  /** No line of a title is longer, in characters. */
  titleLine: 200,
} as const;

/** The lines at which annexes, forms and attached documents begin; `closed` tells signatures, which end what is before. */
export function annexStarts(lines: readonly LayoutLine[], closed: (index: number) => boolean): ReadonlySet<number> {
  const found: number[] = [];
  const body = firstOfBody(lines);
  for (let i = 0; i < lines.length; i++) {
    const start = startAt({ lines, body, closed }, i);
    if (start === undefined) continue;
    const before = found[found.length - 1];
    if (before === undefined || start > before + limits.apart || hasText(lines, before, start)) {
      if (before === undefined || start > before) found.push(start);
    }
  }
  return new Set(found);
}

interface Context {
  readonly lines: readonly LayoutLine[];
  /** Where the document's own body begins. */
  readonly body: number;
  readonly closed: (index: number) => boolean;
}

function startAt({ lines, body, closed }: Context, index: number): number | undefined {
  const { text } = lines[index]!;
  if (index < body) return undefined;
  const heading = readAnnexHeading(text);
  if (heading) {
    const next = lines[index + 1]?.text ?? '';
    // One below the other they are a list of annexes.
    if (readAnnexHeading(next)?.kind === heading.kind && !isCapitals(next)) return undefined;
    return heading.capitals || standsApart(lines, index) ? index : undefined;
  }
  if (isStateHead(text)) return index > limits.ownHead ? headStart(lines, index) : undefined;
  if (isAttachment(text)) return titleStart(lines, index, closed);
  return undefined;
}

/** Where the document itself begins behind its head: at the first marker or long paragraph. */
function firstOfBody(lines: readonly LayoutLine[]): number {
  const at = lines.findIndex(
    ({ marker, text }, i) => i > 0 && ((marker !== undefined && marker.style !== 'bullet') || /[.;]$/u.test(text)),
  );
  return at < 0 ? lines.length : at;
}

/** Whether a line stands apart from the text before it, and is no rest of a sentence. */
function standsApart(lines: readonly LayoutLine[], index: number): boolean {
  const line = lines[index]!;
  const before = lines[index - 1];
  if (!before || line.afterPageMark) return true;
  if (isCapitals(before.text) || sentenceEnd.test(before.text)) return true;
  const reached = reach(before, line);
  return reached > 0 ? reached < fullReach.heading : true;
}

/** The first line of the head of a form: the organ's name stands above the State's, in capitals. */
function headStart(lines: readonly LayoutLine[], index: number): number {
  let start = index;
  while (start > 0 && index - start < limits.head && isCapitals(lines[start - 1]!.text)) start--;
  return start;
}

/** The first line of the title above «(Kèm theo …)»: capitals, or lines that end no sentence. */
function titleStart(
  lines: readonly LayoutLine[],
  index: number,
  closed: (index: number) => boolean,
): number | undefined {
  let start = index;
  while (start > 0 && index - start < limits.title && !closed(start - 1)) {
    const { text, marker } = lines[start - 1]!;
    if ((marker && marker.style !== 'bullet') || text.length > limits.titleLine || sentenceEnd.test(text)) break;
    start--;
  }
  // A title begins in capitals: «QUY CHẾ», «Danh mục …» has «PHỤ LỤC» above.
  while (start < index && !isCapitals(lines[start]!.text)) start++;
  return start < index ? start : undefined;
}

/** Whether running text stands between two headings. */
function hasText(lines: readonly LayoutLine[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const { text, marker } = lines[i]!;
    if (marker || (sentenceEnd.test(text) && !isAttachment(text) && !isCapitals(text))) return true;
  }
  return false;
}
