import { countedNoun } from '../knowledge/counted';
import type { Cue } from './cues';
import { type Figure, isCount, isPercent, isQuantity } from './figure';
import type { Sign, Token } from './tokens';

/** One entry of a list: the stretch between two separators. */
export interface Item {
  readonly figures: readonly Figure[];
  /** Figures of a bracket inside it: «việc làm (15,610 tỷ)», «bắt 25 vụ (31 đối tượng)». */
  readonly inner: readonly Figure[];
  /** What stands in front of it: the opening itself, a comma, a semicolon, «và». */
  readonly before: 'opening' | 'comma' | 'semicolon' | 'and';
  /** Whether it says that more could be named: nổi bật, như, … */
  readonly open: boolean;
  readonly start: number;
  readonly end: number;
}

export type Opening = 'consisting' | 'among' | 'namely' | 'colon' | 'bracket';

/** A list, and the figures before it that may be its total, the nearest first. */
export interface List {
  readonly opening: Opening;
  /** In brackets, whatever cue stands in them. */
  readonly bracketed: boolean;
  /** Whether the bracket or sentence that holds it comes to an end. */
  readonly closed: boolean;
  readonly totals: readonly Figure[];
  /** For each total, whether nothing but its own noun phrase stands between it and the opening. */
  readonly adjacent: readonly boolean[];
  readonly items: readonly Item[];
  /** Offsets of the text: from the opening to the end of the list's region. */
  readonly start: number;
  readonly end: number;
}

/** How far before an opening its total may stand, in characters. Longer noun phrases than these were not seen. */
const reach: Readonly<Record<Opening, number>> = { bracket: 140, consisting: 140, among: 170, namely: 140, colon: 90 };
const mostTotals = 4;

/** All lists of a paragraph that follow a possible total. Linear but for the nesting of brackets. */
export function readLists(text: string, tokens: readonly Token[]): List[] {
  const lists: List[] = [];
  const closing = matchBrackets(tokens);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'figure' || token.depth > deepest) continue;
    const opening = openingOf(text, tokens, i);
    if (!opening) continue;
    const bracketed = opening.bracket;
    const depth = bracketed ? token.depth + 1 : token.depth;
    const from = opening.next;
    const totals = totalsBefore(text, tokens, i, opening);
    if (!totals.length || (opening.kind === 'consisting' && !bracketed && ownSubject(text, totals[0]!, token.start)))
      continue;
    const to = bracketed ? closing.get(i) : undefined;
    const { items, end } = readItems(text, tokens, { from, to, depth, start: tokens[from - 1]?.end ?? token.end });
    lists.push({
      opening: opening.kind,
      bracketed,
      closed: bracketed ? closing.has(i) : true,
      totals,
      adjacent: totals.map((total) => touches(text, total, token.start)),
      items,
      start: token.start,
      end,
    });
  }
  return lists;
}

interface Found {
  readonly kind: Opening;
  readonly bracket: boolean;
  /** Index of the first token of the list. */
  readonly next: number;
}

/** Between two cues that open one list («trong đó gồm»), and between a cue and its colon, in characters. */
const cueGap = 8;
const colonGap = 14;
/** How far behind a cue a second one or a colon still belongs to it, in characters. */
const followReach = 12;

const listCues: ReadonlySet<Cue> = new Set<Cue>(['consisting', 'among', 'namely']);

