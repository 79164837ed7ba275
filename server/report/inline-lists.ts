import { lastNumber, type Marker } from '../grammar/marker';
import { append } from '../text/append';
import { groupsOf, matcher } from '../text/matches';
import { isUpper, listLetters, ordinalOf } from '../text/vietnamese';
import type { Paragraph } from './model';

/** A number that jumps farther is no item of the list. */
const farthest = 9;
/** `(1)`, `a)` behind a sign or blank, «một là». */
const inlineTokens = matcher(
  /(?<=^|[\s:;,.…(“"])(?:\((?<number>\d{1,2})\)|(?<letter>[a-zđ])\)|(?<word>một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+là(?![\p{L}])\s?[,:]?)(?=\s|\p{L}|[“"])/giu,
  /[)]|(?<!\p{L})là(?!\p{L})/u,
);

type Kind = 'parenthesis' | 'small-letter' | 'word';
const forms: Readonly<Record<Kind, string>> = { parenthesis: '(#)', 'small-letter': '#)', word: '# là' };

/**
 * Lists inside a text: `(1) …; (2) …`, `a) …; b) …`, «một là, … hai là, …», also over the paragraphs of one footnote. A
 * list has at least two items and begins at 1, or stands behind a colon. The paragraph's own marker is none of them.
 */
export function inlineLists(paragraphs: readonly Paragraph[]): Marker[][] {
  const lists: Marker[][] = [];
  const open = new Map<Kind, Marker[]>();
  const close = (kind: Kind) => {
    const list = open.get(kind);
    if (list && isList(list, paragraphs)) lists.push(list);
    open.delete(kind);
  };
  const closeAll = () => {
    for (const kind of [...open.keys()]) close(kind);
  };
  for (const paragraph of paragraphs) {
    // A paragraph with a marker of its own begins anew.
    if (paragraph.marker) closeAll();
    for (const token of tokensOf(paragraph)) {
      const current = open.get(token.kind);
      if (!isItem(token, current)) continue;
      // Straight behind a first item it is the same list with a number repeated.
      if (token.value === 1 && current && current.length > 1) close(token.kind);
      append(open, token.kind, markerOf(token, paragraph));
    }
    if (paragraph.kind !== 'footnote') closeAll();
  }
  closeAll();
  return lists;
}

/** What may be the marker of an item inside a text. Offsets are those of the paragraph's flow. */
interface Token {
  readonly kind: Kind;
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Whether it stands where an item may begin: behind a sign, or first of all. */
  readonly opens: boolean;
  /** Whether a capital follows. */
  readonly capital: boolean;
}

function* tokensOf({ flow: { text }, textStart }: Paragraph): Generator<Token> {
  for (const match of inlineTokens(text)) {
    if (match.index < textStart) continue;
    const { number, letter, word } = groupsOf<never, 'number' | 'letter' | 'word'>(match);
    const value = number ? Number(number) : letter ? listLetters.indexOf(letter.toLowerCase()) + 1 : ordinalOf(word!)!;
    if (value < 1) continue;
    const before = text.slice(0, match.index).trimEnd();
    const after = match.index + match[0].length;
    yield {
      kind: number ? 'parenthesis' : letter ? 'small-letter' : 'word',
      value,
      start: match.index,
      end: match.index + match[0].trimEnd().length,
      opens: before.length <= textStart || /[:;,.…\-–(]$/.test(before),
      capital: isUpper(text, after + (/\s/.test(text[after] ?? '') ? 1 : 0)),
    };
  }
}

/** «khoản (2) của …», «(12) tháng» are no items: these stand behind a sign, before a capital, or go on with the list. */
function isItem({ kind, value, opens, capital }: Token, list: readonly Marker[] | undefined): boolean {
  const last = list ? lastNumber(list[list.length - 1]!) : 0;
  const goesOn = list !== undefined && value === last + 1;
  if (!opens && (kind === 'word' || !(capital || goesOn))) return false;
  return value <= Math.max(last, 1) + farthest;
}

function markerOf({ kind, value, start, end }: Token, { flow }: Paragraph): Marker {
  return {
    style: kind,
    text: flow.text.slice(start, end),
    numbers: [value],
    form: forms[kind],
    spaced: /\s/.test(flow.text[end] ?? ' '),
    span: flow.spanOf(start, end),
  };
}

/** Whether a list inside a paragraph goes on with the paragraph's own number: «(1) một. (2) hai. (3) ba.» */
export function goesOn({ marker }: Paragraph, [first]: readonly Marker[]): boolean {
  return marker?.style === first!.style && lastNumber(first!) === lastNumber(marker) + 1;
}

/**
 * Items of which one stands in its place or follows the one before; or a lone one that goes on with the paragraph's own
 * number, or a lone (2) behind a semicolon, whose list began behind a colon.
 */
function isList(list: readonly Marker[], paragraphs: readonly Paragraph[]): boolean {
  const [first, second] = list;
  if (second)
    return list.some(
      (m, i) =>
        lastNumber(m) === 1 || (i > 0 && (lastNumber(m) === i + 1 || lastNumber(m) === lastNumber(list[i - 1]!) + 1)),
    );
  const paragraph = paragraphs.find((p) => p.span.start <= first!.span.start && first!.span.start < p.span.end);
  if (paragraph && goesOn(paragraph, list)) return true;
  if (first!.style !== 'parenthesis' || lastNumber(first!) !== 2) return false;
  const before = paragraph?.flow.text.slice(0, paragraph.flow.flowOffset(first!.span.start)) ?? '';
  return /:[^.:]*;\s*$/.test(before);
}
