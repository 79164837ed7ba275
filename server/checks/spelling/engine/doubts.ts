import { isForeign } from '../../../knowledge/spelling/foreign';
import { latinFor } from '../../../knowledge/lookalikes';
import { lexicon } from '../../../knowledge/spelling/lexicon';
import { weights } from '../../../knowledge/spelling/weights';
import { parseSyllable } from '../../../text/syllable';
import { casingOf, isJoined, isKeyed, type Casing, type Words } from '../../../text/words';
import { keysLeftIn, readingsOfId, readingsOfStranger, type Reading } from './candidates';
import { scoreOf, type Kind, type Place } from './judge';
import { Model } from './model';

/** Stands for a neighbour that tells nothing: a boundary, a name, a figure; and for a word that is no known syllable. */
export const unknown = -1;

/** A word, or the two parts of a split one, that the lexicon does not expect where it stands. */
export interface Doubt extends Place {
  /** Index of the first word among the paragraph's. */
  readonly word: number;
  /** In small letters, where the lexicon does not have it. */
  readonly stranger?: string;
  /** All that may be meant. */
  readonly readings: readonly Reading[];
  /** Of these, what may be told by the lexicon alone; the report's own words may still speak for another. */
  readonly likely: readonly Reading[];
}

/** A paragraph's words, looked up. */
export interface LookedUp {
  readonly text: string;
  readonly words: Words;
  readonly ids: Int16Array;
  readonly named: Uint8Array;
  /** By word, the id that the table of confusions has for it. */
  readonly listed: ReadonlyMap<number, number>;
}

/**
 * A word is asked about where the rarer of the pairs that it makes with its neighbours is rarer than the one, and the more
 * frequent rarer than the other. Of the planted slips that are told, 2 in 100 stand in better company; of all words, 5.
 */
const rare = 100;
const usual = 500;
/** Where the rarer pair was never seen: xử lý | đổi với. */
const usualAlone = 2000;
/** Numerals stand before anything. */
const numerals = 'không một hai ba bốn năm sáu bảy tám chín mười mốt tư lăm'.split(' ');
/** Behind a figure these end a phrase: «từ 5 tỷ lên 7 tỷ». */
const scales = 'tỷ triệu nghìn ngàn vạn trăm đồng ha tấn tạ'.split(' ');
const amountBefore =
  /(?:\d|(?<!\p{L})(?:chục|trăm|nghìn|ngàn|vạn|vài|mấy|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười))\s*$/iu;
/** «nghiêng»; two syllables without a space between them, and the keys of one, are longer. */
const longestSyllable = 7;
const longest = 14;
/** A reading makes a pair that is so many times as frequent as the one that is written. */
const leastRise = 2;
/** What the report itself may add to a score: readings that are further below the threshold are not kept. */
const slack = 4;

interface WordClasses {
  readonly numerals: ReadonlySet<number>;
  readonly scales: ReadonlySet<number>;
}
let loaded: WordClasses | undefined;
const classes = (): WordClasses => (loaded ??= { numerals: idsOf(numerals), scales: idsOf(scales) });
const idsOf = (words: readonly string[]): Set<number> => new Set(words.map((w) => lexicon().idOf(w)));

/** The words of a paragraph that the lexicon does not expect where they stand. */
export function doubtsOf(paragraph: LookedUp): Doubt[] {
  const { words, ids, named } = paragraph;
  const found: Doubt[] = [];
  const known = lexicon();
  const { numerals } = classes();
  /** How often the word stands behind the one before it; -1 where that tells nothing. */
  let before = unknown;
  for (let word = 0; word < words.count; word++) {
    const id = ids[word]!;
    const next = rightOf(paragraph, word);
    const behind = id >= 0 && next >= 0 ? known.pairCount(id, next) : unknown;
    const [least, most] = before < behind ? [before, behind] : [behind, before];
    before = behind;
    if (named[word] === 1 && !isMistyped(words, word)) continue;
    if (id >= 0 && listedAt(paragraph, word) === undefined && (isUsual(least, most) || numerals.has(id))) continue;
    addDoubts(paragraph, word, next, found);
  }
  return found;
}

const isUsual = (least: number, most: number): boolean =>
  least === unknown ? most >= rare : least >= rare || most >= (least === 0 ? usualAlone : usual);

