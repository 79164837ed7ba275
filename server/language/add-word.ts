import { format, type Locale } from '../messages/message';

/** The rules whose findings are words that may be right all the same. */
const spellingRules: ReadonlySet<string> = new Set(['spelling/syllable', 'spelling/word']);

/** Whose dictionary a word goes to: the user's settings, or the `.bao-cao.json` of the report's folder. */
export type Dictionary = 'user' | 'folder';

/** An action that the editor's extension carries out, since it is not the report that is written to. */
export interface AddWord {
  readonly title: string;
  readonly word: string;
  readonly dictionary: Dictionary;
}

/** The word or phrase that a finding is about, on one line, where it may be added to a dictionary. */
export const wordOf = (rule: string, written: string): string | undefined =>
  spellingRules.has(rule) ? written.replace(/\s+/gu, ' ').trim() : undefined;

/** The ways to say that a word is right. */
export const addWordActions = (word: string, dictionaries: readonly Dictionary[], locale: Locale): AddWord[] =>
  dictionaries.map((dictionary) => ({
    title: format({ key: `server.add-word.${dictionary}`, args: { word } }, locale),
    word,
    dictionary,
  }));
