import type { Indicator, IndicatorGroup, Paragraph, Report, Section } from '../../report/model';
import { matchesOf } from '../../text/matches';
import type { Position, Range } from '../../text/source';
import { contains, type Span } from '../../text/span';

/**
 * What to select around a position, from the inside out: syllable or number, sentence, paragraph (of a footnote or an
 * indicator too), heading or section, the sections around it, the document. Each range is strictly larger than the one
 * before; there is always at least the document.
 */
export function selection(report: Report, position: Position): Range[] {
  const { source } = report;
  const offset = source.offsetAt(position);
  const outer = surroundings(report, offset).sort((a, b) => length(a) - length(b));

  const chain: Span[] = [];
  for (const span of [...inner(report, offset), ...outer]) {
    const last = chain.at(-1);
    if (!last || (contains(span, last) && length(span) > length(last))) chain.push(span);
  }
  // The document is more than the view of it where that leaves out a byte order mark.
  const whole: Range = { start: { line: 0, character: 0 }, end: source.positionAt(source.text.length) };
  const ranges = [...chain.map((span) => source.rangeOf(span)), whole];
  return ranges.filter((range, index) => index === 0 || !same(range, ranges[index - 1]!));
}

const length = ({ start, end }: Span) => end - start;
const holds = ({ start, end }: Span, offset: number) => start <= offset && offset <= end;
const same = (a: Range, b: Range) =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;

/** The word and the sentence. */
function inner({ source, paragraphs }: Report, offset: number): Span[] {
  const spans: Span[] = [];
  const word = wordAt(source.text, offset);
  if (word) spans.push(word);
  const paragraph = smallest(paragraphs, offset);
  if (paragraph) {
    const { flow } = paragraph;
    const sentence = sentenceAt(flow.text, flow.flowOffset(offset));
    const span = flow.spanOf(sentence.start, sentence.end);
    if (holds(span, offset)) spans.push(span);
  }
  return spans;
}

/** Every span of the model around an offset. */
function surroundings(report: Report, offset: number): Span[] {
  const spans: Span[] = [];
  const add = (span: Span) => holds(span, offset) && spans.push(span);
  for (const { span } of report.paragraphs) add(span);
  for (const { span } of report.footnotes) add(span);
  const addSection = ({ headingSpan, span, children }: Section) => {
    if (!holds(span, offset)) return;
    add(headingSpan);
    add(span);
    children.forEach(addSection);
  };
  report.sections.forEach(addSection);
  const addIndicator = ({ span }: Indicator) => add(span);
  const addGroup = ({ indicators, groups }: IndicatorGroup) => {
    indicators.forEach(addIndicator);
    groups.forEach(addGroup);
  };
  report.indicatorGroups.forEach(addGroup);
  return spans;
}

function smallest(paragraphs: readonly Paragraph[], offset: number): Paragraph | undefined {
  let found: Paragraph | undefined;
  for (const one of paragraphs) {
    if (holds(one.span, offset) && (!found || length(one.span) < length(found.span))) found = one;
  }
  return found;
}

/** A syllable, or a number with its dots and commas. */
const words = /[\p{L}\p{M}]+|\p{N}+(?:[.,]\p{N}+)*/gu;
/** No syllable or figure is longer; bounds the search in a text without spaces. */
const reach = 100;

function wordAt(text: string, offset: number): Span | undefined {
  const from = Math.max(0, offset - reach);
  let touching: Span | undefined;
  for (const match of matchesOf(text.slice(from, offset + reach), words)) {
    const start = from + match.index;
    const span = { start, end: start + match[0].length };
    if (start > offset) break;
    // Between two words the one behind the caret wins, as with a double click.
    if (holds(span, offset)) touching = span;
  }
  return touching;
}

/** A full stop, question or exclamation mark, or dots, with closing quotes and brackets, before space and a capital. */
const sentenceEnd = /(?<=[\p{L}\p{N}%)\]”"][.!?…]{1,3}[”"’)\]]{0,2})\s+(?=[“"‘(]?[\p{Lu}\p{N}])/gu;
/** A marker such as `2.1.` or `a.` ends with a full stop, but no sentence. */
const markerOnly = /^\s*(?:\(?[\p{L}\p{N}]{1,4}(?:[.,]\p{N}{1,3})*\)?[.)-]*\s*)$/u;

function sentenceAt(text: string, offset: number): Span {
  let start = 0;
  for (const match of matchesOf(text, sentenceEnd)) {
    if (markerOnly.test(text.slice(start, Math.min(match.index, start + 20))) && match.index - start <= 20) continue;
    if (offset <= match.index) return { start, end: match.index };
    start = match.index + match[0].length;
  }
  return { start: Math.min(start, text.length), end: text.length };
}
