import { isQuantity } from '../../figures/figure';
import { readParagraph } from '../../figures/paragraph-figures';
import { format } from '../../messages/message';
import type { Report } from '../../report/model';
import { fold } from '../../text/fold';
import { once } from '../../text/once';
import type { Candidate, Source } from './candidate';
import { matchOf, type CaretPlace } from './place';
import { vocabularyOf } from './vocabulary';

/** A number, and what was typed of its unit. */
const figure = /(?<number>\d[\d.,]*)(?<gap>\s?)(?<unit>(?:[\p{L}%‰][\p{L}\s/²³]{0,30})?)$/u;
/** A counted noun is offered once the report has written it so many times. */
const leastCounted = 2;
/** The units of most reports of this kind, behind those that this one has used. */
const usual = [
  '%',
  'triệu đồng',
  'tỷ đồng',
  'triệu đồng/người/năm',
  'ha',
  'tấn',
  'tạ/ha',
  'km',
  'km²',
  'm²',
  'hộ',
  'người',
];
/** In front of all others: the unit of an indicator of the same name. */
const ofIndicator = 1_000_000;

/** Units behind a figure: that of the indicator, those that the report uses, and the usual ones. */
export const units: Source = {
  kind: 'unit',
  by: 'place',
  complete(place, { others }) {
    const { before } = place;
    const match = figure.exec(before);
    const { number = '', gap = '', unit = '' } = match?.groups ?? {};
    if (!match || (unit !== '' && gap === '' && !/^[%‰]/u.test(unit)) || !isFigure(before, match.index)) return [];
    const weights = new Map(usual.map((name, index) => [name, -index]));
    for (const [name, count] of unitsOf(place.report)) weights.set(name, count);
    for (const name of ofThisIndicator(place, others)) weights.set(name, ofIndicator);
    const end = match.index + number.length + gap.length;
    return [...weights].flatMap(([name, weight]): Candidate[] => {
      if (unit === '') {
        const space = gap === '' && !/^[%‰]/u.test(name) ? ' ' : '';
        return [{ key: name, label: name, from: end, newText: space + name, rest: name, weight }];
      }
      const typed = matchOf(place, name);
      return typed?.from === end ? [{ key: name, label: name, newText: name, ...typed, weight }] : [];
    });
  },
  describe(key, report, { locale }) {
    const count = unitsOf(report).get(key);
    return count === undefined ? [] : [format({ key: 'completion.used', args: { count } }, locale)];
  },
};

/** Whether the number at an offset is an amount, and no year, date, code or marker. */
function isFigure(before: string, at: number): boolean {
  const found = readParagraph(before).figures.find(({ number }) => number.start <= at && at < number.end);
  return found !== undefined && isQuantity(found) && !/^\s*\(?$/u.test(before.slice(0, at));
}

/** Units and counted nouns of a report, as written, with how often. */
const unitsOf = once((report: Report): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const measures = new Set<string>();
  for (const { flow } of report.paragraphs) {
    for (const { writtenUnit, unit, use } of readParagraph(flow.text).figures) {
      if (use !== 'quantity' || writtenUnit === '') continue;
      counts.set(writtenUnit, (counts.get(writtenUnit) ?? 0) + 1);
      if (unit) measures.add(writtenUnit);
    }
  }
  return new Map([...counts].filter(([name, count]) => measures.has(name) || count >= leastCounted));
});

/** The units of indicators whose name stands before the caret, in this report or another. */
function ofThisIndicator(
  { report, before }: CaretPlace,
  others: readonly { readonly vocabulary: ReturnType<typeof vocabularyOf> }[],
): string[] {
  const line = fold(before);
  return [vocabularyOf(report), ...others.map(({ vocabulary }) => vocabulary)].flatMap((vocabulary) =>
    vocabulary.indicators
      .filter(({ name, tail }) => tail !== '' && line.includes(fold(name)))
      .map(({ tail }) => tail.trim().replace(/\s+trở (?:lên|xuống)$/u, '')),
  );
}
