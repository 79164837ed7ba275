import { groupOf, groupsOf, matchesOf } from '../text/matches';
import { memoise } from '../text/memo';
import { oneLine, textBefore } from '../text/strings';
import { listLetters, ordinalForms, ordinalOf, ordinalWord, romanNumeral, romanValue } from '../text/vietnamese';
import { anyDocumentKind, namesDocument, ownerNamed } from './document-kinds';
import { inCaseOf } from './labels';
import { lastNumber, type Marker } from './marker';
import { anyOf } from './patterns';

/** What a text is divided into, the largest first: Phần, Chương, Mục, Điều, Khoản, Điểm. */
export type SectionLevel = 'part' | 'chapter' | 'section' | 'article' | 'clause' | 'point';

/**
 * A part of a text named by its number, in the middle of a text; offsets are those of the text. «mục 2.1, 2.2 và 3» is
 * three of them, «mục II.2» two: 2 within II.
 */
export interface SectionReference {
  readonly level: SectionLevel;
  /** What it is called, on one line: «mục II.2», also where only the first of several numbers has «mục» before it. */
  readonly name: string;
  /** From the word «mục», or from the number where the word stands before another one. */
  readonly start: number;
  readonly end: number;
  /** Where the number begins; it goes on to the end. */
  readonly numberStart: number;
  /** [2, 1] of «mục 2.1», [2] of «mục II», «Phần thứ hai» and «Điều 2», [3] of «điểm c». */
  readonly numbers: readonly number[];
  /** Whether the number is a Roman numeral. */
  readonly roman: boolean;
  /** The larger one that it is said to stand in: Điều 5 of «Điều 5 khoản 2» and of «khoản 2 Điều 5». */
  readonly outer: SectionReference | undefined;
  /**
   * Whose part it is: `this` where the text says that it speaks of itself, `other` where it names another document,
   * `doubtful` where another document is named before in the sentence, and may be meant.
   */
  readonly of: 'this' | 'other' | 'doubtful' | 'unsaid';
}

/** How each level is named, the largest level first. */
interface Naming {
  readonly level: SectionLevel;
  /** Alternatives of an expression, in small letters. */
  readonly words: string;
  /** One number. */
  readonly number: string;
  /** A number behind «và» or a comma, which has no word of its own. */
  readonly further: string;
  /** The numbers of a list, one by one. */
  readonly pieces: RegExp;
}

const ordinals = anyOf(ordinalForms);
/**
 * What may follow a bare number without being counted by it: «mục 2 và 3 của …» names two sections, «mục 2 và 3 hộ …»
 * one. Verbs and small words, the levels themselves, and documents.
 */
const notCounted = anyOf(
  (
    'và hoặc đến của nêu thì chưa không đều đã cần ở trong tại thuộc trên dưới này được là có phải sẽ còn với về theo ' +
    'đạt vượt hoàn phần chương mục điều khoản điểm'
  ).split(' '),
);
const bare = `(?!\\s+(?!(?:${notCounted}|${anyDocumentKind})(?!\\p{L}))\\p{L})`;
/** No longer word or number, amount or share. */
const ends = '(?![\\p{L}\\d]|[.,]\\d|\\s?%)';
const inWords = `(?:thứ\\s+(?:${ordinals})|[IVX]+|\\d{1,2})${ends}`;
const wordPieces = /(?<=thứ\s+)\p{L}+|[IVX]+|\d+/giu;
const figures = /\d+/gu;

