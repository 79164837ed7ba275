import { anyOfCapitalised } from '../../grammar/patterns';
import { hamletLevels, unitLevels } from '../../grammar/levels';
import { isQuantity } from '../../figures/figure';
import { figureIndexOf } from '../../figures/figure-index';
import { citationsIn } from '../../grammar/citations';
import type { Report } from '../../report/model';
import { matchesOf } from '../../text/matches';
import { memoise } from '../../text/memo';
import { compare, type Position, type Range } from '../../text/source';
import type { Span } from '../../text/span';

/** What is told apart by colour; the order is that of the legend, and of precedence where two would overlap. */
export const tokenKinds = ['marker', 'document', 'figure', 'unit', 'name'] as const;
export type TokenKind = (typeof tokenKinds)[number];

/** A stretch of one line. */
export interface SemanticToken {
  readonly kind: TokenKind;
  readonly position: Position;
  /** In UTF-16 units of the document. */
  readonly length: number;
}

/**
 * What the parser knows of the words and a grammar cannot see: markers that are none but the wrapped rest of a line are
 * left out, figures in words are in. Tokens come in the order of the text, none overlaps another.
 *
 * @param range only what touches it; everything where it is left out.
 */
export function semanticTokens(report: Report, range?: Range): SemanticToken[] {
  const { source } = report;
  const within: Span = range
    ? { start: source.offsetAt(range.start), end: source.offsetAt(range.end) }
    : { start: 0, end: source.text.length };
  const found: (Span & { readonly rank: number })[] = [];
  const add = (kind: TokenKind, spans: readonly Span[]) => {
    const rank = tokenKinds.indexOf(kind);
    for (const span of spans) if (touch(span, within)) found.push({ ...span, rank });
  };

  for (const { marker, flow, span } of report.paragraphs) {
    if (!touch(span, within)) continue;
    if (marker) add('marker', [marker.span]);
    for (const { kindWord, start, end } of citationsIn(flow.text))
      add('document', flow.spansOf(kindWord?.start ?? start, end));
    for (const { start, end } of placeNamesIn(flow.text)) add('name', flow.spansOf(start, end));
  }
  for (const { markers } of report.enumerations) for (const { span } of markers) add('marker', [span]);
  for (const { figure, paragraph, span } of figureIndexOf(report).figures) {
    if (!touch(span, within) || !isQuantity(figure)) continue;
    const { number, unit, nouns, end } = figure;
    // «một», «hai» that count nothing known are words rather than figures.
    if (number.form === 'words' && !unit && !nouns.length) continue;
    add('figure', paragraph.flow.spansOf(number.start, number.end));
    if (unit) add('unit', paragraph.flow.spansOf(afterSpaces(paragraph.flow.text, number.end), end));
  }

  found.sort((a, b) => a.start - b.start || a.rank - b.rank || b.end - a.end);
  const tokens: SemanticToken[] = [];
  let end = 0;
  for (const one of found) {
    if (one.start < end) continue;
    const position = source.positionAt(one.start);
    const length = source.toOriginal(one.end) - source.toOriginal(one.start);
    // Nothing here runs over a line end but a marker that a title on the next line belongs to.
    if (length <= 0 || source.positionAt(one.end).line !== position.line) continue;
    tokens.push({ kind: tokenKinds[one.rank]!, position, length });
    end = one.end;
  }
  return range ? tokens.filter(({ position }) => compare(position, range.end) <= 0) : tokens;
}

const touch = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function afterSpaces(text: string, offset: number): number {
  while (text[offset] === ' ') offset++;
  return offset;
}

/** «xã Mạc Khê», «Phường Vân Khê», «tỉnh Sơn La»: a level with up to four syllables behind it. */
const placeName = new RegExp(
  `(?<!\\p{L})(?:${anyOfCapitalised([...unitLevels, ...hamletLevels])})(?:\\s\\p{Lu}\\p{Ll}*){1,4}(?!\\p{L})`,
  'gu',
);

const placeNamesIn = memoise((text: string): readonly Span[] =>
  matchesOf(text, placeName).map(({ index, 0: { length } }) => ({ start: index, end: index + length })),
);
