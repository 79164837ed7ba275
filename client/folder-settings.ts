import { applyEdits, type JSONPath, modify, parse, type ParseError } from 'jsonc-parser';

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
      return words.includes(word) ? undefined : appended('words', words, word);
    });

/** Adds an entry to `ignore`. */
export const withIgnored =
  (entry: IgnoreEntry): Change =>
  (text) =>
    changed(text, (settings) => {
      const ignore = listIn(settings, 'ignore');
      return hasEntry(ignore, entry) ? undefined : appended('ignore', ignore, entry);
    });

/** Turns a rule off in `rules`. */
export const withRuleOff =
  (rule: string): Change =>
  (text) =>
    changed(text, (settings) => {
      const rules = settings['rules'] ?? {};
      if (!isObject(rules)) throw new SyntaxError('"rules": { … }?');
      return rules[rule] === 'off' ? undefined : { path: ['rules', rule], value: 'off' };
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

/** A value to be put into the settings: in the place of another, or behind the last entry of a list. */
interface Insertion {
  readonly path: JSONPath;
  readonly value: unknown;
  readonly isArrayInsertion?: true;
}

const appended = (name: string, list: readonly unknown[], entry: unknown): Insertion =>
  list.length ? { path: [name, list.length], value: entry, isArrayInsertion: true } : { path: [name], value: [entry] };

/**
 * The text of the file with its settings changed; the rest stays as it is, comments included.
 *
 * @param text of the file; empty where there is none yet.
 * @throws {SyntaxError} where the file is no JSON object or a part of it is of another kind than it should be.
 */
function changed(text: string, change: (settings: Settings) => Insertion | undefined): string | undefined {
  const bom = text.startsWith('\ufeff') ? '\ufeff' : '';
  const body = text.slice(bom.length);
  const errors: ParseError[] = [];
  const value: unknown = body.trim() === '' ? {} : parse(body, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error) throw new SyntaxError(placeOf(body, error.offset));
  if (!isObject(value)) throw new SyntaxError('{ … }?');
  const insertion = change(value);
  if (!insertion) return undefined;
  const { path, value: put, ...how } = insertion;
  const eol = body.includes('\r\n') ? '\r\n' : '\n';
  const indent = /\n(?<indent>[ \t]+)"/u.exec(body)?.groups?.['indent'] ?? '  ';
  const formattingOptions = { eol, insertSpaces: !indent.startsWith('\t'), tabSize: indent.length };
  const written = applyEdits(body, modify(body, path, put, { formattingOptions, ...how }));
  return bom + (body.trim() === '' ? `${written.trim()}${eol}` : written);
}

/** Line and column, from 1. */
function placeOf(text: string, offset: number): string {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/u);
  return `${lines.length}:${lines.at(-1)!.length + 1}`;
}
