import { expansionOf, isFree as isKnown } from '../../knowledge/abbreviations';
import { append } from '../../report/groups';
import type { Report } from '../../report/model';
import { memoise } from '../../text/memo';
import { isCapitals } from '../../text/vietnamese';
import type { Flow } from '../../text/flow';
import { matchesOf } from '../../text/matches';
import type { Span } from '../../text/span';
import { defineCheck, type Fix, type Remark, type TextEdit } from '../check';

/** An abbreviation in a text; offsets are those of the text. */
interface Use {
  readonly letters: string;
  readonly start: number;
  readonly end: number;
  /** The words before the bracket, where it is introduced: «hợp tác xã (HTX)». */
  readonly meaning: string | null;
}

interface Placed extends Use {
  readonly flow: Flow;
  readonly span: Span;
}

/** First uses so near one another, in characters, are one remark. */
const together = 40;

/** An abbreviation that is not introduced, is introduced too late or twice, or stands for two things. */
export const nameAbbreviation = defineCheck({
  id: 'name/abbreviation',
  severity: 'info',
  title: 'name.abbreviation.title',
  *run(report, { abbreviations: own }) {
    const isFree = (letters: string): boolean => isKnown(letters) || own.has(letters);
    const uses = usesOf(report);
    const unknown: Placed[] = [];
    for (const [letters, places] of uses) {
      const introduced = places.filter(({ meaning }) => meaning !== null);
      const first = places[0]!;
      if (introduced.length === 0) {
        if (!isFree(letters) && !isCompound(letters, (part) => isFree(part) || uses.has(part))) unknown.push(first);
        continue;
      }
      if (first.meaning === null && !isFree(letters)) yield late(first, introduced[0]!);
      yield* again(introduced);
    }
    yield* unintroduced(unknown.sort((a, b) => a.span.start - b.span.start));
  },
});

