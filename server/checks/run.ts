import { damageOf, isDamaged } from '../report/damage';
import type { Report } from '../report/model';
import type { SourceText } from '../text/source';
import type { Span } from '../text/span';
import {
  defaultCheckOptions,
  type Check,
  type CheckOptions,
  type Finding,
  type Fix,
  type Remark,
  type Severity,
} from './check';
import { checks } from './checks';
import { unbroken } from './line-breaks';
import { readingOf, reads } from './regions';
import { isSound } from './sound-fixes';

/** A severity per rule id, or `off`; rules that are not named keep their own. */
export type RuleLevels = Readonly<Record<string, Severity | 'off'>>;

/**
 * Every finding of a report, in the order of the text. A level given in `levels` replaces the severity of all findings
 * of that rule. A rule that crashes loses its findings in this report and is told to `options.crashed`, where there is
 * one; the others go on.
 */
export function runChecks(
  report: Report,
  levels: RuleLevels = {},
  selection: readonly Check[] = checks,
  options: CheckOptions = defaultCheckOptions,
): Finding[] {
  const findings: Finding[] = [];
  const damage = damageOf(report);
  for (const check of selection) {
    const level = levels[check.id];
    if (level === 'off') continue;
    const before = findings.length;
    try {
      for (const remark of check.run(readingOf(report, check.regions), options)) {
        if (!reads(report, check.regions, remark.span.start)) continue;
        if (!check.readsDamage && isDamaged(damage, remark.span)) continue;
        findings.push({
          rule: check.id,
          severity: level ?? remark.severity ?? check.severity,
          message: remark.message,
          span: remark.span,
          related: remark.related ?? [],
          fixes: fixesOf(remark, report.source, (span) => !check.readsDamage && isDamaged(damage, span)),
        });
      }
    } catch (error) {
      if (!options.crashed) throw error;
      // Half of what a rule has to say would look like all of it.
      findings.length = before;
      options.crashed(check.id, error);
    }
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || compareIds(a.rule, b.rule));
}

/** The fixes of a remark that can be applied as they are meant. */
const fixesOf = ({ fixes = [] }: Remark, source: SourceText, isDamaged: (span: Span) => boolean): Fix[] =>
  fixes
    .flatMap((fix) => unbroken(fix, source.text) ?? [])
    .filter((fix) => isSound(fix, source) && !fix.edits.some(({ span }) => isDamaged(span)));

/** Not `localeCompare`, whose first call takes 6 ms. */
const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
