import { severities, type Severity } from '../checks/check';
import type { ExitCode } from './command';
import type { CheckedFile } from './check-file';
import type { FailLevel } from './options';

/** How many of what was found; the summary of the JSON. */
export interface Tally extends Readonly<Record<Severity, number>> {
  readonly files: number;
  readonly failed: number;
}

export const emptyTally: Tally = { files: 0, failed: 0, error: 0, warning: 0, info: 0, hint: 0 };

/** The tally with one more file. */
export function count(tally: Tally, { findings, error }: Pick<CheckedFile, 'findings' | 'error'>): Tally {
  const next = { ...tally, files: tally.files + 1, failed: tally.failed + (error === null ? 0 : 1) };
  for (const { severity } of findings) next[severity] += 1;
  return next;
}

/** The tally with one more file and all that was found in it, whether it is shown or not. */
export function countAll(tally: Tally, { counts, error }: Pick<CheckedFile, 'counts' | 'error'>): Tally {
  const next = { ...tally, files: tally.files + 1, failed: tally.failed + (error === null ? 0 : 1) };
  for (const severity of severities) next[severity] += counts[severity];
  return next;
}

/** @param tally of all that was found: what is shown is a matter of taste, whether it passes is not. */
export function exitCodeOf(tally: Tally, failOn: FailLevel): ExitCode {
  if (tally.failed) return 2;
  if (failOn === 'never') return 0;
  const grave = severities.slice(0, severities.indexOf(failOn) + 1);
  return grave.some((severity) => tally[severity] > 0) ? 1 : 0;
}
