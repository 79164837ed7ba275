import type { Finding } from '../checks/check';
import { checks } from '../checks/checks';
import { runChecks } from '../checks/run';
import { type Diagnostic, diagnosticOf, isShown } from '../language/diagnostics/diagnostic';
import { type IgnoreEntry, sift } from '../language/diagnostics/ignored';
import type { Settings } from '../language/settings';
import { checkOptionsOf } from '../language/terms';
import type { Report } from '../report/model';
import { settingsFor, type SettingsSource } from './config';
import { openReport } from './open-report';
import { explain } from './problem';

/** A finding as the output formats show it: always some rule's. */
export interface FileFinding extends Diagnostic {
  readonly rule: string;
}

/** What became of one file. */
export interface CheckedFile {
  readonly path: string;
  /** The kind of document; null where the file could not be checked. */
  readonly profile: string | null;
  readonly findings: readonly FileFinding[];
  /** Findings that the configuration ignores. */
  readonly ignored: readonly FileFinding[];
  /** Entries of the configuration that ignore nothing in this file any more. */
  readonly stale: readonly IgnoreEntry[];
  /** Why the file could not be checked. */
  readonly error: string | null;
  /** The text as it is, for formats that quote it. */
  readonly text: string;
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
  const found = runChecks(report, settings.rules, checks, checkOptionsOf(settings));
  const { kept, ignored, stale } = sift(found, report, settings.ignore, settings.rules);
  const shown = (findings: readonly Finding[]): FileFinding[] =>
    findings
      .filter(({ severity }) => isShown(severity, settings))
      .map((finding) => ({ ...diagnosticOf(finding, report.source, settings.locale), rule: finding.rule }));
  const text = report.source.original;
  return { path, profile: report.profile, findings: shown(kept), ignored: shown(ignored), stale, error: null, text };
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
