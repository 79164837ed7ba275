import { format } from '../../messages/message';
import type { Report } from '../../report/model';
import type { Candidate, Known, Source } from './candidate';
import { matchOf, type CaretPlace } from './place';
import { type Vocabulary, vocabularyOf } from './vocabulary';

/** Behind everything of the report itself. */
const ofOthers = 1000;

/** Where a line begins, any name might stand: none is worth listing before something was typed of it. */
const leastTyped = ({ before }: CaretPlace): number => (before.trim() === '' ? 1 : 0);

/** Names of people, places and organisations: those of this report, then those of the others. */
export const names: Source = {
  kind: 'name',
  by: 'words',
  complete(place, { others }) {
    const own = vocabularyOf(place.report).names;
    const found: Candidate[] = [];
    const add = (name: string, weight: number) => {
      const match = matchOf(place, name, leastTyped(place));
      if (match) found.push({ key: name, label: name, newText: name, ...match, weight });
    };
    for (const [name, count] of own) add(name, count);
    const seen = new Set(own.keys());
    for (const { vocabulary } of others) {
      for (const [name, count] of vocabulary.names) {
        if (seen.has(name)) continue;
        seen.add(name);
        add(name, count - ofOthers);
      }
    }
    return found;
  },
  describe: (key, report, known) => whereUsed(report, known, ({ names: all }) => all.get(key)),
};

/** The abbreviations of this report, then those of the others. */
export const abbreviations: Source = {
  kind: 'abbreviation',
  by: 'words',
  complete(place, { others }) {
    const found = new Map<string, Candidate>();
    const all = [vocabularyOf(place.report), ...others.map(({ vocabulary }) => vocabulary)];
    for (const [i, vocabulary] of all.entries()) {
      for (const [letters, { count, meaning }] of vocabulary.abbreviations) {
        const match = matchOf(place, letters, leastTyped(place));
        if (!match || found.has(letters)) continue;
        const weight = i === 0 ? count : count - ofOthers;
        const detail = meaning === undefined ? {} : { detail: meaning };
        found.set(letters, { key: letters, label: letters, ...detail, newText: letters, ...match, weight });
      }
    }
    return [...found.values()];
  },
  describe: (key, report, known) => whereUsed(report, known, (vocabulary) => vocabulary.abbreviations.get(key)?.count),
};

/** How often something is written here, or which report has it. */
function whereUsed(
  report: Report,
  { others, locale }: Known,
  countIn: (vocabulary: Vocabulary) => number | undefined,
): string[] {
  const count = countIn(vocabularyOf(report));
  if (count !== undefined) return [format({ key: 'completion.used', args: { count } }, locale)];
  const other = others.find(({ vocabulary }) => countIn(vocabulary) !== undefined);
  return other ? [format({ key: 'completion.from', args: { file: other.name } }, locale)] : [];
}
