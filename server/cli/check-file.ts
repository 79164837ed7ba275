import { findingsOf, type ShownFinding } from '../language/diagnostics/findings';
import type { IgnoreEntry } from '../language/diagnostics/ignored';
import type { Settings } from '../language/settings';
import type { Report } from '../report/model';
import { settingsFor, type SettingsSource } from './config';
import type { Input } from './inputs';
import { openReport } from './open-report';
import { explain } from './problem';

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
  /** Why the file could not be checked. */
  readonly error: string | null;
  /** The text as it is, for formats that quote it. */
  readonly text: string;
}

/** Checks an input; what is known without opening the file is told here. Never throws. */
export function checkInput({ path, problem }: Input, source: SettingsSource): CheckedFile {
  return problem ? failedFile(path, problem.text(source.locale)) : checkFile(path, source);
}

/** Checks one file (`-`: standard input). Never throws: whatever goes wrong is this file's error and nobody else's. */
export function checkFile(path: string, source: SettingsSource): CheckedFile {
  try {
    const settings = settingsFor(path, source);
    return checkReport(path, openReport(path), settings);
  } catch (error) {
    return failedFile(path, explain(error, source.locale));
  }
}

/** The findings of a report under these settings, ready to be shown. */
export function checkReport(path: string, report: Report, settings: Settings): CheckedFile {
  const { shown: findings, ignored, stale } = findingsOf(report, settings);
  return { path, profile: report.profile, findings, ignored, stale, error: null, text: report.source.original };
}

export const failedFile = (path: string, error: string): CheckedFile => ({
  path,
  profile: null,
  findings: [],
  ignored: [],
  stale: [],
  error,
  text: '',
});
