import { lastNumber } from '../../grammar/marker';
import type { IndicatorGroup, Report, Section } from '../../report/model';
import { indicatorReferencesIn, type SectionReference, sectionReferencesIn } from '../../grammar/section-references';
import { tablesOf } from '../../report/table-rows';
import { defineCheck, type Remark } from '../check';
import { withTables } from '../regions';

/** A section, part, article or indicator of the report itself that is not there. */
export const referenceSection = defineCheck({
  id: 'reference/section',
  severity: 'warning',
  title: 'reference.section.title',
  regions: withTables,
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
      if (known.has(keyOf(reference)) || !canBeMissing(reference, known)) continue;
      yield {
        span: flow.spanOf(reference.start, reference.end),
        message: { key: 'reference.section.missing', args: { name: reference.name } },
      };
    }
  }
}

const keyOf = ({ level, numbers, outer }: SectionReference): string =>
  level === 'clause' && outer ? `clause ${[...outer.numbers, ...numbers].join('.')}` : `${level} ${numbers.join('.')}`;

/** Clauses are looked for only in an article that has some: its paragraphs may count as such, or not. */
const canBeMissing = ({ level, outer }: SectionReference, known: ReadonlySet<string>): boolean =>
  level === 'clause' ? outer?.level === 'article' && known.has(`clauses ${outer.numbers[0]}`) : level !== 'point';

/** The sections of the first level that bear numbers: those of a title are its children. */
const divisionsOf = (section: Section): readonly Section[] =>
  section.marker ? [section] : section.children.flatMap(divisionsOf);

/** Every number that a section of the report bears, as `keyOf` names it; any heading may be called a «mục». */
function markersOf(report: Report): ReadonlySet<string> {
  const known = new Set<string>();
  const visit = ({ marker, children }: Section): void => {
    if (marker) {
      const path = marker.numbers.join('.');
      known.add(`section ${path}`).add(`${marker.style} ${path}`);
      if (marker.style === 'article')
        for (const child of children)
          if (child.marker) known.add(`clauses ${path}`).add(`clause ${path}.${lastNumber(child.marker)}`);
    }
    children.forEach(visit);
  };
  report.sections.forEach(visit);
  // Where nothing is headed «Phần», the largest divisions are called so: «nhiệm vụ tại Phần III», section III.
  const keys = [...known];
  if (!keys.some((key) => key.startsWith('part '))) {
    for (const key of keys) if (key.startsWith('roman ')) known.add(key.replace('roman', 'part'));
    for (const { marker } of report.sections.flatMap(divisionsOf))
      if (marker) known.add(`part ${marker.numbers.join('.')}`);
  }
  return known;
}

/** «chỉ tiêu số 23» behind a list of 22, in the text that follows it. */
function* indicators(report: Report): Generator<Remark> {
  const groups = report.indicatorGroups.filter(({ listed }) => listed > 0);
  const first = groups[0];
  if (!first) return;
  const rows = tablesOf(report).flatMap((table) => table.flatMap(({ number }) => number ?? []));
  const highest = Math.max(
    ...groups.flatMap(numbersOf),
    ...groups.map(({ listed, declared }) => Math.max(listed, declared?.value ?? 0)),
    unnumbered(groups),
    ...rows,
  );
  for (const { flow, kind, span } of report.paragraphs) {
    // What was said before, and in footnotes, is said of the targets of the last term.
    if (kind === 'footnote' || span.start < first.section.span.start) continue;
    for (const { number, start, end, of } of indicatorReferencesIn(flow.text)) {
      if (number <= highest || of === 'other' || of === 'doubtful') continue;
      yield {
        span: flow.spanOf(start, end),
        message: { key: 'reference.section.indicator', args: { number, highest } },
      };
    }
  }
}

/** Targets without numbers of their own are counted through all groups: the second of «b)» is number 11. */
const unnumbered = (groups: readonly IndicatorGroup[]): number =>
  groups.reduce(
    (sum, group) => sum + (group.indicators.every(({ marker }) => marker.style === 'bullet') ? group.listed : 0),
    0,
  );

const numbersOf = (group: IndicatorGroup): number[] => [
  ...group.indicators.flatMap(({ marker }) => marker.merged ?? marker.numbers.slice(-1)),
  ...group.groups.flatMap(numbersOf),
];
