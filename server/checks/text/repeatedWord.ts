import { beginsWithCompound, isReduplicated, isWord, standsAlone } from '../../knowledge/repeats';
import type { Paragraph, Report } from '../../report/model';
import { memoise } from '../../text/memo';
import type { Span } from '../../text/span';
import { isCapitals, isUpper } from '../../text/vietnamese';
import { defineCheck, type Remark, type Severity, type TextEdit } from '../check';

/** A phrase of more syllables than this said twice in a row is a sentence said twice: `text/repeated-passage`. */
const longestPhrase = 8;
/** Items of a list that are compared with each other have at most so many syllables; longer ones are clauses. */
const longestItem = 3;
/** From so many items on a row of short phrases is a list, not a chain of clauses. */
const shortestList = 4;

/** A word or phrase written twice in a row, also over a line break, or an item that stands twice in a list. */
export const textRepeatedWord = defineCheck({
  id: 'text/repeated-word',
  severity: 'warning',
  title: 'text.repeated-word.title',
  *run(report) {
    for (const paragraph of report.paragraphs) {
      for (const repeat of repeatsIn(paragraph.flow.text)) yield remarkOn(report, paragraph, repeat);
    }
  },
});

interface Repeat {
  /** The first and the second time, in offsets of the paragraph's text. */
  readonly first: Span;
  readonly second: Span;
  readonly kind: 'word' | 'item';
  readonly severity: Severity;
  /** Whether nobody needs to look before one of the two is taken out. */
  readonly sure: boolean;
}

interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  /** Whether only spaces stand between the token before and this one. */
  readonly joined: boolean;
}

const word = /[\p{L}\p{M}\p{N}]+/gu;
const onlySpaces = /^\s+$/u;

const repeatsIn = memoise((text: string): readonly Repeat[] => {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(word)) {
    const between = text.slice(end, match.index);
    end = match.index + match[0].length;
    const joined = tokens.length > 0 && (between === ' ' || onlySpaces.test(between));
    tokens.push({ text: match[0], lower: match[0].toLowerCase(), joined, start: match.index, end });
  }
  return [...phrasesIn(text, tokens), ...itemsIn(text, tokens)];
});

function* phrasesIn(text: string, tokens: readonly Token[]): Generator<Repeat> {
  for (let at = 0; at + 1 < tokens.length; at++) {
    const length = repeatedLength(tokens, at);
    if (length === 0) continue;
    const judged = length === 1 ? judgeWord(text, tokens, at) : judgePhrase(text, tokens, at, length);
    if (!judged) continue;
    yield {
      kind: 'word',
      first: { start: tokens[at]!.start, end: tokens[at + length - 1]!.end },
      second: { start: tokens[at + length]!.start, end: tokens[at + 2 * length - 1]!.end },
      ...judged,
    };
    at += 2 * length - 2;
  }
}

/** The length of the longest phrase at `at` that is said again right behind, with nothing but spaces between. */
function repeatedLength(tokens: readonly Token[], at: number): number {
  let reach = 1;
  while (reach < 2 * longestPhrase && tokens[at + reach]?.joined) reach++;
  phrases: for (let length = reach >> 1; length > 0; length--) {
    for (let i = 0; i < length; i++) if (tokens[at + i]!.lower !== tokens[at + length + i]!.lower) continue phrases;
    return length;
  }
  return 0;
}

type Judgement = Pick<Repeat, 'severity' | 'sure'>;

function judgeWord(text: string, tokens: readonly Token[], at: number): Judgement | undefined {
  const first = tokens[at]!;
  const second = tokens[at + 1]!;
  const before = first.joined ? tokens[at - 1] : undefined;
  const behind = tokens[at + 2]?.joined ? tokens[at + 2] : undefined;
  // Signs, table cells, and figures in a row: «x x», «I I», «10 10».
  if (first.text.length < 2 || !/^\p{L}+$/u.test(first.text)) return undefined;
  // A heading that runs into its text, and names such as Nà Nà; in capitals nothing of that can be told.
  if (isUpper(second.text, 0) && !isCapitals(text)) return undefined;
  // «năm năm qua» is five years, «năm năm 2025» is not.
  const yearAgain = first.lower === 'năm' && behind !== undefined && /^\d{4}$/.test(behind.text);
  if (isReduplicated(first.lower) && !yearAgain) return undefined;
  const ends = before !== undefined && isWord(before.lower, first.lower);
  const begins = behind !== undefined && isWord(second.lower, behind.lower);
  // «hành vi | vi phạm»; «các tổ | tổ chức thực hiện».
  if (begins && (ends || standsAlone(first.lower))) return undefined;
  if (begins) return { severity: 'info', sure: false };
  return { severity: 'warning', sure: first.text === second.text };
}

