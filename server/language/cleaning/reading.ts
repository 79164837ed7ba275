import { runChecks } from '../../checks/run';
import type { IndicatorGroup, Paragraph, Report, Section } from '../../report/model';

/** The letters and digits of a text: what cleaning must not change. */
const wordsOf = (text: string): string => text.replace(/[^\p{L}\d]/gu, '');

/** The paragraphs of a report that are not read the same in another; none where both are read alike. */
export function readOtherwise(before: Report, after: Report): readonly Paragraph[] {
  const counts = new Map<string, number>();
  for (const paragraph of after.paragraphs) add(counts, keyOf(paragraph), 1);
  const missing = before.paragraphs.filter((paragraph) => {
    const key = keyOf(paragraph);
    const left = counts.get(key) ?? 0;
    if (left > 0) counts.set(key, left - 1);
    return left === 0;
  });
  if (missing.length) return missing;
  // The same paragraphs, but in another order or under other headings.
  return sameOutline(before, after) ? [] : before.paragraphs;
}

const keyOf = ({ kind, marker, flow }: Paragraph): string => `${kind}|${marker?.text ?? ''}|${wordsOf(flow.text)}`;

/** Whether headings, numbered paragraphs, indicators and footnotes are the same. */
export const sameOutline = (before: Report, after: Report): boolean =>
  JSON.stringify(outlineOf(before)) === JSON.stringify(outlineOf(after));

const outlineOf = ({ sections, indicatorGroups, footnotes }: Report): unknown => [
  sections.map(ofSection),
  indicatorGroups.map(ofGroup),
  footnotes.map(({ number, reference }) => [number, reference !== undefined]),
];

const ofSection = ({ kind, marker, title, children }: Section): unknown => [
  kind,
  marker?.text,
  wordsOf(title),
  children.map(ofSection),
];

const ofGroup = ({ declared, listed, groups, indicators }: IndicatorGroup): unknown => [
  declared?.value,
  listed,
  indicators.map(({ marker, name, values }) => [
    marker.text,
    wordsOf(name),
    values.map(({ value, upper, year }) => [value, upper, year]),
  ]),
  groups.map(ofGroup),
];

/** Whether some rule finds more errors or warnings in the second report. */
export function findsMore(before: Report, after: Report): boolean {
  const counts = new Map<string, number>();
  for (const rule of grave(before)) add(counts, rule, 1);
  for (const rule of grave(after)) add(counts, rule, -1);
  return [...counts.values()].some((left) => left < 0);
}

const grave = (report: Report): string[] =>
  runChecks(report)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule }) => rule);

const add = (counts: Map<string, number>, key: string, by: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};
