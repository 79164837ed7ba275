import { levelOf, type Marker, type MarkerStyle } from '../../grammar/marker';
import { nextLabel } from '../../grammar/labels';
import { readMarker } from '../../grammar/markers';
import type { Paragraph, Report, Section } from '../../report/model';
import type { Position } from '../../text/source';
import type { DocumentEdit } from '../diagnostics/diagnostic';

/** What marks the items of a list; the others mark headings. */
const listStyles: ReadonlySet<MarkerStyle> = new Set([
  'arabic',
  'arabic-bracket',
  'parenthesis',
  'small-letter',
  'word',
  'bullet',
]);

const stop = /[.;!?…]["”’)\]]*$/u;

/**
 * What a list gets when Enter was typed at the end of one of its items: the next marker on the new line; behind an
 * item that has a marker and no text, that marker goes and with it the new line. Nothing anywhere else: behind a
 * heading, inside a line, where something stands on the new line already.
 *
 * @param report the text with the new line in it.
 * @param position of the caret behind the line break.
 */
export function afterEnter(report: Report, position: Position): DocumentEdit[] {
  const { source } = report;
  const { text } = source;
  const caret = source.offsetAt(position);
  const at = source.positionAt(caret);
  // A position outside the text, or between a letter and its mark, was moved.
  if (at.line !== position.line || at.character !== position.character) return [];
  const lineStart = startOfLine(text, caret);
  if (lineStart === 0 || text.slice(lineStart, endOfLine(text, caret)).trim() !== '') return [];
  const from = startOfLine(text, lineStart - (text.startsWith('\r\n', lineStart - 2) ? 2 : 1));
  const line = text.slice(from, lineStart).replace(/[\r\n]+$/u, '');
  const indent = /^\s*/u.exec(line)![0];
  const end = from + line.trimEnd().length;
  const marker = readMarker(text, from + indent.length, end);
  // A marker that was written on purpose and ends its line has no blank behind it: «Phần thứ nhất».
  if (marker?.span.end === end && line.length > line.trimEnd().length)
    return listStyles.has(marker.style)
      ? [{ range: { start: source.positionAt(from), end: position }, newText: '' }]
      : [];
  const item = itemEnding(report, end);
  const label = item && nextLabel(item.marker);
  if (!item || label === undefined) return [];
  const before = startOfLine(text, item.marker.span.start);
  const newText = text.slice(before, item.marker.span.start) + label + (item.marker.spaced ? ' ' : '');
  return [{ range: { start: source.positionAt(lineStart), end: position }, newText }];
}

/** The item of a list whose text ends at an offset. */
function itemEnding(report: Report, end: number): { readonly marker: Marker } | undefined {
  const paragraph = report.paragraphs.find(
    ({ span, kind }) => span.start < end && span.end === end && kind !== 'footnote',
  );
  const marker = paragraph?.marker;
  if (!paragraph || !marker || !listStyles.has(marker.style)) return undefined;
  const own = report.source.text.slice(marker.span.end, end);
  // A colon introduces what stands one level lower; a line that breaks off goes on.
  if (own.trim() === '' || own.endsWith(':') || (/[\r\n]/u.test(own.trim()) && !stop.test(own))) return undefined;
  if (marker.style === 'bullet') return { marker };
  const found = sectionOf(report.sections, paragraph);
  return found && isItem(found.section, found.siblings) ? { marker } : undefined;
}

/** Whether a numbered paragraph stands in a list: it has no text of its own below, and neither has the one before. */
function isItem(section: Section, siblings: readonly Section[]): boolean {
  if (!isBare(section)) return false;
  const level = levelOf(section.marker!);
  const before = siblings
    .slice(0, siblings.indexOf(section))
    .findLast(({ marker }) => marker && levelOf(marker) === level);
  return before ? before.kind === 'paragraph' && isBare(before) : section.kind === 'paragraph';
}

const isBare = ({ body, children }: Section): boolean => body.length === 0 && children.length === 0;

function sectionOf(
  siblings: readonly Section[],
  paragraph: Paragraph,
): { readonly section: Section; readonly siblings: readonly Section[] } | undefined {
  const section = siblings.findLast(({ span }) => span.start <= paragraph.span.start);
  if (!section) return undefined;
  return section.paragraph === paragraph ? { section, siblings } : sectionOf(section.children, paragraph);
}

function startOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !/[\r\n]/u.test(text[at - 1]!)) at--;
  return at;
}

function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !/[\r\n]/u.test(text[at]!)) at++;
  return at;
}
