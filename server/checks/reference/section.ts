import type { IndicatorGroup, Report, Section } from '../../report/model';
import { matchesOf } from '../../text/matches';
import { ordinalOf, romanValue } from '../../text/vietnamese';
import { defineCheck, type Remark } from '../check';

/** «tại mục 2.1», «ở Phần thứ hai», «tiểu mục 1.3», in the middle of a text. */
const reference =
  /(?<!\p{L})(?:(?<section>(?:tiểu )?mục)\s+(?:số\s+)?(?<path>(?:[IVX]+|\d{1,2})(?:\.\d{1,2}){0,3})(?![\p{L}\d]|\.\d)|(?<part>phần)\s+(?:thứ\s+(?<word>nhất|hai|ba|tư|năm)|(?<roman>[IVX]+))(?!\p{L})|(?<article>điều)\s+(?<number>\d{1,3})(?!\d))/giu;
/** The text speaks of itself: «báo cáo này», «nêu trên», «dưới đây». */
const ofThis =
  /^[^.;:()]{0,40}?(?:(?:báo cáo|quyết định|quy chế|kế hoạch|nghị quyết|văn bản|quy định|đề án|thông báo)\s+này|nêu trên|đã nêu|ở trên|trên đây|dưới đây|sau đây)/iu;
/** «chỉ tiêu số 03» of the report's own targets. */
const indicator = /(?<!\p{L})chỉ tiêu\s+(?:số\s+|thứ\s+)(?<number>\d{1,2})(?!\d|[.,]\d|\s?%)/giu;

/** A section, part, article or indicator of the report itself that is not there. */
export const referenceSection = defineCheck({
  id: 'reference/section',
  severity: 'warning',
  title: 'reference.section.title',
  *run(report) {
    yield* sections(report);
    yield* indicators(report);
  },
});

function* sections(report: Report): Generator<Remark> {
  let known: ReadonlySet<string> | undefined;
  for (const { flow, textStart } of report.paragraphs) {
    if (!/(?:mục|phần|điều)\s/iu.test(flow.text)) continue;
    for (const match of matchesOf(flow.text, reference)) {
      if (match.index < textStart) continue;
      const end = match.index + match[0].length;
      // Only what is certainly said of this text: other documents have sections, too.
      if (!ofThis.test(flow.text.slice(end, end + 70))) continue;
      known ??= markersOf(report);
      const key = keyOf(match.groups as Groups);
      if (key === undefined || known.has(key)) continue;
      yield {
        span: flow.spanOf(match.index, end),
        message: { key: 'reference.section.missing', args: { name: match[0] } },
      };
    }
  }
}

type Groups = Partial<Record<'section' | 'path' | 'part' | 'word' | 'roman' | 'article' | 'number', string>>;

function keyOf({ path, part, word, roman, article, number }: Groups): string | undefined {
  if (path !== undefined) return `mục ${path.toUpperCase().replace(/[IVX]+/u, (r) => String(romanValue(r) ?? r))}`;
  if (part !== undefined)
    return `phần ${word === undefined ? romanValue((roman ?? '').toUpperCase()) : ordinalOf(word)}`;
  return article === undefined ? undefined : `điều ${number}`;
}

/** Every number that a section of the report bears, as `keyOf` names it. */
function markersOf(report: Report): ReadonlySet<string> {
  const known = new Set<string>();
  const visit = (section: Section): void => {
    const { marker } = section;
    if (marker) {
      const path = marker.numbers.join('.');
      if (marker.style === 'part') known.add(`phần ${path}`);
      else if (marker.style === 'article') known.add(`điều ${path}`);
      known.add(`mục ${path}`);
    }
    section.children.forEach(visit);
  };
  report.sections.forEach(visit);
  return known;
}

/** «chỉ tiêu số 23» behind a list of 22, in the text that follows it. */
function* indicators(report: Report): Generator<Remark> {
  const groups = report.indicatorGroups.filter(({ listed }) => listed > 0);
  const first = groups[0];
  if (!first) return;
  const highest = Math.max(...groups.flatMap(numbersOf), ...groups.map(({ listed }) => listed));
  for (const { flow, kind, span } of report.paragraphs) {
    // What was said before, and in footnotes, is said of the targets of the last term.
    if (kind === 'footnote' || span.start < first.section.span.start) continue;
    for (const match of matchesOf(flow.text, indicator)) {
      const number = Number(match.groups!.number);
      if (number <= highest) continue;
      yield {
        span: flow.spanOf(match.index, match.index + match[0].length),
        message: { key: 'reference.section.indicator', args: { number, highest } },
      };
    }
  }
}

const numbersOf = (group: IndicatorGroup): number[] => [
  ...group.indicators.flatMap(({ marker }) => marker.merged ?? marker.numbers.slice(-1)),
  ...group.groups.flatMap(numbersOf),
];