/** Whether a word that is written like a name or a code may still be a slip: CÔng, d9ie62u. */
const isMistyped = (words: Words, word: number): boolean => isKeyed(words, word) || casingOf(words, word) === 'mixed';

/** Whether what a word is says something of its neighbours. Names do not, «Bệnh viện», «Trung ương» do. */
const isContext = (words: Words, named: Uint8Array, word: number): boolean => named[word] === 0 || isAlone(words, word);

const isAlone = (words: Words, word: number): boolean =>
  casingOf(words, word) === 'title' &&
  !(isJoined(words, word) && casingOf(words, word - 1) === 'title') &&
  !(isJoined(words, word + 1) && casingOf(words, word + 1) === 'title');

const twoCapitals = /^\p{Lu}{2}\p{Ll}+$/u;

function addDoubts(paragraph: LookedUp, word: number, right: number, found: Doubt[]): void {
  const { text, words, ids } = paragraph;
  const casing = casingOf(words, word);
  const id = ids[word]!;
  const left = leftOf(paragraph, word);
  const lower = id >= 0 ? lexicon().spellings[id]! : text.slice(words.starts[word], words.ends[word]).toLowerCase();
  if (lower.length > longest) return;
  // A letter of another alphabet is told of by text/unicode.
  if (id < 0 && [...lower].some((letter) => latinFor(letter) !== undefined)) return;
  const asked = [askedOf(paragraph, word, lower, right), partsOf(paragraph, word, lower)];
  for (const ask of asked) {
    if (!ask || ask.readings.length === 0) continue;
    const { kind, written, readings } = ask;
    const last = word + written.length - 1;
    const beyondLeft = left < 0 ? unknown : leftOf(paragraph, word - 1);
    const beyondRight = ask.right < 0 ? unknown : rightOf(paragraph, last + 1);
    const place: Place = { left, written, right: ask.right, beyondLeft, beyondRight, kind, casing };
    found.push({ ...place, word, readings, likely: likelyOf(place, readings), ...(id < 0 && { stranger: lower }) });
  }
}

type Asked = Pick<Doubt, 'kind' | 'written' | 'right' | 'readings'>;

/** What may be meant by one word. `lower`: as the lexicon has it, or in small letters. */
function askedOf(paragraph: LookedUp, word: number, lower: string, right: number): Asked | undefined {
  const { text, words, ids } = paragraph;
  const casing = casingOf(words, word);
  const id = ids[word]!;
  if (casing === 'mixed' && !isKeyed(words, word)) {
    const meant = twoCapitals.test(text.slice(words.starts[word], words.ends[word])) ? lexicon().idOf(lower) : unknown;
    const readings: readonly Reading[] = meant < 0 ? [] : [{ ids: [meant], way: 'two capitals' }];
    return { kind: 'capitals', written: [unknown], right, readings };
  }
  if (id >= 0) {
    const readings = withFigures(paragraph, word, withListed(paragraph, word, readingsOfId(id)));
    return { kind: 'known', written: [id], right, readings };
  }
  if (lower.length < 2 || parseSyllable(lower)?.misplaced || isForeign(lower)) return undefined;
  const kind = kindOf(lower);
  if (isAbbreviation(kind, casing)) return undefined;
  return { kind, written: [unknown], right, readings: withFigures(paragraph, word, readingsOfStranger(lower)) };
}

/** The syllable that a word and the one behind it are the parts of: «tri ển». */
function partsOf(paragraph: LookedUp, word: number, lower: string): Asked | undefined {
  const { text, words, ids, named } = paragraph;
  const id = ids[word]!;
  const last = word + 1;
  if (!isJoined(words, last) || named[last] === 1 || casingOf(words, last) !== 'lower') return undefined;
  const whole = lower + text.slice(words.starts[last], words.ends[last]);
  if (whole.length > longestSyllable || words.starts[last]! !== words.ends[word]! + 1) return undefined;
  if (casingOf(words, word) === 'mixed' || (id >= 0 && ids[last]! >= 0 && lexicon().pairCount(id, ids[last]!) > 0)) return undefined; // prettier-ignore
  const meant = lexicon().idOf(whole);
  if (meant < 0) return undefined;
  const right = rightOf(paragraph, last);
  return { kind: id >= 0 ? 'known' : kindOf(lower), written: [id, ids[last]!], right, readings: [{ ids: [meant], way: 'split' }] }; // prettier-ignore
}

