import { fromLegacyText } from '../legacy';
import { matchesOf } from '../matches';
import { memoise } from '../memo';
import type { Span } from '../span';
import { parseSyllable } from '../syllable';
import { reread } from './misread';
import { isPiece, joinPieces } from './split';
import { typedWord } from './typed-keys';

/**
 * How a text was damaged. `misread`: UTF-8 taken for Latin-1 or Windows-1252; `tcvn3`, `vni`: text of these old fonts
 * without its font; `lost`: letters that became «?»; `keys`: typed with the input method off; `split`: syllables that a
 * converter parted by blanks.
 */
export type DamageKind = 'misread' | 'tcvn3' | 'vni' | 'lost' | 'keys' | 'split';

/** What stands in a span, put right. */
interface Mending extends Span {
  readonly newText: string;
}

/** A damaged stretch of a text, from its first damaged word to its last. */
export interface Damage extends Span {
  readonly kind: DamageKind;
  /** How many words are damaged. */
  readonly words: number;
  /** What mends all of it; undefined where that is not certain. */
  readonly mendings: readonly Mending[] | undefined;
}

/** `bad`: damaged, `sure` beyond doubt; `good`: surely not damaged in this way; `foreign`: a word of another language. */
type Grade = 'bad' | 'sure' | 'neutral' | 'good' | 'foreign';

interface Word extends Span {
  readonly text: string;
}

interface Reader {
  readonly kind: DamageKind;
  /** What damaged words have, a global expression; a text with fewer such places than `signs` is not looked at closely. */
  readonly mayHave: RegExp;
  readonly signs: number;
  /** What is looked at as one word. */
  readonly word: RegExp;
  readonly grade: (
    word: Word,
    beside: { readonly previous: Word | undefined; readonly next: Word | undefined },
  ) => Grade;
  /** So many damaged words make a stretch, and so many of them are sure. */
  readonly least: number;
  readonly sure: number;
  /** Undamaged words between two damaged ones, at most. */
  readonly gap: number;
  readonly mend: (text: string, words: readonly Word[]) => readonly Mending[] | undefined;
}

const plainWord = /\S+/gu;
/** The letters of a word, without the signs around it. */
const letters = (word: string): string => word.replace(/^[^\p{L}\p{M}]+|[^\p{L}\p{M}]+$/gu, '');
const isSyllable = (word: string): boolean => {
  const syllable = parseSyllable(word.toLowerCase());
  return syllable !== undefined && !syllable.misplaced;
};
const isAscii = (word: string): boolean => /^[\x20-\x7e]*$/u.test(word);

/** Each word put right by itself. */
function eachWord(words: readonly Word[], right: (word: string) => string | undefined): readonly Mending[] | undefined {
  const mendings: Mending[] = [];
  for (const { text, start, end } of words) {
    const newText = right(text);
    if (newText === undefined) return undefined;
    if (newText !== text) mendings.push({ start, end, newText });
  }
  return mendings;
}

function legacy(kind: 'tcvn3' | 'vni', encoding: 'TCVN3 (ABC)' | 'VNI', mayHave: RegExp): Reader {
  const right = (word: string): string => fromLegacyText(word, encoding);
  const syllables = (word: string): readonly string[] => word.match(/[\p{L}\p{M}]+/gu) ?? [];
  return {
    kind,
    mayHave,
    signs: 3,
    word: plainWord,
    grade({ text }) {
      if (isAscii(text)) return 'neutral';
      const read = right(text);
      const fits = syllables(read).every((word) => isAscii(word) || isSyllable(word));
      if (read === text) return syllables(text).every(isSyllable) ? 'good' : 'neutral';
      if (!fits) return syllables(text).every(isSyllable) ? 'good' : 'neutral';
      return syllables(text).every(isSyllable) && letters(text) === text.replace(/[.,;:]$/u, '') ? 'neutral' : 'sure';
    },
    least: 3,
    sure: 3,
    gap: 2,
    mend(_, words) {
      const mendings = eachWord(words, right);
      const whole = mendings?.every(({ newText }) =>
        syllables(newText).every((word) => isAscii(word) || isSyllable(word)),
      );
      return whole ? mendings : undefined;
    },
  };
}

