import type { CheckOptions } from '../checks/check';
import { type OwnDocument, registryWith } from '../knowledge/documents';
import type { Message } from '../messages/message';
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
export function readTerms(section: Readonly<Record<string, unknown>>, problems: Message[]): Terms {
  const list = <T>(name: keyof Terms, key: Message['key'], read: (entry: unknown) => T | undefined): T[] => {
    const value = section[name] ?? [];
    if (!Array.isArray(value)) {
      problems.push({ key: 'server.settings.list', args: { name: `baoCao.${name}` } });
      return [];
    }
    const entries: readonly unknown[] = value;
    const taken: T[] = [];
    const refused: string[] = [];
    for (const entry of entries) {
      const found = read(entry);
      if (found === undefined) refused.push(shown(entry));
      else taken.push(found);
    }
    if (refused.length) problems.push({ key, args: { name: `baoCao.${name}`, value: refused.join(', ') } });
    return taken;
  };
  return {
    words: list('words', 'server.settings.text', readText),
    abbreviations: list('abbreviations', 'server.settings.text', readText),
    documents: list('documents', 'server.settings.document', readDocument),
  };
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

const day = /^\d{1,2}\/\d{1,2}\/\d{4}$/u;

function readDocument(value: unknown): OwnDocument | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given = value as Readonly<Record<string, unknown>>;
  const code = readText(given['code']);
  const [citation] = code === undefined ? [] : citationsIn(code);
  if (!citation?.form || citation.text !== code) return undefined;
  const document: { -readonly [K in keyof OwnDocument]: OwnDocument[K] } = { code: citation.form };
  for (const name of ['date', 'issuer', 'subject'] as const) {
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
