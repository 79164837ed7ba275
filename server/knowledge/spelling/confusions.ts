import data from './confusions.json';
import { lexicon } from './lexicon';

/** A way to write a word that the dictionaries do not know, and the one that is meant. */
export interface Confusion {
  /** The syllables, each in the lexicon's spelling where it is known. */
  readonly wrong: readonly string[];
  readonly right: string;
  /** Whether the wrong words never stand side by side otherwise; then the fix is safe. */
  readonly certain: boolean;
}

let byFirst: Map<string, Confusion[]> | undefined;

/** The confusions whose first syllable is this one (as `lexiconSpelling` gives it). */
export function confusionsFrom(first: string): readonly Confusion[] {
  return (byFirst ??= load()).get(first) ?? none;
}

const none: readonly Confusion[] = [];

/** One spelling for hoá and hóa, lí and lý; a syllable that the lexicon does not know stays as it is. */
export function lexiconSpelling(text: string): string {
  const known = lexicon();
  const id = known.idOf(text);
  return id === undefined ? text : known.spellings[id]!;
}

function load(): Map<string, Confusion[]> {
  const found = new Map<string, Confusion[]>();
  for (const certain of [true, false]) {
    for (const [text, right] of Object.entries<string>(certain ? data.certain : data.likely)) {
      const wrong = text.split(' ').map(lexiconSpelling);
      const list = found.get(wrong[0]!) ?? [];
      list.push({ wrong, right, certain });
      found.set(wrong[0]!, list);
    }
  }
  return found;
}
