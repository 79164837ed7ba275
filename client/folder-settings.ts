import type { FoundPlace, IgnoreEntry } from '../protocol/ignored';

/** The text of a `.bao-cao.json`, changed; undefined where it says so already. */
export type Change = (text: string) => string | undefined;

type Settings = Readonly<Record<string, unknown>>;

/** Adds a word to `words`. */
export const withWord =
  (word: string): Change =>
  (text) =>
    changed(text, (settings) => {
      const words = listIn(settings, 'words');
      return words.includes(word) ? undefined : { ...settings, words: [...words, word] };
    });

/** Adds an entry to `ignore`. */
export const withIgnored =
  (entry: IgnoreEntry): Change =>
  (text) =>
    changed(text, (settings) => {
      const ignore = listIn(settings, 'ignore');
      return hasEntry(ignore, entry) ? undefined : { ...settings, ignore: [...ignore, entry] };
    });

/** Turns a rule off in `rules`. */
export const withRuleOff =
  (rule: string): Change =>
  (text) =>
    changed(text, (settings) => {
      const rules = settings['rules'] ?? {};
      if (!isObject(rules)) throw new SyntaxError('"rules": { … }?');
      return rules[rule] === 'off' ? undefined : { ...settings, rules: { ...rules, [rule]: 'off' } };
    });

/** The entry for a place; `file` is the report's path where the store is that of several. */
export const entryFor = ({ rule, words, section }: FoundPlace, file?: string): IgnoreEntry => ({
  rule,
  ...(file === undefined ? {} : { file: file.normalize('NFC') }),
  words,
  ...(section === '' ? {} : { section }),
});

/** Whether a list of entries has this one, whatever a reader has noted beside it. */
export const hasEntry = (entries: readonly unknown[], entry: IgnoreEntry): boolean =>
  entries.some(
    (other) =>
      isObject(other) && (['rule', 'file', 'words', 'section'] as const).every((name) => other[name] === entry[name]),
  );

const isObject = (value: unknown): value is Settings =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function listIn(settings: Settings, name: string): readonly unknown[] {
  const list: unknown = settings[name] ?? [];
  if (!Array.isArray(list)) throw new SyntaxError(`"${name}": [ … ]?`);
  return list as readonly unknown[];
}

/**
 * The text of the file with its settings changed; the other keys stay as they are, in their order and indentation.
 *
 * @param text of the file; empty where there is none yet.
 * @throws {SyntaxError} where the file is no JSON object or a part of it is of another kind than it should be.
 */
function changed(text: string, change: (settings: Settings) => Settings | undefined): string | undefined {
  const bom = text.startsWith('\ufeff') ? '\ufeff' : '';
  const body = text.slice(bom.length);
  const value: unknown = body.trim() === '' ? {} : JSON.parse(body);
  if (!isObject(value)) throw new SyntaxError('{ … }?');
  const settings = change(value);
  if (!settings) return undefined;
  const indent = /\n([ \t]+)"/u.exec(body)?.[1] ?? '  ';
  const written = JSON.stringify(settings, null, indent);
  return `${bom}${body.includes('\r\n') ? written.replace(/\n/gu, '\r\n') : written}${body.includes('\r\n') ? '\r\n' : '\n'}`;
}
