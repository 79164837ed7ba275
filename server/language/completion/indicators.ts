import { format } from '../../messages/message';
import { allGroups } from '../../report/outline-walk';
import { fold } from '../../text/fold';
import type { Candidate, Source } from './candidate';
import { matchOf, type CaretPlace, sectionsAbove, textStartOf } from './place';
import { asSnippet } from './snippet';
import { type KnownIndicator, vocabularyOf } from './vocabulary';

/** The indicators of other reports that this one has not set yet, where it lists its own. */
export const indicators: Source = {
  kind: 'indicator',
  by: 'words',
  complete(place, { others, snippets, locale }) {
    const start = textStartOf(place);
    if (!isAmongIndicators(place)) return [];
    const seen = new Set(vocabularyOf(place.report).indicators.map(({ name }) => fold(name)));
    const found: Candidate[] = [];
    for (const { name: file, vocabulary } of others) {
      for (const indicator of vocabulary.indicators) {
        const { name, lead, tail } = indicator;
        const match = matchOf(place, lead);
        const key = fold(name);
        if (match?.from !== start || seen.has(key)) continue;
        seen.add(key);
        const detail = format({ key: 'completion.indicator.from', args: { unit: tail.trim(), file } }, locale);
        const text = snippets ? { newText: asSnippet(lead, tail), isSnippet: true } : { newText: lead };
        found.push({ key, label: name, detail, ...text, ...match, weight: 0 });
      }
    }
    return found;
  },
  describe(key, _report, { others, locale }) {
    for (const { name: file, vocabulary } of others) {
      const found: KnownIndicator | undefined = vocabulary.indicators.find(({ name }) => fold(name) === key);
      if (found) return [found.text, format({ key: 'completion.from', args: { file } }, locale)];
    }
    return [];
  },
};

function isAmongIndicators(place: CaretPlace): boolean {
  const headings = new Set(allGroups(place.report.indicatorGroups).map(({ section }) => section));
  return sectionsAbove(place).some((section) => headings.has(section));
}
