import type { CheckOptions } from '../checks/check';
import { type OwnDocument, registryWith } from '../knowledge/documents';
import type { Message } from '../messages/message';
import {
  type AllowedKeys,
  type Refused,
  refuseEntries,
  refuseUnknownKeys,
  settingName,
  type SettingsReading,
} from './settings-problem';
import { citationsIn } from '../grammar/citations';
import { isPossible, readDay } from '../grammar/dates';
import { oneLine } from '../text/strings';

/** What a user or a folder adds to what is known. */
export interface Terms {
  /** Words, names and phrases that are right. */
  readonly words: readonly string[];
  /** Abbreviations that need no introduction, as they are written. */
  readonly abbreviations: readonly string[];
  /** Documents beside those on record. */
  readonly documents: readonly OwnDocument[];
}

export const noTerms: Terms = { words: [], abbreviations: [], documents: [] };

/**
 * Reads terms that anybody may have written. Entries that cannot be used are left out and named in `problems`, those of
 * one list in one message; an absent list (undefined or null) is an empty one.
 *
 * @param section the settings under their names.
 */
export function readTerms(section: Readonly<Record<string, unknown>>, reading: SettingsReading): Terms {
  const texts = { key: 'server.settings.text', read: readText } as const;
  const documents = {
    key: 'server.settings.document',
    read: readDocument,
    keys: { known: ['code', ...documentDetails] },
  } as const;
  return {
    words: readList(section, 'words', reading, texts),
    abbreviations: readList(section, 'abbreviations', reading, texts),
    documents: readList(section, 'documents', reading, documents),
  };
}

/** What a list may hold. */
export interface ListForm<T> {
  /** What is said of entries that cannot be used. */
  readonly key: Message['key'];
  readonly read: (entry: unknown) => T | undefined;
  /** The keys of entries that are objects. */
  readonly keys?: AllowedKeys;
}

/**
 * Reads a list entry by entry; what `read` gives undefined for is left out and named with `key`.
 *
 * @param name of the list in the settings.
 */
export function readList<T>(
  section: Readonly<Record<string, unknown>>,
  name: string,
  reading: SettingsReading,
  { key, read, keys }: ListForm<T>,
): readonly T[] {
  const value = section[name] ?? [];
  if (!Array.isArray(value)) {
    reading.problems.push({ key: 'server.settings.list', args: { name: settingName(reading, name) }, at: [name] });
    return [];
  }
  const taken: T[] = [];
  const refused: Refused[] = [];
  (value as readonly unknown[]).forEach((entry, index) => {
    const found = read(entry);
    if (found === undefined) refused.push({ index, shown: shown(entry) });
    else {
      taken.push(found);
      if (keys && isObject(entry)) refuseUnknownKeys(reading, entry, { ...keys, at: [name, index] });
    }
  });
  refuseEntries(reading, name, key, refused);
  return taken;
}

/** Everything that either of two says. */
export const uniteTerms = (first: Terms, second: Terms): Terms => ({
  words: [...new Set([...first.words, ...second.words])],
  abbreviations: [...new Set([...first.abbreviations, ...second.abbreviations])],
  documents: [...first.documents, ...second.documents],
});

/** The terms as the checks use them. */
export const checkOptionsOf = ({ words, abbreviations, documents }: Terms): CheckOptions => ({
  words: new Set(words.map((word) => word.toLowerCase())),
  abbreviations: new Set(abbreviations),
  documents: registryWith(documents),
});

/** Text as the reports are read: NFC, with single spaces. */
function readText(value: unknown): string | undefined {
  const text = typeof value === 'string' ? oneLine(value.normalize('NFC')) : '';
  return text === '' ? undefined : text;
}

const documentDetails = ['date', 'issuer', 'subject'] as const;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const day = /^\d{1,2}\/\d{1,2}\/\d{4}$/u;

function readDocument(value: unknown): OwnDocument | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given = value as Readonly<Record<string, unknown>>;
  const code = readText(given['code']);
  const [citation] = code === undefined ? [] : citationsIn(code);
  if (!citation?.form || citation.text !== code) return undefined;
  const document: { -readonly [K in keyof OwnDocument]: OwnDocument[K] } = { code: citation.form };
  for (const name of documentDetails) {
    const text = given[name];
    if (text === undefined || text === null) continue;
    const read = readText(text);
    if (read === undefined || (name === 'date' && !(day.test(read) && isPossible(readDay(read))))) return undefined;
    document[name] = read;
  }
  return document;
}

/** A value that came as JSON, as a message can show it: short, on one line. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
