import type { Severity } from '../checks/check';
import { findingsOf, type ShownFinding } from '../language/diagnostics/findings';
import type { IgnoreEntry } from '../language/diagnostics/ignored';
import type { Settings } from '../language/settings';
import { format, type Locale } from '../messages/message';
import type { Report } from '../report/model';
import { BrokenConfig, complain, type FoundSettings, settingsFor, type SettingsSource } from './config';
import type { Input } from './inputs';
import { openReport } from './open-report';
import { tell } from './output';
import { explain } from './problem';
import { standardInput } from './read';

/** What became of one file. */
export interface CheckedFile {
  readonly path: string;
  /** The kind of document; null where the file could not be checked. */
  readonly profile: string | null;
  readonly findings: readonly ShownFinding[];
  /** Findings that the configuration ignores. */
  readonly ignored: readonly ShownFinding[];
  /** Entries of the configuration that ignore nothing in this file any more. */
  readonly stale: readonly IgnoreEntry[];
  /** How many of what was found, those included that are too light to be shown. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** What of the configuration cannot be used; the same for every file that it is for. */
  readonly complaints: readonly string[];
  /** Rules that crashed, and say nothing of this file; each with the reason. */
  readonly crashes: readonly { readonly rule: string; readonly reason: string }[];
  /** Why the file could not be checked. */
  readonly error: string | null;
  /** The text as it is, for formats that quote it. */
  readonly text: string;
}

/** A file to be checked: what it is called and where it is read from. */
export type Source = Pick<Input, 'path' | 'location'>;

/** Checks an input; what is known without opening the file is told here. Never throws. */
export function checkInput(input: Input, source: SettingsSource): CheckedFile {
  return input.problem ? failure(input.path, input.problem, source.locale) : checkFile(input, source);
}

/** Checks one file. Never throws: whatever goes wrong is this file's error and nobody else's. */
export function checkFile(file: Source, source: SettingsSource): CheckedFile {
  try {
    const { settings, complaints } = settingsOf(file, source);
    return { ...checkReport(file.path, openReport(file.location), settings), complaints };
  } catch (error) {
    return failure(file.path, error, source.locale);
  }
}

/**
 * The settings for a file; standard input has those of the file that it was called after.
 *
 * @throws {BrokenConfig} if they cannot be used.
 */
export const settingsOf = ({ path, location }: Source, source: SettingsSource): FoundSettings =>
  settingsFor(location === standardInput ? path : location, source);

/** The findings of a report under these settings, ready to be shown. */
export function checkReport(path: string, report: Report, settings: Settings): CheckedFile {
  const { shown: findings, ignored, stale, counts, crashes: crashed } = findingsOf(report, settings);
  // As texts: what is thrown need not survive the way out of a worker.
  const crashes = crashed.map(({ rule, error }) => ({
    rule,
    reason: error instanceof Error ? error.message : String(error),
  }));
  const text = report.source.original;
  return { ...nothingIn(path), profile: report.profile, findings, ignored, stale, counts, crashes, text };
}

/** A file that came to nothing, and why. */
export function failure(path: string, thrown: unknown, locale: Locale): CheckedFile {
  const error = explain(thrown, locale);
  // Told once for all files below it.
  return { ...nothingIn(path), error, complaints: thrown instanceof BrokenConfig ? [error] : [] };
}

const nothingIn = (path: string): CheckedFile => ({
  path,
  profile: null,
  findings: [],
  ignored: [],
  stale: [],
  counts: { error: 0, warning: 0, info: 0, hint: 0 },
  complaints: [],
  crashes: [],
  error: null,
  text: '',
});

/** Tells on standard error why a file came to nothing, and, once for all files, what of the configuration cannot be used. */
export function tellOf({ path, error, complaints, crashes }: CheckedFile, locale: Locale): void {
  complaints.forEach(complain);
  for (const args of crashes) tell(`bao-cao: ${path}: ${format({ key: 'cli.rule.crashed', args }, locale)}`);
  if (error === null) return;
  const reason = complaints.includes(error) ? format({ key: 'cli.file.config' }, locale) : error;
  tell(`bao-cao: ${path}: ${reason}`);
}
