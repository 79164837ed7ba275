import type { Check, Finding, Severity } from '../../checks/check';
import { checks } from '../../checks/checks';
import { runChecks } from '../../checks/run';
import type { Report } from '../../report/model';
import type { Settings } from '../settings';
import { checkOptionsOf } from '../terms';
import { type Diagnostic, diagnosticOf, isShown } from './diagnostic';
import { type IgnoreEntry, placeOf, sift } from './ignored';

/** A finding as it is shown: always some rule's. */
export interface ShownFinding extends Diagnostic {
  readonly rule: string;
}

export interface Findings {
  readonly shown: readonly ShownFinding[];
  /** Those that the settings let stand. */
  readonly ignored: readonly ShownFinding[];
  /** Entries of the settings that ignore nothing in this report any more. */
  readonly stale: readonly IgnoreEntry[];
  /** How many were found that nothing lets stand, those included that are too light to be shown. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Rules that crashed, and have no findings in this report. */
  readonly crashes: readonly RuleCrash[];
}

/** A rule that was not up to a report: a fault of the program, not of the report. */
export interface RuleCrash {
  readonly rule: string;
  readonly error: unknown;
}

export interface FindingsOptions {
  /** The rules to be run; all of them by default. */
  readonly checks?: readonly Check[];
  /** Whether each finding says what an entry of `ignore` would name. */
  readonly withPlaces?: boolean;
}

/**
 * All the way from a report to what editor and command line show of it: the checks are run, what is ignored or too light
 * is left out, the rest is written out in the user's language.
 */
export function findingsOf(report: Report, settings: Settings, options: FindingsOptions = {}): Findings {
  const crashes: RuleCrash[] = [];
  const found = runChecks(report, settings.rules, options.checks ?? checks, {
    ...checkOptionsOf(settings),
    crashed: (rule, error) => crashes.push({ rule, error }),
  });
  const { kept, ignored, stale } = sift(found, report, settings.ignore, settings.rules);
  const written = (findings: readonly Finding[]): ShownFinding[] =>
    findings
      .filter(({ severity }) => isShown(severity, settings))
      .map((finding) => ({
        ...diagnosticOf(finding, report.source, settings.locale),
        rule: finding.rule,
        ...(options.withPlaces ? { place: placeOf(finding, report) } : {}),
      }));
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of kept) counts[severity] += 1;
  return { shown: written(kept), ignored: written(ignored), stale, counts, crashes };
}
