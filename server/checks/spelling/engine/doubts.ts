import { lexicon } from '../../../knowledge/spelling/lexicon';
import { withoutTone } from '../../../text/fold';
import { textBefore } from '../../../text/strings';
import { parseSyllable } from '../../../text/syllable';
import { keySet, mayBeOneKeyApart, oneKeyApart, telexOf } from '../../../text/telex';
import { casingOf, isJoined, type Words } from '../../../text/words';

/** Stands for a neighbour that tells nothing: a boundary, a name, a figure; and for a word that is no known syllable. */
export const unknown = -1;

/** How a word is typed. */
export interface Keys {
  /** See `telexOf`. */
  readonly typed: string;
  /** See `keySet`. */
  readonly set: number;
}

/** A word that the lexicon does not expect where it stands; what the report itself knows of it is not asked yet. */
export interface Doubt {
  /** Index among the paragraph's words. */
  readonly word: number;
  /** Ids of the neighbours, or `unknown`. */
  readonly left: number;
  readonly id: number;
  readonly right: number;
  /** The keys that type it. */
  readonly keys: Keys;
  /** In small letters, where the lexicon does not have it. */
  readonly stranger?: string;
  /** Ids of the syllables one key away that belong beside one of the neighbours by the lexicon. */
  readonly readings: readonly number[];
}

/** From here on a pair is good as written. */
const usual = 20;
/** Numerals stand before anything. */
const numerals = 'không một hai ba bốn năm sáu bảy tám chín mười mốt tư lăm'.split(' ');
/** Behind a figure these end a phrase: «từ 5 tỷ lên 7 tỷ». */
const scales = 'tỷ triệu nghìn ngàn vạn trăm đồng ha tấn tạ'.split(' ');
const figureBefore = /\d\s*$/u;
/** No syllable is longer than nghiêng, no slip of one much longer. */
const longest = 8;

interface WordClasses {
  readonly numerals: ReadonlySet<number>;
  readonly scales: ReadonlySet<number>;
}
let loaded: WordClasses | undefined;
const classes = (): WordClasses => (loaded ??= { numerals: idsOf(numerals), scales: idsOf(scales) });
const idsOf = (words: readonly string[]): Set<number> => new Set(words.map((w) => lexicon().idOf(w)));

/** The keys of each syllable of the lexicon, typed when first asked for. */
const keysById: Keys[] = [];
const keysOf = (id: number): Keys => (keysById[id] ??= keysOfWord(lexicon().spellings[id]!));

function keysOfWord(word: string): Keys {
  const typed = telexOf(word);
  return { typed, set: keySet(typed) };
}

/** Whether a syllable is one key away from what is written. */
export function isReading(doubt: Pick<Doubt, 'id' | 'keys'>, id: number): boolean {
  const written = doubt.keys;
  const keys = keysOf(id);
  if (!mayBeOneKeyApart(written.set, keys.set) || id === doubt.id) return false;
  // A stranger may be a mark that did not take: trair for trải.
  return oneKeyApart(written.typed, keys.typed) || (doubt.id === unknown && written.typed === keys.typed);
}

/** The words of a paragraph that the lexicon does not expect where they stand. */
export function doubtsOf(text: string, words: Words, ids: Int16Array, named: Uint8Array): Doubt[] {
  const found: Doubt[] = [];
  const known = lexicon();
  const { numerals, scales } = classes();
  /** Whether the word is well known behind the one before it. */
  let expected = false;
  for (let word = 0; word < words.count; word++) {
    const id = ids[word]!;
    const next = isJoined(words, word + 1) && named[word + 1] === 0 ? ids[word + 1]! : unknown;
    const behind = id >= 0 && next >= 0 && known.pairCount(id, next) >= usual;
    const fits = expected || behind;
    expected = behind;
    if (fits || named[word] === 1 || numerals.has(id)) continue;
    let left = isJoined(words, word) && (named[word - 1] === 0 || alone(words, word - 1)) ? ids[word - 1]! : unknown;
    if (scales.has(left) && figureBefore.test(textBefore(text, words.starts[word - 1]!, 3))) left = unknown; // prettier-ignore
    if (left === unknown && next === unknown) continue;
    const doubt = doubtOf(text, words, word, left, id, next);
    if (doubt) found.push(doubt);
  }
  return found;
}

/** Whether a word has a capital and its neighbours have none: «Bệnh viện», «Trung ương», not «Sơn La». */
const alone = (words: Words, word: number): boolean =>
  casingOf(words, word) === 'title' &&
  !(isJoined(words, word) && casingOf(words, word - 1) === 'title') &&
  !(isJoined(words, word + 1) && casingOf(words, word + 1) === 'title');

/** Words without one are names, units and foreign words: km, tour, mini. */
const hasMark = /[^a-z]/u;

function doubtOf(text: string, words: Words, word: number, left: number, id: number, right: number): Doubt | undefined {
  const stranger = id >= 0 ? undefined : text.slice(words.starts[word], words.ends[word]).toLowerCase();
  if (stranger !== undefined && (stranger.length < 2 || stranger.length > longest)) return undefined;
  const keys = stranger === undefined ? keysOf(id) : keysOfWord(stranger);
  const readings: number[] = [];
  const bare = { id, keys };
  const consider = (other: number): void => {
    if (isReading(bare, other) && !readings.includes(other)) readings.push(other);
  };
  const known = lexicon();
  if (left !== unknown) known.eachPartnerBehind(left, consider);
  if (right !== unknown) known.eachPartnerBefore(right, consider);
  // The partners listed are those that keep close company; a word that nobody writes may be any syllable that differs in
  // the tone: «402 ngưới có». With another letter it may well be a word of its own: «được siết chặt».
  if (stranger !== undefined && hasMark.test(stranger)) {
    const letters = withoutTone(stranger);
    for (let other = 0; other < known.spellings.length; other++) {
      const beside = (left !== unknown && known.pairCount(left, other) > 0) || (right !== unknown && known.pairCount(other, right) > 0); // prettier-ignore
      if (beside && withoutTone(known.spellings[other]!) === letters) consider(other);
    }
  }
  return { word, left, id, right, keys, readings, ...(stranger === undefined ? {} : { stranger }) };
}

/** Whether a word is no syllable of Vietnamese, wherever it stands. */
export function isImpossible(stranger: string): boolean {
  const syllable = parseSyllable(stranger);
  return !syllable || syllable.misplaced === true;
}