const readers: readonly Reader[] = [
  {
    kind: 'misread',
    mayHave: /[ÂÃÄÆÌáâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Ã /gu,
    signs: 2,
    word: /(?:Ã |[^\s]|\u00a0)+/gu,
    grade({ text }) {
      if (isAscii(text)) return 'neutral';
      const { letters: read, whole } = reread(text);
      return read === 0 ? 'good' : whole ? 'sure' : 'bad';
    },
    least: 2,
    sure: 1,
    gap: 1,
    mend: (_, words) =>
      eachWord(words, (word) => {
        const read = reread(word);
        return read.whole ? read.text : undefined;
      }),
  },
  legacy('tcvn3', 'TCVN3 (ABC)', /[\u00a7-\u00bf]\p{L}|\p{L}[\u00a7-\u00bf]/gu),
  // Letters that Vietnamese in Unicode does not have; in VNI hardly a word with a mark does without them.
  legacy('vni', 'VNI', /[ñøûïöäåëü]/giu),
  {
    kind: 'lost',
    mayHave: /\p{L}\?\p{L}|\?\p{L}/gu,
    signs: 1,
    word: plainWord,
    grade({ text }) {
      if (/[=&@]|\/\//u.test(text)) return 'foreign';
      if (/\p{L}\?+\p{L}|^["“(]?\?+\p{L}/u.test(text)) return 'sure';
      if (/\p{L}\?+$|^\?+[.,;:]?$/u.test(text)) return 'bad';
      return /[^\x00-\u00ff]/u.test(letters(text)) ? 'good' : 'neutral'; // eslint-disable-line no-control-regex
    },
    least: 3,
    sure: 3,
    gap: 1,
    mend: () => undefined,
  },
  {
    kind: 'keys',
    mayHave: /(?<!\p{L})[a-z]*(?:[aeiouy]\d|aa|dd|ee|oo|w|[sfrxj](?!\p{L}))/giu,
    signs: 2,
    word: plainWord,
    grade({ text }) {
      const word = text.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
      if (word === '' || /^\d/u.test(word)) return 'neutral';
      if (!isAscii(word)) return 'good';
      const typed = typedWord(word);
      if (typed) return typed.sure ? 'sure' : 'bad';
      return isSyllable(word) || /^[A-Z\d]+$/u.test(word) ? 'neutral' : 'foreign';
    },
    least: 3,
    sure: 2,
    gap: 3,
    mend: (_, words) =>
      eachWord(words, (word) =>
        word.replace(
          /^([^\p{L}\d]*)([a-z\d]+)([^\p{L}\d]*)$/iu,
          (whole, before: string, keys: string, behind: string) => {
            const typed = typedWord(keys);
            return typed ? before + typed.word + behind : whole;
          },
        ),
      ),
  },
  {
    kind: 'split',
    mayHave: /(?<!\p{L})(?:ngh?|[nct]h|[cmnpt])(?!\p{L})/gu,
    signs: 2,
    word: plainWord,
    grade({ text }, { previous, next }) {
      const word = letters(text);
      if (!isPiece(word) || /^\p{Lu}/u.test(word)) return 'neutral';
      // «dâ n», «t ế», «Đả ng»: a piece that makes a syllable with its neighbour; «2 km», «5 m» make none.
      const behind =
        /^\p{L}+$/u.test(previous?.text ?? '') && text.startsWith(word) && isSyllable(previous!.text + word);
      const before = /^\p{Ll}/u.test(next?.text ?? '') && text.endsWith(word) && isSyllable(word + letters(next!.text));
      return behind || before ? 'sure' : 'neutral';
    },
    least: 3,
    sure: 0,
    gap: 4,
    mend: mendSplit,
  },
];

function mendSplit(text: string, words: readonly Word[]): readonly Mending[] | undefined {
  const groups = joinPieces(words.map((word) => word.text));
  if (!groups) return undefined;
  const mendings: Mending[] = [];
  for (const group of groups) {
    for (const at of group.slice(1)) {
      const gap = { start: words[at - 1]!.end, end: words[at]!.start };
      if (text.slice(gap.start, gap.end) !== ' ') return undefined;
      mendings.push({ ...gap, newText: '' });
    }
  }
  return mendings;
}

/** In a text that is known to be damaged, one word is enough. */
const leastInDamaged = 1;

/**
 * The damaged stretches of a paragraph's text (NFC), in its order and without overlaps.
 *
 * @param known kinds of damage that other paragraphs have for certain: of these, a heading of two words shows it too.
 */
export function damageIn(text: string, known: ReadonlySet<DamageKind> = none): readonly Damage[] {
  const found: Damage[] = [];
  for (const reader of readers) {
    const runs = known.has(reader.kind) ? runsOf(text, reader, leastInDamaged) : certainRuns(text).get(reader.kind);
    for (const run of runs ?? [])
      if (!found.some(({ start, end }) => run.start < end && start < run.end)) found.push(run);
  }
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}

const none: ReadonlySet<DamageKind> = new Set();
const noRuns: ReadonlyMap<DamageKind, readonly Damage[]> = new Map();

const certainRuns = memoise((text: string): ReadonlyMap<DamageKind, readonly Damage[]> => {
  let runs: Map<DamageKind, readonly Damage[]> | undefined;
  for (const reader of readers) {
    const found = runsOf(text, reader, reader.least);
    if (found.length) (runs ??= new Map()).set(reader.kind, found);
  }
  return runs ?? noRuns;
});

function runsOf(text: string, reader: Reader, least: number): Damage[] {
  if (!hasSigns(text, reader.mayHave, Math.min(reader.signs, least))) return [];
  const words = matchesOf(text, reader.word).map(({ 0: word, index }): Word => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
  const runs: Damage[] = [];
  let run: Run | undefined;
  const close = (): void => {
    const damage = run && damageOf(text, reader, least, { words, run });
    if (damage) runs.push(damage);
    run = undefined;
  };
  for (const [i, word] of words.entries()) {
    const grade = reader.grade(word, { previous: words[i - 1], next: words[i + 1] });
    if (grade === 'bad' || grade === 'sure') {
      run ??= { first: i, last: i, bad: 0, sure: 0, foreign: 0, good: 0 };
      run.last = i;
      run.bad++;
      run.good = 0;
      if (grade === 'sure') run.sure++;
    } else if (run && grade !== 'neutral') {
      if (grade === 'foreign') run.foreign++;
      if (++run.good > reader.gap) close();
    }
  }
  close();
  return runs;
}

/** Whether an expression matches at so many places of a text. */
function hasSigns(text: string, sign: RegExp, count: number): boolean {
  sign.lastIndex = 0;
  for (let found = 0; found < count; found++) if (!sign.test(text)) return false;
  return true;
}

interface Run {
  readonly first: number;
  last: number;
  bad: number;
  sure: number;
  foreign: number;
  /** Undamaged words since the last damaged one. */
  good: number;
}

/** A run of words of another language has more of them that no keys make than that some keys do. */
const mostForeign = 1 / 3;

function damageOf(
  text: string,
  { kind, sure, mend }: Reader,
  least: number,
  { words, run }: { readonly words: readonly Word[]; readonly run: Run },
): Damage | undefined {
  if (run.bad < least || run.sure < Math.min(sure, least) || run.foreign > run.bad * mostForeign) return undefined;
  // A piece belongs to the word before it, or behind.
  const beside = kind === 'split' ? 1 : 0;
  const inside = words.slice(Math.max(0, run.first - beside), run.last + 1 + beside);
  return {
    kind,
    start: inside[0]!.start,
    end: inside[inside.length - 1]!.end,
    words: run.bad,
    mendings: mend(text, inside),
  };
}
