import { formRules, type FormRule, type Papers } from '../knowledge/forms';
import { dayNumber, readDay } from '../grammar/dates';
import { paperHeads } from '../grammar/organs';
import { once } from '../text/once';
import { ownDate, reportYear } from './identity';
import type { Report } from './model';

const headParagraphs = 12;

/** Whether the report is a paper of the Party or of the State; undefined where nothing tells. */
export function papersOf(report: Report): Papers | undefined {
  const texts = report.paragraphs.slice(0, headParagraphs).map(({ flow }) => flow.text);
  for (const [papers, pattern] of paperHeads) if (texts.some((text) => pattern.test(text))) return papers;
  return report.profile === 'bao-cao-chinh-tri' ? 'party' : undefined;
}

/**
 * The rules of form that the report may have been written by: of its kind, if that is known, and of its day or year.
 * Empty for a report older than the rules on record.
 */
export const formRulesOf = once((report: Report): readonly FormRule[] => {
  const papers = papersOf(report);
  const own = ownDate(report)?.date;
  const year = own?.year ?? reportYear(report);
  return formRules.filter((rule) => {
    if (papers && rule.papers !== papers) return false;
    const from = readDay(rule.from);
    const until = rule.until === null ? undefined : readDay(rule.until);
    if (own) return dayNumber(from) <= dayNumber(own) && (!until || dayNumber(own) < dayNumber(until));
    return year === undefined || (from.year! <= year && (!until || year <= until.year!));
  });
});
