import { matchesOf } from '../text/matches';
import { isLetter } from '../text/vietnamese';
import data from './measures.json';

/** What reports measure again and again: an indicator with the words that name it. */
export interface Measure {
  readonly id: string;
  /** For messages: «tỷ lệ tham gia bảo hiểm y tế». */
  readonly name: string;
  /** Of the unit, see `units.json`; `count` for things that are counted. */
  readonly dimension: string;
  /** The direction that is better; absent where there is none. */
  readonly sense?: 'higher' | 'lower';
  /** Counted over a period (a year, a term), so that only equal periods compare. */
  readonly flow: boolean;
  /** The whole is at least as much as any of its parts. */
  readonly additive: boolean;
  /** What a count counts. */
  readonly noun?: string;
}

/** A measure named in a text; offsets of the text. */
export interface NamedMeasure {
  readonly measure: Measure;
  readonly start: number;
  readonly end: number;
}

interface Entry extends Partial<Pick<Measure, 'flow' | 'additive' | 'noun'>> {
  readonly id: string;
  readonly name: string;
  readonly dimension: string;
  readonly sense?: string;
  readonly anchors: readonly string[];
  readonly phrases: readonly string[];
}

interface Reader {
  readonly measure: Measure;
  readonly anchors: readonly string[];
  readonly phrases: readonly string[];
  /** Made of the phrases when an anchor is first met. */
  patterns?: readonly RegExp[];
}

const figure = '\\d[\\d.,]*\\s?\\S{1,4}';

/**
 * A phrase of the table as a pattern: [a|b] may be left out, {a|b} is one of the words, # is a figure. Whether the match
 * ends with a word is left to the caller: a class of letters would make every pattern slow to compile.
 */
function patternOf(phrase: string): RegExp {
  let source = '';
  let optional = false;
  for (const [token] of matchesOf(phrase, /\[[^\]]+\]|\{[^}]+\}|[^\s[{]+/g)) {
    const bracketed = token.startsWith('[') || token.startsWith('{');
    const words = bracketed ? token.slice(1, -1) : token;
    const any = `(?:${words.replace(/#/g, figure).replace(/\s/g, '\\s{1,2}')})`;
    // A comma follows its word without a space; optional words at the beginning bring their own.
    const lead = source === '' || optional || words.startsWith(',') ? '' : '\\s{1,2}';
    if (token.startsWith('[') && (source === '' || optional)) {
      source += `(?:${any}\\s{1,2})?`;
      optional = true;
    } else {
      source += token.startsWith('[') ? `(?:${lead}${any})?` : lead + any;
      optional = false;
    }
  }
  return new RegExp(source, 'g');
}

const readers: readonly Reader[] = (data.measures as readonly Entry[]).map((entry) => ({
  measure: {
    id: entry.id,
    name: entry.name,
    dimension: entry.dimension,
    ...(entry.sense === 'higher' || entry.sense === 'lower' ? { sense: entry.sense } : {}),
    flow: entry.flow ?? false,
    additive: entry.additive ?? false,
    ...(entry.noun === undefined ? {} : { noun: entry.noun }),
  },
  anchors: entry.anchors,
  phrases: entry.phrases,
}));

/** Every measure of the table; for tests and documentation. */
export const measures: readonly (Measure & { readonly example: string })[] = readers.map(({ measure }, i) => ({
  ...measure,
  example: data.measures[i]!.example,
}));

/**
 * The measures that a text names, in its order; `text` as `plainOf` gives it. Where two names overlap the longer one
 * counts: «tỷ lệ lao động qua đào tạo có chứng chỉ» is not «tỷ lệ lao động qua đào tạo».
 */
export function measuresIn(text: string): NamedMeasure[] {
  const found: NamedMeasure[] = [];
  for (const reader of readers) {
    if (!reader.anchors.some((anchor) => text.includes(anchor))) continue;
    reader.patterns ??= reader.phrases.map(patternOf);
    for (const pattern of reader.patterns) {
      for (const match of matchesOf(text, pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        if (!isLetter(text, start - 1) && !isLetter(text, end)) found.push({ measure: reader.measure, start, end });
      }
    }
  }
  if (found.length < 2) return found;
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: NamedMeasure[] = [];
  for (const name of found) {
    const last = kept[kept.length - 1];
    if (!last || last.end <= name.start) kept.push(name);
    else if (name.end - name.start > last.end - last.start) kept[kept.length - 1] = name;
  }
  return kept;
}

/** Tone marks on the second vowel, «tỉ lệ», and what they become. */
const toneForms = /o[áàảãạẻ](?!\p{L})|(?<!q)u[ýỷ](?!\p{L})|(?<!\p{L})tỉ(?=\s?lệ)/gu;
const toned: Readonly<Record<string, string>> = {
  oá: 'óa',
  oà: 'òa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oẻ: 'ỏe',
  uý: 'úy',
  uỷ: 'ủy',
  tỉ: 'tỷ',
};

/** Small letters, the tone mark on the first vowel, «tỷ lệ»: of the same length as the text (NFC). */
export function plainOf(text: string): string {
  const plain = text.toLowerCase().replace(toneForms, (form) => toned[form] ?? form);
  return plain.length === text.length ? plain : text;
}
