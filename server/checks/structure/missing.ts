import { missingSections, headingTitles } from '../../report/missing-sections';
import { firstNumbered } from '../../report/outline-walk';
import { defineCheck } from '../check';

/** A text with fewer headings is an excerpt, or has only been begun. */
const fewestHeadings = 6;

/** A section that documents of this kind usually have, and this one has not. No outline is binding: hints only. */
export const structureMissing = defineCheck({
  id: 'structure/missing',
  severity: 'hint',
  title: 'structure.missing.title',
  *run(report) {
    if (headingTitles(report).length < fewestHeadings) return;
    // The document as a whole is meant: its first numbered heading stands for it.
    const first = (firstNumbered(report.sections) ?? report.sections[0]!).headingSpan;
    for (const { name } of missingSections(report))
      yield { span: first, message: { key: 'structure.missing.found', args: { name } } };
  },
});