/** Two to ten capitals, perhaps in two groups: HTX, QP-AN, QP&AN. */
const abbreviation = /(?<![\p{L}\d/.\-–&])\p{Lu}{1,9}(?:[&-]\p{Lu}{1,9})?(?![\p{L}\d/&]|[-–]\p{L}|\.\p{L})/gu;
const roman = /^[IVXLC]+$/u;
/** Marks of tones: a word with one is a word in capitals, and no abbreviation. */
const toned = /[\u0300\u0301\u0303\u0309\u0323]/u;
/** Introduced by a bracket right behind the words it stands for. */
const before = /(?<words>(?:[\p{L}\d,&-]+\s+){1,12})\((?:(?:sau đây )?(?:gọi|viết) tắt là:?\s+)?$/u;

const usesIn = memoise((text: string): readonly Use[] => {
  if (!/\p{Lu}\p{Lu}|\p{Lu}[&-]\p{Lu}/u.test(text) || isCapitals(text)) return [];
  const found: Use[] = [];
  for (const match of matchesOf(text, abbreviation)) {
    const letters = match[0];
    const end = match.index + letters.length;
    if (letters.length < 2 || roman.test(letters) || toned.test(letters.normalize('NFD'))) continue;
    if (besideCapitals(text, match.index, end)) continue;
    const words = before.exec(text.slice(Math.max(0, match.index - 120), match.index))?.groups?.words;
    const meaning = words !== undefined && text[end] === ')' ? meaningOf(words, letters) : null;
    found.push({ letters, start: match.index, end, meaning });
  }
  return found;
});

/** Part of a heading or slogan in capitals. */
function besideCapitals(text: string, start: number, end: number): boolean {
  const previous = /(\p{L}+)[\s,]+$/u.exec(text.slice(Math.max(0, start - 14), start))?.[1];
  const next = /^[\s,]+(\p{L}+)/u.exec(text.slice(end, end + 14))?.[1];
  return [previous, next].some(
    (word) => word !== undefined && word.length > 1 && isCapitals(word) && toned.test(word.normalize('NFD')),
  );
}

/** The words that the letters stand for, as far back as the first letter goes; all of them where none fits. */
function meaningOf(words: string, letters: string): string {
  const list = words.trim().split(/\s+/u);
  const wanted = letters.replace(/[&-]/gu, '');
  const initials = (from: number): string =>
    list
      .slice(from)
      .map((word) => word[0]!.toUpperCase())
      .join('');
  for (let from = list.length - 1; from >= 0; from--) {
    if (isWithin(wanted, initials(from)) && list[from]![0]!.toUpperCase() === wanted[0])
      return list.slice(from).join(' ').toLowerCase().replace(/,$/u, '');
  }
  return list.slice(-wanted.length).join(' ').toLowerCase();
}

/** Whether the letters occur in this order. */
function isWithin(letters: string, text: string): boolean {
  let at = 0;
  for (const character of text) if (character === letters[at]) at++;
  return at === letters.length;
}

/** The lines below a document: «Lưu: VT, VHXH», «T/M ĐẢNG ỦY». */
const filing = /^[\s-]*(?:Lưu|T\/M|TM\.|KT\.|TL\.)(?!\p{L})/u;

/** «TH&THCS», «HĐND-UBND»: two abbreviations of which each is known or remarked on by itself. */
const isCompound = (letters: string, isDealtWith: (part: string) => boolean): boolean =>
  /[&-]/u.test(letters) && letters.split(/[&-]/u).every((part) => part.length > 1 && isDealtWith(part));

/** Every abbreviation with its uses in the order of the text. */
function usesOf(report: Report): Map<string, Placed[]> {
  const uses = new Map<string, Placed[]>();
  for (const { flow, kind } of report.paragraphs) {
    if (kind === 'recipients' || filing.test(flow.text)) continue;
    for (const use of usesIn(flow.text)) {
      const placed: Placed = { ...use, flow, span: flow.spanOf(use.start, use.end) };
      append(uses, use.letters, placed);
    }
  }
  // Footnotes stand behind the body in the model, and at the foot of their page in the text.
  for (const places of uses.values()) places.sort((a, b) => a.span.start - b.span.start);
  return uses;
}

function late(first: Placed, introduced: Placed): Remark {
  return {
    span: first.span,
    message: { key: 'name.abbreviation.late', args: { letters: first.letters, meaning: introduced.meaning! } },
    related: [{ span: introduced.span, message: { key: 'name.abbreviation.introduced' } }],
    fixes: introduceAt(first, introduced),
  };
}

/** Introduces an abbreviation at its first use instead of where it is introduced too late. */
function introduceAt(first: Placed, introduced: Placed): Fix[] {
  const shortened = abbreviate(introduced);
  if (!shortened) return [];
  const text = `${opensSentence(first) ? capital(introduced.meaning!) : introduced.meaning!} (${first.letters})`;
  return [
    {
      title: { key: 'name.abbreviation.fixLate', args: { text, letters: first.letters } },
      safe: false,
      edits: [{ span: first.span, newText: text }, shortened],
    },
  ];
}

/** Leaves nothing but the letters of «hợp tác xã (HTX)»; undefined where the words before the bracket are others. */
function abbreviate({ flow, start, end, letters, meaning }: Placed): TextEdit | undefined {
  const before = flow.text.slice(0, start);
  const from = start - (meaning!.length + 2);
  const written = before.slice(Math.max(0, from));
  if (from < 0 || written.toLowerCase() !== `${meaning!} (` || flow.text[end] !== ')') return undefined;
  return { span: flow.spanOf(from, end + 1), newText: letters };
}

const opensSentence = ({ flow, start }: Placed): boolean => /(?:^|[.!?]\s+)$/u.test(flow.text.slice(0, start));
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function* again(introduced: readonly Placed[]): Generator<Remark> {
  const first = introduced[0]!;
  for (const place of introduced.slice(1)) {
    const same = squeeze(place.meaning!) === squeeze(first.meaning!);
    yield {
      span: place.span,
      severity: same ? 'hint' : 'info',
      message: same
        ? { key: 'name.abbreviation.again', args: { letters: place.letters } }
        : {
            key: 'name.abbreviation.two',
            args: { letters: place.letters, meaning: place.meaning!, other: first.meaning! },
          },
      related: [{ span: first.span, message: { key: 'name.abbreviation.introduced' } }],
      fixes: same ? onlyLetters(place) : [],
    };
  }
}

function onlyLetters(place: Placed): Fix[] {
  const edit = abbreviate(place);
  const { letters } = place;
  return edit ? [{ title: { key: 'name.abbreviation.fixAgain', args: { letters } }, safe: false, edits: [edit] }] : [];
}

/** For comparing: without signs and «và». */
const squeeze = (text: string): string =>
  text
    .replace(/[^\p{L}\d\s]/gu, ' ')
    .replace(/\s+(?:và\s+)?/gu, ' ')
    .trim();

/** First uses without any introduction; those near one another in one remark. */
function* unintroduced(places: readonly Placed[]): Generator<Remark> {
  for (let i = 0; i < places.length;) {
    const group = [places[i]!];
    while (++i < places.length) {
      const last = group[group.length - 1]!;
      if (places[i]!.flow !== last.flow || places[i]!.start - last.end > together) break;
      group.push(places[i]!);
    }
    const [first] = group;
    const last = group[group.length - 1]!;
    const expansion = expansionOf(first!.letters);
    yield {
      span: first!.flow.spanOf(first!.start, last.end),
      message:
        group.length > 1
          ? {
              key: 'name.abbreviation.several',
              args: {
                list: group
                  .map(({ letters }) => `${letters}${expansionOf(letters) ? ` (${expansionOf(letters)})` : ''}`)
                  .join('; '),
              },
            }
          : expansion === undefined
            ? { key: 'name.abbreviation.none', args: { letters: first!.letters } }
            : { key: 'name.abbreviation.known', args: { letters: first!.letters, expansion } },
      fixes: spelledOut(group),
    };
  }
}

/** Introduces those of the group whose meaning is on record, each by itself. */
const spelledOut = (group: readonly Placed[]): Fix[] =>
  group.flatMap((place): Fix[] => {
    const expansion = expansionOf(place.letters);
    if (expansion === undefined) return [];
    const text = `${opensSentence(place) ? capital(expansion) : expansion} (${place.letters})`;
    const edits = [{ span: place.span, newText: text }];
    return [{ title: { key: 'name.abbreviation.fix', args: { text } }, safe: false, edits }];
  });
