import { type ExpectedSection, outlineOfProfile } from '../knowledge/outlines';
import type { Report, Section } from './model';

/** The sections that documents of this kind usually have, and that no heading names. */
export function missingSections(report: Report): readonly ExpectedSection[] {
  // What is laid down in articles is no outline of headings.
  if (report.enumerations.some(({ markers }) => markers[0]!.style === 'article')) return [];
  const titles = headingTitles(report);
  return outlineOfProfile(report.profile).filter(
    ({ words }) => !titles.some((title) => words.some((word) => title.includes(word))),
  );
}

/** The titles of all headings, in small letters. */
export function headingTitles(report: Report): readonly string[] {
  const titles: string[] = [];
  const visit = (section: Section): void => {
    if (section.kind !== 'paragraph') titles.push(section.title.toLowerCase());
    section.children.forEach(visit);
  };
  report.sections.forEach(visit);
  return titles;
}
