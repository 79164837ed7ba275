import { format } from '../../messages/message';
import { comingTerm } from '../../report/identity';
import type { Report } from '../../report/model';
import { memoise } from '../../text/memo';
import { groupsOf, matchesOf } from '../../text/matches';
import { once } from '../../text/once';
import type { Candidate, Known, Source } from './candidate';
import { matchOf } from './place';

/** «nhiệm kỳ 2025 - 2030», «giai đoạn 2021-2025», «năm 2030». */
const written =
  /(?<![\p{L}\d])(?<word>nhiệm kỳ(?=\s+\d+\s?[-–—])|giai đoạn(?=\s+\d+\s?[-–—])|năm)\s+(?<years>(?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)\d\d)?)(?!\d|[/.,-]\d)/giu;
/** The word with what was typed of the years. */
const typed = /(?<![\p{L}\d])(?<word>nhiệm kỳ|giai đoạn|năm)\s+(?<years>\d{0,4}(?:\s?[-–]\s?\d{0,3})?)$/iu;
/** Terms, periods and years of the report, behind the word for them. */
export const terms: Source = {
  kind: 'term',
  by: 'place',
  complete(place) {
    const match = typed.exec(place.before);
    if (!match) return [];
    const { word, years } = groupsOf<'word' | 'years'>(match);
    const from = place.before.length - years.length;
    const begun = `${word.toLowerCase()} `;
    return weighed(place.report).flatMap(([term, weight]): Candidate[] => {
      const text = term.slice(begun.length);
      if (!term.startsWith(begun) || text === years || !text.startsWith(years)) return [];
      return [{ key: term, label: text, from, newText: text, rest: text.slice(years.length), weight }];
    });
  },
  describe,
};

/** The same where the word itself is being typed. */
export const termWords: Source = {
  kind: 'term',
  by: 'words',
  complete: (place) =>
    weighed(place.report).flatMap(([term, weight]): Candidate[] => {
      const match = term.startsWith('năm ') ? undefined : matchOf(place, term, leastTyped);
      return match ? [{ key: term, label: term, newText: term, ...match, weight }] : [];
    }),
  describe,
};

/** So much of «nhiệm kỳ» must have been typed before terms are listed among other words. */
const leastTyped = 2;

function describe(key: string, report: Report, { locale }: Known): string[] {
  const count = countsOf(report).get(key);
  return count === undefined ? [] : [format({ key: 'completion.used', args: { count } }, locale)];
}

const termsIn = memoise((text: string): readonly string[] =>
  /\d{4}/u.test(text)
    ? matchesOf(text, written).map((match) => {
        const { word, years } = groupsOf<'word' | 'years'>(match);
        return `${word.toLowerCase()} ${years}`;
      })
    : [],
);

/** Every term, period and year behind its word, as written, with how often. */
const countsOf = once((report: Report): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { flow } of report.paragraphs)
    for (const term of termsIn(flow.text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
});

/** The term that the report is for goes before the others. */
function weighed(report: Report): [string, number][] {
  const coming = comingTerm(report);
  const own = coming && new RegExp(`^nhiệm kỳ ${coming.from}\\D+${coming.to}$`, 'u');
  return [...countsOf(report)].map(([term, count]) => [term, own?.test(term) ? Infinity : count]);
}
