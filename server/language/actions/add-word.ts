import { format, type Locale } from '../../messages/message';
import { oneLine } from '../../text/strings';
import type { Errand } from './errand';

/** The rules whose findings are words that may be right all the same. */
const spellingRules: ReadonlySet<string> = new Set(['spelling/syllable', 'spelling/word']);

/** Whose dictionary a word goes to: the user's settings, or the `.bao-cao.json` of the report's folder. */
export type Dictionary = 'user' | 'folder';

/** The word or phrase that a finding is about, on one line, where it may be added to a dictionary. */
export const wordOf = (rule: string, written: string): string | undefined =>
  spellingRules.has(rule) ? oneLine(written) : undefined;

/** The ways to say that a word is right. */
export const addWordActions = (word: string, dictionaries: readonly Dictionary[], locale: Locale): Errand[] =>
  dictionaries.map((dictionary) => ({
    title: format({ key: `server.add-word.${dictionary}`, args: { word } }, locale),
    name: 'addWord',
    args: [word, dictionary],
  }));
