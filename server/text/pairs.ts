import { matchesOf } from './matches';
import { memoise } from './memo';
import { textBefore } from './strings';

/** A bracket or quotation mark, in offsets of the paragraph's text. */
export interface Sign {
  readonly at: number;
  readonly text: string;
}

/** An opening sign with the one that closes it. */
export interface Pair {
  readonly open: Sign;
  readonly close: Sign;
}

/** The brackets and quotation marks of a text: those that go together, and those that are left over. */
export interface Pairs {
  readonly pairs: readonly Pair[];
  readonly unclosed: readonly Sign[];
  readonly unopened: readonly Sign[];
}

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '“': '”', '«': '»' };
const openers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '”': '“', '»': '«' };
/**
 * Brackets and quotation marks. A single one matters only where it opens and a double one closes («‘tự diễn biến”»), or
 * where two stand for a double one: by itself it is an apostrophe (M’nông), or a minute.
 */
const signs = /‘‘|’’|[()[\]{}“”«»"‘]/gu;
/** `a)`, `1)`, `12)`, `iv)` behind a space, a mark that opens, or the text's beginning: the marker of a list, perhaps. */
const marker = /(?:^|[\s;:.,(“"«‘[])(?:\p{L}|\d{1,2}|[ivx]{1,4})$/u;
/** Signs that are open at once and still looked through; nobody nests deeper, and a row of 100,000 brackets stays cheap. */
const deepest = 64;
/** Characters before a closing bracket that its marker may take up. */
const markerLength = 6;

/** The brackets and quotation marks of a paragraph's text. */
export const pairsIn = memoise((text: string): Pairs => {
  const pairs: Pair[] = [];
  const stack: Sign[] = [];
  const unopened: Sign[] = [];
  /** Places of pairs that a list marker may have closed by mistake: «(gồm: a) …; b) …)». */
  const doubtful: number[] = [];
  for (const match of matchesOf(text, signs)) {
    const sign: Sign = { at: match.index, text: match[0] };
    const kind = sign.text;
    if (kind === '"') straight(text, sign, stack, pairs);
    else if (kind === '‘' || kind === '‘‘') stack.push(sign);
    else if (kind in closers && !(kind === '“' && closesWithOpener(text, sign, stack))) stack.push(sign);
    else {
      const open = openers[kind] ?? '“';
      const quotes = kind === '”' || kind === '’’' || kind === '“';
      const listed = kind === ')' && marker.test(textBefore(text, sign.at, markerLength));
      const partner = quotes ? lastQuote(stack) : lastIndexOf(stack, open);
      if (partner < 0) {
        const mistaken = kind === ')' && !listed ? doubtful.pop() : undefined;
        if (mistaken !== undefined) pairs[mistaken] = { open: pairs[mistaken]!.open, close: sign };
        else if (!listed) unopened.push(sign);
        continue;
      }
      const pair: Pair = { open: stack[partner]!, close: sign };
      stack.splice(partner, 1);
      pairs.push(pair);
      if (listed) doubtful.push(pairs.length - 1);
    }
  }
  return { pairs, unclosed: stack.filter((sign) => sign.text !== '‘'), unopened };
});

/** A straight mark closes the last quotation that is open, unless it stands where only an opening one can. */
function straight(text: string, sign: Sign, stack: Sign[], pairs: Pair[]): void {
  const partner = lastQuote(stack);
  const opens = /[\s(]/u.test(text[sign.at - 1] ?? ' ') && /[\p{L}\p{N}]/u.test(text[sign.at + 1] ?? '');
  if (partner < 0 || (opens && stack[partner]!.text === '“')) stack.push(sign);
  else {
    pairs.push({ open: stack[partner]!, close: sign });
    stack.splice(partner, 1);
  }
}

/** «“…“»: an opening mark that stands where only a closing one can, with a quotation open. */
const closesWithOpener = (text: string, sign: Sign, stack: readonly Sign[]): boolean =>
  lastIndexOf(stack, '“') >= 0 &&
  /[\p{L}\p{N}.!?…%]/u.test(text[sign.at - 1] ?? '') &&
  /[\s.,;:)]/u.test(text[sign.at + 1] ?? ' ');

function lastIndexOf(stack: readonly Sign[], text: string): number {
  for (let i = stack.length - 1; i >= Math.max(0, stack.length - deepest); i--) if (stack[i]!.text === text) return i;
  return -1;
}

/** The quotation that was opened last; one opened by a single mark only where there is no other. */
function lastQuote(stack: readonly Sign[]): number {
  for (let i = stack.length - 1; i >= Math.max(0, stack.length - deepest); i--)
    if (/^(?:["“]|‘‘)$/u.test(stack[i]!.text)) return i;
  return lastIndexOf(stack, '‘');
}
