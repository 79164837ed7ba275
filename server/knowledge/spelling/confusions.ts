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

interface Table {
  readonly byFirst: ReadonlyMap<string, readonly Confusion[]>;
  /** 1 for each syllable of the lexicon that a confusion begins with. */
  readonly starts: Uint8Array;
}
let table: Table | undefined;

/** The confusions whose first syllable is this one (as `lexiconSpelling` gives it). */
export function confusionsFrom(first: string): readonly Confusion[] {
  return (table ??= load()).byFirst.get(first) ?? none;
}

/** Whether a confusion begins with this syllable of the lexicon. */
export const startsConfusion = (id: number): boolean => (table ??= load()).starts[id] === 1;

const none: readonly Confusion[] = [];

/** One spelling for hoá and hóa, lí and lý; a syllable that the lexicon does not know stays as it is. */
export function lexiconSpelling(text: string): string {
  const id = lexicon().idOf(text);
  return id < 0 ? text : lexicon().spellings[id]!;
}

function load(): Table {
  const byFirst = new Map<string, Confusion[]>();
  const starts = new Uint8Array(lexicon().spellings.length);
  for (const certain of [true, false]) {
    for (const [text, right] of Object.entries<string>(certain ? data.certain : data.likely)) {
      const syllables = text.split(' ');
      const wrong = syllables.map(lexiconSpelling);
      const list = byFirst.get(wrong[0]!) ?? [];
      list.push({ wrong, right, certain });
      byFirst.set(wrong[0]!, list);
      const id = lexicon().idOf(syllables[0]!);
      if (id >= 0) starts[id] = 1;
    }
  }
  return { byFirst, starts };
}