/** What kind of opening stands at token `i`, if any; a cue right behind a bracket belongs to the bracket. */
function openingOf(text: string, tokens: readonly Token[], i: number): Found | undefined {
  const token = tokens[i]!;
  if (token.kind === 'cue') {
    if (!listCues.has(token.cue)) return undefined;
    const before = tokens[i - 1];
    if (before?.kind === 'sign' && before.sign === 'open' && blank(text, before.end, token.start)) return undefined;
    // «trong đó gồm», «cụ thể gồm»: the first of the two opens the list.
    if (before?.kind === 'cue' && listCues.has(before.cue) && token.start - before.end < cueGap) return undefined;
    return { kind: token.cue as Opening, bracket: false, next: afterColon(text, tokens, i) };
  }
  if (token.kind !== 'sign') return undefined;
  if (token.sign === 'colon') {
    const before = tokens[i - 1];
    if (before?.kind === 'cue' && listCues.has(before.cue) && token.start - before.end < colonGap) return undefined;
    return { kind: 'colon', bracket: false, next: i + 1 };
  }
  if (token.sign !== 'open') return undefined;
  const inner = tokens[i + 1];
  if (inner?.kind === 'cue' && listCues.has(inner.cue) && blank(text, token.end, inner.start)) {
    return { kind: inner.cue as Opening, bracket: true, next: afterColon(text, tokens, i + 1) };
  }
  return { kind: 'bracket', bracket: true, next: i + 1 };
}

const blank = (text: string, from: number, to: number): boolean => text.slice(from, to).trim() === '';

/** Index behind a cue and the second cue or colon that may follow it closely: «trong đó có:», «cụ thể gồm». */
export function afterColon(text: string, tokens: readonly Token[], i: number): number {
  let next = i + 1;
  let end = tokens[i]!.end;
  for (;;) {
    const token = tokens[next];
    if (!token || token.start - end > followReach) return next;
    const colon = token.kind === 'sign' && token.sign === 'colon';
    const cue = token.kind === 'cue' && listCues.has(token.cue);
    if (!colon && !cue) return next;
    if (!/^[\s\p{L}]*$/u.test(text.slice(end, token.start))) return next;
    end = token.end;
    next++;
  }
}

