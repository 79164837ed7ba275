import { countPhrases, type CountPhrase } from '../../../grammar/count-phrases';
import type { Paragraph } from '../../../report/model';
import { groupsOf, matchesOf } from '../../../text/matches';
import type { Span } from '../../../text/span';

/** A count with the list of names behind it: «6 dân tộc (Kinh, Thái, …)», «“5 rõ” (rõ người; rõ việc)». */
export interface NamedList {
  readonly phrase: CountPhrase;
  readonly size: number;
  readonly spans: readonly Span[];
  /** Whether every item is a proper name. */
  readonly names: boolean;
  /** Whether the items cannot be told apart in another way: short names, or each with the word that is counted. */
  readonly sure: boolean;
  /** Whether the list ends in … or «v.v.», and so names only some. */
  readonly open: boolean;
}

/** No name is longer than this many syllables. */
const longestName = 7;
/** A name of this many syllables at most has no «và» or comma of its own. */
const plainName = 5;
const openEnded = /(?:…|\.{2,}|v\.\s?v\.?|,\s*vv)\s*$/iu;
/** `xã Hát Lót`, `Thị trấn Ít Ong`, `Khơ Mú`: perhaps a common noun, then capitals. */
const name = /^(?:\p{L}+\s){0,3}?(?:\p{Lu}[\p{L}\d&.-]*)(?:\s[\p{L}\d&.-]+){0,5}$/u;

/** What opens a list without brackets right behind the counted noun: «gồm:», «bao gồm», «là:», a colon. */
const opener = /^(?:\s[\p{Ll}\s]{1,24}?)?(?:,?\s(?:bao gồm|gồm|đó là|là)(?:\scó)?\s?:?\s|:\s)/u;

/** The counted lists of a paragraph whose items can be told apart: in brackets, or behind «gồm» or a colon. */
export function namedLists(paragraph: Paragraph): NamedList[] {
  const { text } = paragraph.flow;
  const found: NamedList[] = [];
  for (const phrase of countPhrases(text)) {
    const open = text.indexOf('(', phrase.end);
    // Between the count and the bracket stands no other clause.
    if (
      open >= 0 &&
      open - phrase.end <= 45 &&
      !/[.;:,()\d]/u.test(text.slice(phrase.end, open).replace(/[”"]/gu, ''))
    ) {
      const close = text.indexOf(')', open);
      if (close < 0 || text.slice(open + 1, close).includes('(')) continue;
      const list = readItems(paragraph, phrase, open + 1, close);
      if (list) found.push(list);
      continue;
    }
    const match = opener.exec(text.slice(phrase.end, phrase.end + 60));
    if (!match) continue;
    const start = phrase.end + match[0].length;
    const length = text.slice(start).search(/[.;()](?:\s|$)|$/u);
    const list = readItems(paragraph, phrase, start, start + length);
    // Without brackets only names of one kind say where the list ends.
    if (list?.names) found.push(list);
  }
  return found;
}

function readItems(paragraph: Paragraph, phrase: CountPhrase, start: number, end: number): NamedList | undefined {
  const { text } = paragraph.flow;
  const inside = text.slice(start, end);
  if (/\(\d|\d+\s?%/u.test(inside)) return undefined;
  const open = openEnded.test(inside);
  const items: { text: string; start: number; end: number }[] = [];
  for (const match of matchesOf(inside.replace(openEnded, ''), /(?:(?<!\p{L})và\s)?(?<item>[^,;]+)/gu)) {
    const item = groupsOf<'item'>(match).item;
    const at = start + match.index + match[0].length - item.length;
    // «A, B và C»: the last two stand in one piece.
    for (const piece of splitLast(item, at)) if (piece.text) items.push(piece);
  }
  if (items.length < 2) return undefined;
  const head = headOf(phrase.noun);
  const headed = items.filter((item) => startsWith(item.text, head));
  const spans = items.map((item) => paragraph.flow.spanOf(item.start, item.end));
  const first = items[0]!.text.replace(/^(?:gồm|bao gồm|là|đó là|cụ thể)\s*:?\s*/iu, '');
  const texts = [first, ...items.slice(1).map((item) => item.text)];
  if (areParts(texts, phrase.value)) return undefined;
  const names = texts.every(
    (item) => name.test(item) && item.split(/\s+/u).length <= longestName && !/^\d|\d\s+\p{Ll}/u.test(item),
  );
  // «“6 dám” (…, dám đổi mới, sáng tạo, …)»: an item may have commas of its own; the head word tells them apart.
  if (!names && headed.length >= 2 && headed.length * 3 >= items.length * 2) {
    return { phrase, size: headed.length, spans, names, sure: headed.length === items.length, open };
  }
  if (!names) return undefined;
  return {
    phrase,
    size: items.length,
    spans,
    names,
    sure: texts.every((item) => item.split(/\s+/u).length <= plainName),
    open,
  };
}

/** Beyond so many times the number of names, it is not these that are counted. */
const farMore = 3;

/** «42 khu vực: An Lộc 13, Rạch Sen 16, …»: each name has its share of what is counted. */
function areParts(items: readonly string[], total: number): boolean {
  const shares = items.map((item) => /\s(\d+)$/u.exec(item)?.[1]);
  if (shares.some((share) => share === undefined)) return false;
  return shares.reduce((sum, share) => sum + Number(share), 0) === total || total > farMore * items.length;
}

function splitLast(text: string, at: number): { text: string; start: number; end: number }[] {
  const pieces: { text: string; start: number; end: number }[] = [];
  let from = 0;
  for (const match of matchesOf(text, /\svà\s/gu)) {
    pieces.push(trimmed(text, from, match.index, at));
    from = match.index + match[0].length;
  }
  pieces.push(trimmed(text, from, text.length, at));
  return pieces;
}

function trimmed(text: string, from: number, to: number, at: number): { text: string; start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /[\s.]/u.test(text[end - 1]!)) end--;
  return { text: text.slice(start, end), start: at + start, end: at + end };
}

/** The word that is counted: «rõ» of «5 rõ», «dân tộc» of «6 dân tộc chủ yếu». */
const headOf = (noun: string): string => noun.split(/\s+/u)[0]!.toLowerCase();

const startsWith = (item: string, head: string): boolean => {
  const words = item.toLowerCase();
  return words === head || words.startsWith(head + ' ');
};
