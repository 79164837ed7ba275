import type { Finding } from '../../checks/check';
import type { RuleLevels } from '../../checks/run';
import type { Report } from '../../report/model';
import { sectionsAt } from '../../report/outline-walk';
import { matchesOf } from '../../text/matches';
import type { Span } from '../../text/span';
import { oneLine, textBefore } from '../../text/strings';
import type { SettingsReading } from '../settings-problem';
import { readList } from '../terms';

/**
 * What a person has looked at and lets stand: an entry of the list `ignore` of a folder's or user's settings. It names
 * words under their headings and no line, so that it outlives edits elsewhere in the report; words that are found twice
 * under one heading are one place. All text is NFC with single spaces.
 */
export interface IgnoreEntry {
  readonly rule: string;
  /** The report, by its path from the folder of the settings, with `/`; without it, every report. */
  readonly file?: string;
  /** The words that are found; without them, whatever the rule finds. */
  readonly words?: string;
  /** The titles of the headings above, the outermost first; without them, anywhere. */
  readonly section?: string;
}

/** A finding as an entry would name it. */
export interface FoundPlace {
  readonly rule: string;
  readonly words: string;
  /** Empty above the first heading. */
  readonly section: string;
}

/** So much of long words, and of each title, tells the place. */
const mostWords = 120;
const mostTitle = 80;
/** Words with fewer letters and digits («39», «(2)», a space) are named with those beside them. */
const fewestCharacters = 3;
/** How far those are looked for. */
const reach = 40;

export function placeOf({ rule, span }: Pick<Finding, 'rule' | 'span'>, report: Report): FoundPlace {
  const { text } = report.source;
  const own = tidy(text.slice(span.start, span.end));
  const isShort = matchesOf(own, /[\p{L}\p{N}]/gu).length < fewestCharacters;
  const { start, end } = isShort ? withNeighbours(text, span) : span;
  const titles = sectionsAt(report, span.start).flatMap(({ kind, title }) =>
    kind === 'paragraph' || !title ? [] : [tidy(title).slice(0, mostTitle).trim()],
  );
  return { rule, words: tidy(text.slice(start, end)).slice(0, mostWords).trim(), section: titles.join(' > ') };
}

/** The span with the rest of its word and one word on either side, on the same line. */
function withNeighbours(text: string, { start, end }: Span): Span {
  const [before] = /\S*[^\S\r\n]*\S*$/u.exec(textBefore(text, start, reach))!;
  const [behind] = /^\S*[^\S\r\n]*\S*/u.exec(text.slice(end, end + reach))!;
  return { start: start - before.length, end: end + behind.length };
}

const tidy = (text: string): string => oneLine(text.normalize('NFC'));

/** Whether an entry speaks of a finding of the report that it is for. */
const covers = ({ words, section }: IgnoreEntry, place: FoundPlace): boolean =>
  (words === undefined || words === place.words) && (section === undefined || section === place.section);

export interface Sifted {
  readonly kept: readonly Finding[];
  readonly ignored: readonly Finding[];
  /** Entries for this report that nothing is found for any more; those for every report may yet be about another. */
  readonly stale: readonly IgnoreEntry[];
}

/**
 * Parts what is found in a report into what is shown and what the entries ignore.
 *
 * @param entries those for this report, see `entriesFor`.
 * @param levels a rule that is off finds nothing, which says nothing of the entries.
 */
export function sift(
  findings: readonly Finding[],
  report: Report,
  entries: readonly IgnoreEntry[],
  levels: RuleLevels,
): Sifted {
  if (entries.length === 0) return { kept: findings, ignored: [], stale: [] };
  const used = new Set<IgnoreEntry>();
  const kept: Finding[] = [];
  const ignored: Finding[] = [];
  for (const finding of findings) {
    const candidates = entries.filter(({ rule }) => rule === finding.rule);
    const place = candidates.length ? placeOf(finding, report) : undefined;
    const covering = place ? candidates.filter((entry) => covers(entry, place)) : [];
    for (const entry of covering) used.add(entry);
    (covering.length ? ignored : kept).push(finding);
  }
  const stale = entries.filter((entry) => entry.file !== undefined && levels[entry.rule] !== 'off' && !used.has(entry));
  return { kept, ignored, stale };
}

/** @param file the report's path from the folder of the settings; undefined where it has none. */
export function entriesFor(entries: readonly IgnoreEntry[], file: string | undefined): readonly IgnoreEntry[] {
  const path = file?.normalize('NFC');
  return entries.filter((entry) => entry.file === undefined || entry.file === path);
}

/**
 * Reads the list `ignore` as anybody may have written it. Entries that cannot be used are left out and named; keys that
 * are not ours, such as a `note`, are the reader's.
 */
export function readIgnored(
  section: Readonly<Record<string, unknown>>,
  ruleIds: readonly string[],
  reading: SettingsReading,
): readonly IgnoreEntry[] {
  return readList(section, 'ignore', reading, {
    key: 'server.settings.ignore',
    read: (entry) => readEntry(entry, ruleIds),
    keys: { known: ['rule', ...entryDetails], foreign: 'kept' },
  });
}

const entryDetails = ['file', 'words', 'section'] as const;

function readEntry(value: unknown, ruleIds: readonly string[]): IgnoreEntry | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given = value as Readonly<Record<string, unknown>>;
  const rule = ruleIds.find((id) => id === given['rule']);
  if (rule === undefined) return undefined;
  const entry: { -readonly [K in keyof IgnoreEntry]: IgnoreEntry[K] } = { rule };
  for (const name of entryDetails) {
    const text = given[name];
    if (text === undefined || text === null) continue;
    if (typeof text !== 'string' || text.trim() === '') return undefined;
    if (name === 'file') entry.file = text.normalize('NFC').replace(/^\.\//u, '');
    else entry[name] = name === 'words' ? tidy(text).slice(0, mostWords).trim() : tidy(text);
  }
  return entry;
}