const namings: readonly Naming[] = [
  // Phần thứ hai / phần II
  { level: 'part', words: 'phần', number: inWords, further: inWords, pieces: wordPieces },
  // Chương II / chương 2
  { level: 'chapter', words: 'chương', number: inWords, further: inWords, pieces: wordPieces },
  // mục 2.1 / tiểu mục 3 / mục II.2
  {
    level: 'section',
    words: '(?:tiểu )?mục',
    number: '(?:[IVX]+|\\d{1,2})(?:\\.\\d{1,2}){0,3}',
    further: `(?:\\d{1,2}(?:\\.\\d{1,2}){1,3}|(?:[IVX]+|\\d{1,2})${ends}${bare})`,
    pieces: /[IVX]+|\d+(?:\.\d+)*/gu,
  },
  // Điều 5
  { level: 'article', words: 'điều', number: '\\d{1,3}', further: `\\d{1,3}${ends}${bare}`, pieces: figures },
  // khoản 2
  { level: 'clause', words: 'khoản', number: `\\d{1,2}${ends}${bare}`, further: `\\d{1,2}${ends}${bare}`, pieces: figures },
  // điểm c
  { level: 'point', words: 'điểm', number: '[a-zđ]', further: '[a-zđ](?!\\p{L})', pieces: /(?<!\p{L})[a-zđ](?!\p{L})/gu },
]; // prettier-ignore
const rank = new Map(namings.map(({ level }, i) => [level, i] as const));

/** What parts the numbers of a list: «2.1, 2.2 và 3», «2.1 đến 2.4». */
const separator = '(?:\\s*[,;]\\s*|\\s+(?:và|đến|hoặc)\\s+)';
/** Each level by a group of its name, and the numbers by a group of that name and «Numbers». */
const mention = new RegExp(
  `(?<!\\p{L})(?:${namings
    .map(
      ({ level, words, number, further }) =>
        `(?<${level}>${words})\\s+(?:số\\s+)?(?<${level}Numbers>${number}(?:${separator}${further})*)`,
    )
    .join('|')})${ends}`,
  'giu',
);
/** A quick look, since most paragraphs name none. */
const mayMention = /(?:phần|chương|mục|điều|khoản|điểm)\s/iu;
/** Other things that are called «mục», «điều» and «phần»: danh mục, hạng mục, số điều, thành phần. */
const otherThing = /(?<!\p{L})(?:danh|hạng|chuyên|tiết|số|thành|một|cổ|bộ)\s$/iu;

/** How far back the words of `otherThing` and `countsThem` reach. */
const longestOther = 12;