export function matchBrackets(tokens: readonly Token[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  tokens.forEach((token, i) => {
    if (token.kind !== 'sign') return;
    if (token.sign === 'open') open.push(i);
    else if (token.sign === 'close') {
      const from = open.pop();
      if (from !== undefined) pairs.set(from, i);
    }
  });
  return pairs;
}

/** Whether a list without brackets ends at a token: its sentence, the bracket around it, or the next cue on its level. */
function endsRegion(token: Token, depth: number, first: boolean): boolean {
  if (token.depth < depth) return true;
  if (token.depth > depth) return false;
  if (token.kind === 'sign') return token.sign === 'stop';
  return token.kind === 'cue' && token.cue === 'among' && !first;
}

/** «27 đồng chí, Ban Thường vụ gồm 9 đồng chí»: what consists of the parts is named anew behind the comma. */
const ownSubject = (text: string, total: Figure, start: number): boolean =>
  /,\s*[^,\s]/u.test(text.slice(total.end, start).replace(/\(.*\)/u, ''));

/** The longest noun phrase seen between a total and its list, in characters. */
const longestPhrase = 90;

/** The share that a total itself is: «541 trường (76,0%): mầm non 158, …». */
const shareInBrackets = /\s?\([^()\d]{0,20}\d{1,3}(?:,\d+)?\s?%\)/gu;

/** Whether nothing but the total's own noun phrase, whose nouns may be joined by commas, stands before the opening. */
function touches(text: string, total: Figure, start: number): boolean {
  const between = text.slice(total.end, start).replace(shareInBrackets, '');
  const commas = between.split(',').length - 1;
  return between.length < longestPhrase && !/\d|;/u.test(between) && commas <= (isCount(total) ? 3 : 1);
}

function totalsBefore(text: string, tokens: readonly Token[], i: number, { kind, bracket }: Found): Figure[] {
  const found: Figure[] = [];
  const { start, depth } = tokens[i]!;
  let mayPass = kind !== 'colon' && !(bracket && kind === 'bracket');
  for (let k = i - 1; k >= 0; k--) {
    const token = tokens[k]!;
    if (token.depth < depth || start - token.end > reach[kind]) break;
    if (token.depth > depth) continue;
    if (token.kind === 'figure') {
      if (!mayBeTotal(token.figure, found.length > 0)) continue;
      found.push(token.figure);
      if (found.length === mostTotals) break;
    } else if (token.kind === 'cue') {
      if (listCues.has(token.cue)) break;
    } else if (token.sign === 'stop' || token.sign === 'semicolon') {
      // «… 192 văn bản; trong đó: …», «… 192 văn bản. Trong đó: …»: only right before the cue.
      if (token.sign === 'semicolon' && bracket && nounBetween(text, token.end, start)) continue;
      if (!mayPass || bracket || !blank(text, token.end, start)) break;
      mayPass = false;
    } else if (kind === 'colon' && (token.sign === 'colon' || token.sign === 'comma')) break;
  }
  return found;
}

/** Whether a figure before a list may be its total; a change may only behind one that is nearer. */
const mayBeTotal = (figure: Figure, nearer: boolean): boolean =>
  isQuantity(figure) && !isPercent(figure) && figure.number.form !== 'interval' && (!figure.change || nearer);

/** Longer lists were not seen; the limit keeps a sentence of ten thousand figures linear. */
const mostItems = 150;
/** Brackets within brackets within brackets: no report goes deeper. */
const deepest = 4;
const mostTokens = 1000;

/** Longer stretches hold more than a noun, in characters. */
const longestNoun = 40;

/** «37 chi, đảng bộ cơ sở; chi bộ trực thuộc (…)»: a semicolon inside the total's own noun phrase. */
function nounBetween(text: string, from: number, to: number): boolean {
  if (to - from > longestNoun) return false;
  const words = text.slice(from, to).match(/\p{L}+/gu) ?? [];
  return /^\s*\p{Ll}/u.test(text.slice(from, to)) && countedNoun(words.map((w) => w.toLowerCase())) !== undefined;
}

/** Where the entries of a list stand. */
interface ItemRegion {
  /** The index of its first token, and of the one that ends it where one does. */
  readonly from: number;
  readonly to: number | undefined;
  /** The number of brackets around its entries. */
  readonly depth: number;
  /** Where its first entry begins, as an offset of the text. */
  readonly start: number;
}

/**
 * The entries of a list from token `from`: up to token `to`, or, for lists whose end nothing marks, to where their
 * region ends.
 */
export function readItems(
  text: string,
  tokens: readonly Token[],
  { from, to, depth, start }: ItemRegion,
): { items: Item[]; end: number } {
  const items: Item[] = [];
  let figures: Figure[] = [];
  let inBrackets: Figure[] = [];
  let open = false;
  let before: Item['before'] = 'opening';
  let itemStart = start;
  const finish = (itemEnd: number): void => {
    items.push({ figures, inner: inBrackets, before, open, start: itemStart, end: itemEnd });
    figures = [];
    inBrackets = [];
    open = false;
  };
  let k = from;
  const last = Math.min(to ?? tokens.length, from + mostTokens);
  for (; k < last && items.length < mostItems; k++) {
    const token = tokens[k]!;
    if (to === undefined && endsRegion(token, depth, k === from)) break;
    if (token.depth > depth) {
      if (token.kind === 'figure' && token.depth === depth + 1 && isQuantity(token.figure))
        inBrackets.push(token.figure);
      continue;
    }
    if (token.kind === 'figure') {
      if (isQuantity(token.figure)) figures.push(token.figure);
    } else if (token.kind === 'cue') {
      if (token.cue === 'open') open = true;
    } else {
      const next = separators[token.sign];
      if (!next) continue;
      finish(token.start);
      before = next;
      itemStart = token.end;
    }
  }
  const end = tokens[k]?.start ?? text.length;
  finish(end);
  return { items, end };
}

const separators: Readonly<Partial<Record<Sign, Item['before']>>> = {
  comma: 'comma',
  semicolon: 'semicolon',
  stop: 'semicolon',
  and: 'and',
  plus: 'comma',
};