/** In capitals, what is no syllable and has no marks stands for other words: TC, KTNS. */
const isAbbreviation = (kind: Kind, casing: Casing): boolean =>
  casing === 'upper' && (kind === 'foreign' || kind === 'bare');

function withListed(paragraph: LookedUp, word: number, readings: readonly Reading[]): readonly Reading[] {
  const id = listedAt(paragraph, word);
  if (id === undefined) return readings;
  return [{ ids: [id], way: 'confused' }, ...readings.filter(({ ids }) => ids[0] !== id)];
}

/** Behind a word may stand the last keys of VNI: va2, so61. */
function withFigures({ text, words }: LookedUp, word: number, readings: readonly Reading[]): readonly Reading[] {
  const end = words.ends[word]!;
  if (!isDigit(text.charCodeAt(end))) return readings;
  const figures = isDigit(text.charCodeAt(end + 1)) ? 2 : 1;
  if (isDigit(text.charCodeAt(end + figures))) return readings;
  const typed = keysLeftIn(text.slice(words.starts[word], end + figures).toLowerCase());
  return [...readings, ...typed.map((reading) => ({ ...reading, figures }))];
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

const rightOf = ({ words, ids, named }: LookedUp, word: number): number =>
  isJoined(words, word + 1) && isContext(words, named, word + 1) ? ids[word + 1]! : unknown;

function leftOf({ text, words, ids, named }: LookedUp, word: number): number {
  const left = isJoined(words, word) && isContext(words, named, word - 1) ? ids[word - 1]! : unknown;
  return left !== unknown && isAmount({ text, words, ids }, word - 1) ? unknown : left;
}

/** Whether a word ends an amount, and so belongs to what is before it: 5 tỷ, hàng chục tỷ. */
function isAmount({ text, words, ids }: Pick<LookedUp, 'text' | 'words' | 'ids'>, word: number): boolean {
  if (word < 0 || !classes().scales.has(ids[word]!)) return false;
  const start = words.starts[word]!;
  return amountBefore.test(text.slice(Math.max(0, start - 8), start));
}

/** The id that the table of confusions has for a word; none behind an amount: «từ 5 tỷ lên 7 tỷ». */
const listedAt = (paragraph: LookedUp, word: number): number | undefined =>
  paragraph.listed.size === 0 || isAmount(paragraph, word - 1) ? undefined : paragraph.listed.get(word);

function kindOf(stranger: string): Kind {
  if (/\d/u.test(stranger)) return 'keyed';
  if (lexicon().isStranger(stranger)) return 'foreign';
  if (isImpossible(stranger)) return /[^a-z]/u.test(stranger) ? 'impossible' : 'bare';
  return 'unlisted';
}

let counted: Model | undefined;

/** What may be told of a place by the lexicon alone. */
function likelyOf(place: Place, readings: readonly Reading[]): readonly Reading[] {
  counted ??= new Model(lexicon());
  const least = weights.told - slack;
  const likely: Reading[] = [];
  for (const reading of readings) {
    if (isSupported(place, reading) && scoreOf(place, reading, counted, 0) >= least) likely.push(reading);
  }
  return likely;
}

/**
 * Whether the lexicon has a pair that a reading makes more often than the one that is written. Most readings make none, and
 * are not weighed.
 */
export function isSupported({ left, written, right, kind }: Place, { ids, way }: Reading): boolean {
  if (way === 'confused') return true;
  if (left < 0 && right < 0) return kind !== 'known';
  const known = lexicon();
  const first = written[0]!;
  const last = written[written.length - 1]!;
  if (left >= 0 && known.pairCount(left, ids[0]!) > (first < 0 ? 0 : known.pairCount(left, first) * leastRise)) return true; // prettier-ignore
  return right >= 0 && known.pairCount(ids[ids.length - 1]!, right) > (last < 0 ? 0 : known.pairCount(last, right) * leastRise); // prettier-ignore
}

/** Whether a word is no syllable of Vietnamese, wherever it stands. */
export function isImpossible(stranger: string): boolean {
  const syllable = parseSyllable(stranger);
  return !syllable || syllable.misplaced === true;
}
