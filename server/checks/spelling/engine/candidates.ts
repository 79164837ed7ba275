import { lexicon } from '../../../knowledge/spelling/lexicon';
import { bareUnit, formOf, wayBetween, ways, type Form, type Way } from './channel';
import { typedThrough } from './keyed';

/** What may have been meant instead of a word, or of two: ids of one syllable, or of two. */
export interface Reading {
  readonly ids: readonly number[];
  readonly way: Way;
  /** How many figures behind the word belong to it as keys: va2. */
  readonly figures?: number;
}

/** The forms of the lexicon's syllables, taken apart when first asked for. */
const forms: Form[] = [];
const formOfId = (id: number): Form => (forms[id] ??= formOf(lexicon().spellings[id]!));

/** The lexicon's syllables by their bare letters, and the bare letters by what is left when one of them is taken out. */
interface Index {
  readonly byBare: ReadonlyMap<string, readonly number[]>;
  readonly byDeletion: ReadonlyMap<string, readonly string[]>;
}
let loaded: Index | undefined;

const bareOf = (text: string): string => {
  let bare = '';
  for (let i = 0; i < text.length; i++) bare += String.fromCharCode(bareUnit(text.charCodeAt(i)));
  return bare;
};

function index(): Index {
  if (loaded) return loaded;
  const byBare = new Map<string, number[]>();
  for (const [id, spelling] of lexicon().spellings.entries()) {
    const bare = bareOf(spelling);
    const list = byBare.get(bare);
    if (list) list.push(id);
    else byBare.set(bare, [id]);
  }
  const byDeletion = new Map<string, string[]>();
  for (const bare of byBare.keys()) {
    for (const rest of deletionsOf(bare)) {
      const list = byDeletion.get(rest);
      if (list) list.push(bare);
      else byDeletion.set(rest, [bare]);
    }
  }
  loaded = { byBare, byDeletion };
  return loaded;
}

/** The letters as they are, and without one of them: words one letter apart have one of these in common. */
function deletionsOf(bare: string): string[] {
  const rests = [bare];
  for (let i = 0; i < bare.length; i++) {
    if (i > 0 && bare[i] === bare[i - 1]) continue;
    rests.push(bare.slice(0, i) + bare.slice(i + 1));
  }
  return rests;
}

/** Onsets and endings that differ in more than a letter and yet sound alike. */
const soundSwaps: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^ch/u, ['tr']],
  [/^tr/u, ['ch']],
  [/^gi/u, ['d', 'r', 'di', 'ri', 'v', 'vi']],
  [/^[drv](?=i)/u, ['gi', 'g', 'd', 'r', 'v']],
  [/^[drv]/u, ['gi', 'd', 'r', 'v']],
  [/^q(?=u)/u, ['k', 'c']],
  [/^ngh/u, ['ng']],
  [/^ng(?=[eiy])/u, ['ngh']],
  [/ch$/u, ['t', 'c']],
  [/t$/u, ['ch']],
];

const known: (readonly Reading[] | undefined)[] = [];

/** What may have been meant by a syllable of the lexicon, which has it found beforehand. */
export function readingsOfId(id: number): readonly Reading[] {
  const before = known[id];
  if (before) return before;
  const found: Reading[] = [];
  lexicon().eachMeant(id, (meant, way) => found.push({ ids: [meant], way: ways[way]! }));
  known[id] = found;
  return found;
}

/** The same, found anew: what the lexicon is built with. */
export const findReadingsOfId = (id: number): readonly Reading[] => oneStepFrom(formOfId(id), id);

/** What may have been meant by a word that is no syllable of the lexicon; in small letters. */
export function readingsOfStranger(word: string): readonly Reading[] {
  return [...keysLeftIn(word), ...(/\d/u.test(word) ? [] : [...oneStepFrom(formOf(word), -1), ...joined(word)])];
}

function oneStepFrom(form: Form, id: number): Reading[] {
  const { byBare, byDeletion } = index();
  const bares = new Set<string>([form.bare]);
  for (const rest of deletionsOf(form.bare)) for (const bare of byDeletion.get(rest) ?? []) bares.add(bare);
  for (const [pattern, others] of soundSwaps) {
    if (pattern.test(form.bare)) for (const other of others) bares.add(form.bare.replace(pattern, other));
  }
  const found: Reading[] = [];
  for (const bare of bares) {
    for (const other of byBare.get(bare) ?? []) {
      if (other === id) continue;
      const way = wayBetween(form, formOfId(other), id < 0);
      if (way) found.push({ ids: [other], way });
    }
  }
  return found;
}

/** What a word is when the keys left in it are turned into marks: «vieejt», «vie65t». */
export function keysLeftIn(word: string): readonly Reading[] {
  const typed = typedThrough(word);
  if (!typed) return [];
  const bare = bareOf(typed.base);
  // A key may be missing, or stand where it is of no use: any syllable of these letters whose marks are not denied.
  const found: Reading[] = [];
  for (const id of index().byBare.get(bare) ?? []) {
    const { base, tone } = formOfId(id);
    if (base === typed.base && tone === typed.tone) found.push({ ids: [id], way: 'keys left in' });
    else if (/\d/u.test(word) && (tone === typed.tone || base === typed.base))
      found.push({ ids: [id], way: 'two slips' });
  }
  return found;
}

/** Two syllables without a space between them. */
function joined(word: string): readonly Reading[] {
  const found: Reading[] = [];
  const { idOf } = { idOf: (text: string) => lexicon().idOf(text) };
  for (let at = 1; at < word.length; at++) {
    const first = idOf(word.slice(0, at));
    const second = first < 0 ? first : idOf(word.slice(at));
    if (second >= 0) found.push({ ids: [first, second], way: 'joined' });
  }
  return found;
}
