import type { Report } from '../../report/model';
import { sectionSnippets } from '../writing/section-snippets';
import type { Candidate, Known, Source } from './candidate';
import { matchOf, textStartOf } from './place';

/** Sections that can be begun where a line begins: those that are missing, and any other by its name. */
export const sections: Source = {
  kind: 'section',
  by: 'words',
  complete(place, { locale, snippets }) {
    const start = textStartOf(place);
    if (place.after.trim() !== '') return [];
    const offset = place.lineStart + start;
    const isNamed = place.before.length > start;
    return sectionSnippets(place.report, offset, locale).flatMap((section): Candidate[] => {
      const { id, label, detail, snippet, documentation, missing, edits } = section;
      const match = matchOf(place, label);
      if (match?.from !== start || !(isNamed || missing)) return [];
      const text = snippets ? { newText: snippet, isSnippet: true } : { newText: documentation };
      return [{ key: `${offset} ${id}`, label, detail, ...text, ...match, edits, weight: missing ? 1 : 0 }];
    });
  },
  describe(key: string, report: Report, { locale }: Known) {
    const [offset, id] = key.split(' ');
    const found = sectionSnippets(report, Number(offset), locale).find((section) => section.id === id);
    return found ? [found.documentation] : [];
  },
};
