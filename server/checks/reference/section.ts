import type { IndicatorGroup, Report, Section } from '../../report/model';
import { indicatorReferencesIn, type SectionReference, sectionReferencesIn } from '../../grammar/section-references';
import { defineCheck, type Remark } from '../check';

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
    for (const reference of sectionReferencesIn(flow.text)) {
      // Only what is certainly said of this text: other documents have sections, too.
      if (reference.start < textStart || reference.of !== 'this') continue;
      known ??= markersOf(report);
      if (known.has(keyOf(reference))) continue;
      yield {
        span: flow.spanOf(reference.start, reference.end),
        message: { key: 'reference.section.missing', args: { name: reference.text } },
      };
    }
  }
}

const words = { section: 'mục', part: 'phần', article: 'điều' };

const keyOf = ({ level, roman, numbers }: SectionReference): string =>
  `${words[level]} ${(roman === undefined ? numbers : [roman, ...numbers]).join('.')}`;

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
    for (const { number, start, end } of indicatorReferencesIn(flow.text)) {
      if (number <= highest) continue;
      yield {
        span: flow.spanOf(start, end),
        message: { key: 'reference.section.indicator', args: { number, highest } },
      };
    }
  }
}

const numbersOf = (group: IndicatorGroup): number[] => [
  ...group.indicators.flatMap(({ marker }) => marker.merged ?? marker.numbers.slice(-1)),
  ...group.groups.flatMap(numbersOf),
];
