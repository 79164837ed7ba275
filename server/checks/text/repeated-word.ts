import { beginsWithCompound, headsOrgan, isReduplicated, isSeam, isWord, standsAlone } from '../../knowledge/repeats';
import type { Paragraph, Report } from '../../report/model';
import { memoise } from '../../text/memo';
import type { Span } from '../../text/span';
import { isCapitals, isUpper } from '../../text/vietnamese';
import { defineCheck, type Remark, type Severity } from '../check';
import { deletion } from './shared/deletion';
import { tokensOf, type Tokens } from './shared/tokens';

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
  *run(report, { words }) {
    for (const paragraph of report.paragraphs) {
      const { text } = paragraph.flow;
      for (const repeat of repeatsIn(text)) {
        // A name of the user's own: «Pú Pú».
        const written = words.size > 0 ? text.slice(repeat.first.start, repeat.second.end) : '';
        if (written && words.has(written.toLowerCase().replace(/\s+/gu, ' '))) continue;
        yield remarkOn(report, paragraph, repeat);
      }
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
}

function tokenAt(text: string, tokens: Tokens, index: number): Token {
  const start = tokens.starts[index]!;
  const end = tokens.ends[index]!;
  const word = text.slice(start, end);
  return { start, end, text: word, lower: word.toLowerCase() };
}

const repeatsIn = memoise((text: string): readonly Repeat[] => {
  const tokens = tokensOf(text);
  const repeats = [...phrasesIn(text, tokens)];
  return text.includes(',') ? [...repeats, ...itemsIn(text, tokens)] : repeats;
});

function* phrasesIn(text: string, tokens: Tokens): Generator<Repeat> {
  for (let at = 0; at + 1 < tokens.count; at++) {
    const length = repeatedLength(tokens, at);
    if (length === 0) continue;
    const judged = length === 1 ? judgeWord(text, tokens, at) : judgePhrase(text, tokens, at, length);
    if (!judged) continue;
    yield {
      kind: 'word',
      first: { start: tokens.starts[at]!, end: tokens.ends[at + length - 1]! },
      second: { start: tokens.starts[at + length]!, end: tokens.ends[at + 2 * length - 1]! },
      ...judged,
    };
    at += 2 * length - 2;
  }
}

/** The length of the longest phrase at `at` that is said again right behind, with nothing but spaces between. */
function repeatedLength({ count, hashes, joined }: Tokens, at: number): number {
  let reach = 1;
  while (reach < 2 * longestPhrase && at + reach < count && joined[at + reach] === 1) reach++;
  phrases: for (let length = reach >> 1; length > 0; length--) {
    for (let i = 0; i < length; i++) if (hashes[at + i] !== hashes[at + length + i]) continue phrases;
    return length;
  }
  return 0;
}

type Judgement = Pick<Repeat, 'severity' | 'sure'>;

/** The syllables around a repeat, with nothing but spaces between. */
function around(text: string, tokens: Tokens, at: number, length: number): { before?: Token; behind?: Token } {
  const next = at + 2 * length;
  return {
    ...(at > 0 && tokens.joined[at] === 1 ? { before: tokenAt(text, tokens, at - 1) } : {}),
    ...(next < tokens.count && tokens.joined[next] === 1 ? { behind: tokenAt(text, tokens, next) } : {}),
  };
}

/** Asked for every repeat of a paragraph. */
const inCapitals = memoise(isCapitals);

function judgeWord(text: string, tokens: Tokens, at: number): Judgement | undefined {
  const first = tokenAt(text, tokens, at);
  const second = tokenAt(text, tokens, at + 1);
  const { before, behind } = around(text, tokens, at, 1);
  // Signs, table cells, and figures in a row: «x x», «I I», «10 10».
  if (first.text.length < 2 || !onlyLetters.test(first.text)) return undefined;
  // A heading that runs into its text, and names such as Nà Nà; in capitals nothing of that can be told.
  if (isUpper(second.text, 0) && !inCapitals(text)) return undefined;
  // «năm năm qua» is five years, «năm năm 2025» is not.
  const yearAgain = first.lower === 'năm' && behind !== undefined && /^\d{4}$/u.test(behind.text);
  if (isReduplicated(first.lower) && !yearAgain) return undefined;
  const ends = before !== undefined && isWord(before.lower, first.lower);
  const begins = behind !== undefined && isWord(second.lower, behind.lower);
  const seam = before !== undefined && isSeam(before.lower, first.lower);
  // A name that ends before a word of its own: «xã Sơn Thành | thành xã mới».
  const named = before !== undefined && isUpper(before.text, 0) && isUpper(first.text, 0);
  if (named && !isUpper(second.text, 0)) return undefined;
  // «hành vi | vi phạm»; «các tổ | tổ chức thực hiện»; «đầu tư | tư, quản trị công».
  if (begins && (ends || standsAlone(first.lower))) return undefined;
  if (seam && standsAlone(first.lower)) return undefined;
  if (begins || seam) return { severity: 'info', sure: false };
  return { severity: 'warning', sure: first.text === second.text };
}

const onlyLetters = /^\p{L}+$/u;

function judgePhrase(text: string, tokens: Tokens, at: number, length: number): Judgement | undefined {
  const first: Token[] = [];
  const second: Token[] = [];
  for (let i = 0; i < length; i++) {
    first.push(tokenAt(text, tokens, at + i));
    second.push(tokenAt(text, tokens, at + length + i));
  }
  if (!first.some((token) => token.text.length > 1 && onlyLetters.test(token.text))) return undefined;
  // «từ 1 từ 1,070»: the second is another figure.
  const end = second[length - 1]!.end;
  if (/^\d[.,/]\d$/u.test(text.slice(end - 1, end + 2))) return undefined;
  if (isUpper(second[0]!.text, 0) && !inCapitals(text)) return undefined;
  // «từng bước từng bước»; «xã hội | xã hội hóa».
  if (first[0]!.lower === 'từng') return undefined;
  if (beginsWithCompound(text.slice(second[0]!.start, second[0]!.start + longestCompound).toLowerCase())) {
    if (!beginsWithCompound(second.map((token) => token.lower).join(' '))) return undefined;
  }
  const { before, behind } = around(text, tokens, at, length);
  if (before && behind && length === 2) {
    const [one, two] = [first[0]!.lower, first[1]!.lower];
    // «doanh nghiệp | công nghiệp | công nghệ»: the words are cut otherwise than the phrase.
    if (isWord(before.lower, one) && isWord(two, one) && isWord(two, behind.lower)) return undefined;
    // «Ban Kiểm tra | kiểm tra hai chi bộ»: an organ is called by what it does.
    if (headsOrgan(before.lower)) return undefined;
  }
  // A figure is never taken out unseen.
  const sure = first.every((token, i) => token.text === second[i]!.text && !/\d/u.test(token.text));
  return { severity: 'warning', sure };
}

/** Characters that a compound of several syllables has at most. */
const longestCompound = 40;

/** An item that a list of short items names twice: «quy hoạch, bổ nhiệm, luân chuyển, điều động, bổ nhiệm». */
function* itemsIn(text: string, tokens: Tokens): Generator<Repeat> {
  /** The first and the last token of each item of the list. */
  let items: (readonly [number, number])[] = [];
  let from = 0;
  for (let at = 1; at <= tokens.count; at++) {
    if (at < tokens.count && tokens.joined[at] === 1) continue;
    items.push([from, at - 1]);
    // Anything but a comma ends the list; so does an item that is a clause, which may begin the next list.
    const goesOn = at < tokens.count && isComma(text, tokens.ends[at - 1]!, tokens.starts[at]!);
    if (!goesOn || at - from > longestItem) {
      if (items.length >= shortestList) yield* repeatedItem(text, tokens, items);
      items = goesOn ? [[from, at - 1]] : [];
    }
    from = at;
  }
}

function isComma(text: string, start: number, end: number): boolean {
  if (text[start] !== ',') return false;
  for (let i = start + 1; i < end; i++) if (text[i] !== ' ') return false;
  return true;
}

function* repeatedItem(text: string, tokens: Tokens, items: readonly (readonly [number, number])[]): Generator<Repeat> {
  const seen = new Map<number, Span>();
  for (const [index, [from, to]] of items.entries()) {
    // The last item carries the object of all, the first the words that lead up to the list.
    const first = index === 0 && items.length > 1 ? Math.max(from, to - 1) : from;
    const last = index === items.length - 1 ? Math.min(to, from + 1) : to;
    if (last === first) continue;
    const place = { start: tokens.starts[first]!, end: tokens.ends[last]! };
    let key = last - first;
    for (let i = first; i <= last; i++) key = (Math.imul(key, 31) + tokens.hashes[i]!) | 0;
    const earlier = seen.get(key);
    if (earlier) {
      const words = text.slice(place.start, place.end);
      // Names and figures may well come again.
      if (words === text.slice(earlier.start, earlier.end) && words === words.toLowerCase() && !/\d/u.test(words))
        yield { kind: 'item', first: earlier, second: place, severity: 'info', sure: false };
    } else seen.set(key, place);
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
    // «…, điều động, bổ nhiệm.»: the comma before the item goes with it.
    const comma = /,\s*$/u.exec(flow.text.slice(0, second.start))?.[0] ?? '';
    const whole = flow.text.slice(second.start - comma.length, second.end);
    const edits = deletion(report.source.text, flow.spanOf(second.start - comma.length, second.end), whole);
    const title = { key: 'text.repeated-word.fixItem', args: { words } } as const;
    const fixes = comma && edits.length ? [{ title, safe: false, edits }] : [];
    return { span: flow.spanOf(second.start, second.end), severity, message, related, fixes };
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