/** What may stand between a smaller one and the larger one behind it: «mục 2, Phần thứ hai», «khoản 2 của Điều 5». */
const gap = /^[\s,(]*(?:(?:của|thuộc|tại|trong|ở)\s+)?$/iu;
/** Between several that belong to one document. */
const listGap = /^[\s,(]*(?:(?:của|thuộc|tại|trong|ở|và)\s+)?$/iu;
/** Between a larger one and the smaller one behind it: «Điều 5 khoản 2», «Phần thứ hai, mục 3». */
const narrowing = /^[\s,]*$/u;

/** A name with its numbers. */
interface Mention {
  readonly level: SectionLevel;
  readonly start: number;
  readonly end: number;
  /** What stands before the first number: «Phần thứ ». */
  readonly words: string;
  /** In the order of the text. */
  readonly numbers: readonly WrittenNumber[];
}

interface WrittenNumber {
  readonly text: string;
  readonly start: number;
  readonly numbers: readonly number[];
  readonly roman: boolean;
  /** Whether it stands within the one before it: the 2 of «II.2». */
  readonly within: boolean;
}

/** Every part of a text that is named by its number, in the order of the text. */
export const sectionReferencesIn = memoise((text: string): readonly SectionReference[] => {
  if (!mayMention.test(text)) return [];
  const mentions = matchesOf(text, mention).flatMap((match) => mentionOf(text, match) ?? []);
  const made: SectionReference[][] = [];
  const between = (i: number): string => text.slice(mentions[i]!.end, mentions[i + 1]?.start ?? text.length);
  /** The last of those that are named together with each. */
  const lasts = mentions.map((_, i) => i);
  for (let i = mentions.length - 2; i >= 0; i--) if (listGap.test(between(i))) lasts[i] = lasts[i + 1]!;
  const ownerOf = (first: number): SectionReference['of'] => {
    const last = lasts[first]!;
    const owner = ownerNamed(text.slice(mentions[last]!.end, mentions[last]!.end + farthest));
    return owner === 'unsaid' && namesDocument(sentenceBefore(text, mentions[first]!.start)) ? 'doubtful' : owner;
  };
  const make = (i: number): readonly SectionReference[] =>
    (made[i] ??= referencesOf(mentions[i]!, outerOf(i), ownerOf(i)));
  const outerOf = (i: number): SectionReference | undefined => {
    const here = mentions[i]!;
    const [before, behind] = [mentions[i - 1], mentions[i + 1]];
    if (behind && isLarger(behind, here) && gap.test(between(i))) return make(i + 1).at(-1)!;
    if (before && isLarger(before, here) && narrowing.test(between(i - 1))) return make(i - 1).at(-1)!;
    return undefined;
  };
  return mentions.flatMap((_, i) => make(i));
});

/** How far a document may be named behind a section. */
const farthest = 120;
/** How far back the beginning of a sentence is looked for. */
const longestSentence = 300;

function sentenceBefore(text: string, at: number): string {
  return textBefore(text, at, longestSentence).replace(/^.*[.;!?]\s+(?=\p{Lu})/su, '');
}

function mentionOf(text: string, match: RegExpExecArray): Mention | undefined {
  const start = match.index;
  const { level, pieces } = namings.find((naming) => groupOf(match, naming.level) !== undefined)!;
  if (otherThing.test(textBefore(text, start, longestOther))) return undefined;
  const list = groupOf(match, `${level}Numbers`)!;
  const end = start + match[0].length;
  const numbers = matchesOf(list, pieces).flatMap((piece): readonly WrittenNumber[] => {
    const read = readNumber(level, piece[0]);
    const within = /[IVX]\.$/u.test(list.slice(0, piece.index));
    return read ? [{ ...read, text: piece[0], start: end - list.length + piece.index, within }] : [];
  });
  return numbers.length ? { level, start, end, words: text.slice(start, numbers[0]!.start), numbers } : undefined;
}

function readNumber(level: SectionLevel, written: string): Pick<WrittenNumber, 'numbers' | 'roman'> | undefined {
  if (/^\d/u.test(written)) return { numbers: written.split('.').map(Number), roman: false };
  if (level === 'point') {
    const place = listLetters.indexOf(written.toLowerCase()) + 1;
    return place > 0 ? { numbers: [place], roman: false } : undefined;
  }
  // In small letters it would be a word: «mục vi», «phần v.v».
  const value = romanValue(written);
  const word = ordinalOf(written);
  if (value) return { numbers: [value], roman: true };
  return word === undefined ? undefined : { numbers: [word], roman: false };
}

/** Whether `one` is of a higher level than `other`; a section with a Roman numeral holds those with figures. */
const isLarger = (one: Mention, other: Mention): boolean =>
  one.level === 'section' && other.level === 'section'
    ? one.numbers.at(-1)!.roman && !other.numbers.some(({ roman }) => roman)
    : rank.get(one.level)! < rank.get(other.level)!;

function referencesOf(
  { level, start, words, numbers }: Mention,
  outer: SectionReference | undefined,
  of: SectionReference['of'],
): SectionReference[] {
  const references: SectionReference[] = [];
  for (const [i, number] of numbers.entries()) {
    const above = number.within ? references[i - 1]! : outer;
    const name = number.within ? `${above!.name}.${number.text}` : words + number.text;
    references.push({
      level,
      name: oneLine(name),
      start: i === 0 ? start : number.start,
      end: number.start + number.text.length,
      numberStart: number.start,
      numbers: number.numbers,
      roman: number.roman,
      outer: above,
      of,
    });
  }
  return references;
}

/**
 * Whether a section with this marker may be the one that a reference names.
 *
 * @param above the markers of the sections that it stands in, outermost first.
 */
export function isNamedBy(marker: Marker, above: readonly Marker[], reference: SectionReference): boolean {
  if (!bearsNumber(marker, reference)) return false;
  const { outer, level } = reference;
  // 1. and a) are a clause and a point within an article, and something else elsewhere.
  if ((level === 'clause' || level === 'point') && !outer && marker.style !== level)
    return above.some(({ style }) => style === 'article' || style === 'clause');
  return !outer || above.some((one, i) => isNamedBy(one, above.slice(0, i), outer));
}

function bearsNumber(marker: Marker, { level, numbers, roman }: SectionReference): boolean {
  const { style, text, form } = marker;
  if (form.startsWith('*') || marker.numbers.length !== numbers.length) return false;
  if (!numbers.every((number, i) => number === marker.numbers[i])) return false;
  if (level !== 'section') return markerStyles[level].has(style);
  if (style === 'division') return roman === /[IVX]/u.test(text);
  return roman ? style === 'roman' : style === 'arabic' || style === 'arabic-bracket';
}

/** The markers that bear the number of a level; a section's depend on how its number is written. */
const markerStyles: Readonly<Record<Exclude<SectionLevel, 'section'>, ReadonlySet<Marker['style']>>> = {
  part: new Set(['part']),
  chapter: new Set(['chapter']),
  article: new Set(['article']),
  clause: new Set(['clause', 'arabic', 'arabic-bracket']),
  point: new Set(['point', 'small-letter']),
};

/**
 * The number by which a reference names a section, once that section has another marker: in figures, Roman or in words,
 * as the reference writes it. Undefined where it cannot be written so.
 *
 * @param written the number as the reference has it: «2.1», «II», «hai», «05», «c».
 */
export function referenceNumber(written: string, { style, numbers }: Pick<Marker, 'style' | 'numbers'>) {
  const last = numbers[numbers.length - 1]!;
  if (style === 'arabic' || style === 'arabic-bracket') return numbers.join('.');
  if (style === 'roman') return romanNumeral(last);
  if (style === 'letter') return undefined;
  if (style === 'small-letter' || style === 'point') return listLetters[last - 1];
  if (/^\d/u.test(written)) return paddedLike(written, last);
  return romanValue(written.toUpperCase()) === undefined ? inCaseOf(written, ordinalWord(last)) : romanNumeral(last);
}

/** The number of an indicator in figures, with a zero in front where the reference has one. */
export const paddedLike = (written: string, number: number): string =>
  String(number).padStart(written.startsWith('0') ? written.length : 1, '0');

/** An indicator of the report's list named by its number: «chỉ tiêu số 03», «các chỉ tiêu số 03, 04 và 05», «chỉ tiêu (3)». */
export interface IndicatorReference {
  readonly number: number;
  /** From the words «chỉ tiêu», or from the number where they stand before another one. */
  readonly start: number;
  /** Behind the number. */
  readonly end: number;
  readonly numberStart: number;
  readonly of: SectionReference['of'];
}

const indicators = new RegExp(
  `(?<!\\p{L})chỉ tiêu\\s+(?<numbers>(?:(?:số|thứ)\\s+\\d{1,2}|\\(\\d{1,2}\\))` +
    `(?:(?:\\s*,\\s*|\\s+(?:và|đến|hoặc)\\s+)(?:số\\s+)?(?:\\d{1,2}${ends}${bare}|\\(\\d{1,2}\\)))*)${ends}`,
  'giu',
);
/** A bracket behind these holds how many there are: «22 chỉ tiêu (15)», «nhóm chỉ tiêu (5)», «tổng số chỉ tiêu (22)». */
const countsThem = /(?:\d|nhóm|tổng số|số|các)\s+$/iu;

export const indicatorReferencesIn = memoise((text: string): readonly IndicatorReference[] =>
  matchesOf(text, indicators).flatMap((match) => {
    const { numbers } = groupsOf<'numbers'>(match);
    if (numbers.startsWith('(') && countsThem.test(textBefore(text, match.index, longestOther))) return [];
    const end = match.index + match[0].length;
    const owner = ownerNamed(text.slice(end, end + farthest));
    const doubtful = owner === 'unsaid' && namesDocument(sentenceBefore(text, match.index));
    return matchesOf(numbers, figures).map(({ 0: written, index }, i): IndicatorReference => {
      const numberStart = end - numbers.length + index;
      return {
        number: Number(written),
        start: i === 0 ? match.index : numberStart,
        end: numberStart + written.length,
        numberStart,
        of: doubtful ? 'doubtful' : owner,
      };
    });
  }),
);

/** Whether a marker of an indicator bears a number: (3,4) bears both. */
export const bearsIndicator = (marker: Marker, number: number): boolean =>
  (marker.merged ?? [lastNumber(marker)]).includes(number);