function judgePhrase(text: string, tokens: readonly Token[], at: number, length: number): Judgement | undefined {
  const first = tokens.slice(at, at + length);
  const second = tokens.slice(at + length, at + 2 * length);
  if (!first.some((token) => /^\p{L}{2,}$/u.test(token.text))) return undefined;
  if (isUpper(second[0]!.text, 0) && !isCapitals(text)) return undefined;
  // «từng bước từng bước»; «xã hội | xã hội hóa».
  if (first[0]!.lower === 'từng') return undefined;
  if (beginsWithCompound(text.slice(second[0]!.start, second[0]!.start + 40).toLowerCase())) {
    const plain = second.map((token) => token.lower).join(' ');
    if (!beginsWithCompound(plain)) return undefined;
  }
  return { severity: 'warning', sure: first.every((token, i) => token.text === second[i]!.text) };
}

/** An item that a list of short items names twice: «quy hoạch, bổ nhiệm, luân chuyển, điều động, bổ nhiệm». */
function* itemsIn(text: string, tokens: readonly Token[]): Generator<Repeat> {
  let items: (readonly Token[])[] = [];
  let item: Token[] = [];
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at];
    const sign = at === 0 ? '' : text.slice(tokens[at - 1]!.end, token ? token.start : text.length);
    if (token?.joined) {
      item.push(token);
      continue;
    }
    if (item.length) items.push(item);
    // Anything but a comma ends the list; so does an item that is a clause, which may begin the next list.
    const goesOn = /^,\s*$/u.test(sign);
    if (!goesOn || item.length > longestItem) {
      yield* repeatedItem(items);
      items = goesOn ? [item] : [];
    }
    item = token ? [token] : [];
  }
}

function* repeatedItem(items: readonly (readonly Token[])[]): Generator<Repeat> {
  if (items.length < shortestList) return;
  const seen = new Map<string, readonly Token[]>();
  for (const [index, item] of items.entries()) {
    // The last item carries the object of all, the first the words that lead up to the list.
    const shown = index === items.length - 1 ? item.slice(0, 2) : index === 0 ? item.slice(-2) : item;
    if (shown.length < 2 || shown.some((token) => !/^\p{L}+$/u.test(token.text) || isUpper(token.text, 0))) continue;
    const key = shown.map((token) => token.lower).join(' ');
    const earlier = seen.get(key);
    if (earlier) {
      yield {
        kind: 'item',
        first: { start: earlier[0]!.start, end: earlier[earlier.length - 1]!.end },
        second: { start: shown[0]!.start, end: shown[shown.length - 1]!.end },
        severity: 'info',
        sure: false,
      };
    } else seen.set(key, shown);
  }
}

function remarkOn(report: Report, { flow }: Paragraph, repeat: Repeat): Remark {
  const { first, second, kind, severity, sure } = repeat;
  const words = flow.text.slice(second.start, second.end);
  const related = [
    {
      span: flow.spanOf(first.start, first.end),
      message: { key: 'text.repeated-word.first', args: { words } } as const,
    },
  ];
  if (kind === 'item') {
    const message = { key: 'text.repeated-word.item', args: { words } } as const;
    return { span: flow.spanOf(second.start, second.end), severity, message, related };
  }
  return {
    span: flow.spanOf(first.start, second.end),
    severity,
    message: { key: 'text.repeated-word.found', args: { words } },
    fixes: [
      {
        title: { key: 'text.repeated-word.fix', args: { words } },
        safe: sure,
        edits: deletion(report.source.text, flow.spanOf(second.start, second.end), words),
      },
    ],
  };
}

/**
 * Takes words out of the text, each line's part for itself, so that line breaks, page numbers and footnotes between the
 * lines stay; with each part goes one space beside it.
 */
function deletion(text: string, { start, end }: Span, words: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let left = words;
  for (const match of text.slice(start, end).matchAll(/[^\r\n]+/gu)) {
    const part = match[0].trim();
    // Lines that are not of this paragraph: a page number, a footnote.
    if (!part || !left.startsWith(part)) continue;
    left = left.slice(part.length).trimStart();
    let from = start + match.index + match[0].indexOf(part);
    let to = from + part.length;
    if (text[from - 1] === ' ') from--;
    else if (text[to] === ' ') to++;
    edits.push({ span: { start: from, end: to }, newText: '' });
  }
  return left ? [] : edits;
}
