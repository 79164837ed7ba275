import { outlineOfProfile } from '../../knowledge/outlines';
import type { Section } from '../../report/model';
import { defineCheck } from '../check';

/** A text with fewer headings is an excerpt, or has only been begun. */
const fewestHeadings = 6;

/** A section that documents of this kind usually have, and this one has not. No outline is binding: hints only. */
export const structureMissing = defineCheck({
  id: 'structure/missing',
  severity: 'hint',
  title: 'structure.missing.title',
  *run(report) {
    const expected = outlineOfProfile(report.profile);
    const titles: string[] = [];
    const visit = (section: Section): void => {
      if (section.kind !== 'paragraph') titles.push(section.title.toLowerCase());
      section.children.forEach(visit);
    };
    report.sections.forEach(visit);
    if (expected.length === 0 || titles.length < fewestHeadings) return;
    // The document as a whole is meant: its first numbered heading stands for it.
    const first = (report.sections.find(({ marker }) => marker) ?? report.sections[0]!).headingSpan;
    for (const { name, words } of expected) {
      if (titles.some((title) => words.some((word) => title.includes(word)))) continue;
      yield { span: first, message: { key: 'structure.missing.found', args: { name } } };
    }
  },
});
