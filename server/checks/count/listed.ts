import { itemCount, levelOf } from '../../grammar/marker';
import { headingCount } from '../../report/announced';
import type { AnnouncedCount, IndicatorGroup, Report, Section } from '../../report/model';
import type { Span } from '../../text/span';
import { defineCheck, type Remark } from '../check';
import { withTables } from '../regions';
import { tablesOf, type TableRow } from '../../report/table-rows';
import { bulletsFrom } from './shared/bullets';
import { countFix } from './shared/count-fix';

/** The number of items that a heading announces is not the number listed under it. */
export const countListed = defineCheck({
  id: 'count/listed',
  severity: 'error',
  title: 'count.listed.title',
  regions: withTables,
  *run(report) {
    const groups = new Set<Section>();
    for (const group of report.indicatorGroups) yield* checkGroup(group, groups, report);
    yield* checkSections(report.sections, groups, report);
    for (const rows of tablesOf(report)) yield* checkRows(rows, report);
  },
});

function* checkGroup(group: IndicatorGroup, seen: Set<Section>, report: Report): Generator<Remark> {
  seen.add(group.section);
  for (const inner of group.groups) yield* checkGroup(inner, seen, report);
  const { declared, listed } = group;
  // Where every group announces its own count, `count/groups` compares the totals.
  if (!declared || declared.value === listed || (group.groups.length > 0 && group.groups.every((g) => g.declared)))
    return;
  if (listed === 0 && group.section.body.length === 0 && group.section.children.length === 0) return;
  const spans = group.groups.length
    ? group.groups.map((g) => g.section.headingSpan)
    : group.indicators.map((i) => i.marker.span);
  yield remark(report, declared, { section: group.section, count: listed, spans });
}

/** «A | NHÓM KINH TẾ (09 chỉ tiêu)» and the numbered rows below it, up to the next row that has no number. */
function* checkRows(rows: readonly TableRow[], report: Report): Generator<Remark> {
  for (const [i, { paragraph, number }] of rows.entries()) {
    const declared = number === undefined ? headingCount(paragraph) : undefined;
    if (!declared) continue;
    let end = i + 1;
    while (rows[end]?.number !== undefined) end++;
    const below = rows.slice(i + 1, end);
    // A number told twice is another finding's business.
    const slips = below.filter((row, at) => at > 0 && row.number !== below[at - 1]!.number! + 1).length;
    if (below.length < 2 || below.length === declared.value || slips > 1) continue;
    const spans = below.map((row) => row.paragraph.span);
    yield {
      span: declared.span,
      message: {
        key: 'count.listed.differs',
        args: { declared: declared.value, listed: below.length, noun: declared.noun },
      },
      related: [
        { span: spans[0]!, message: { key: 'count.listed.first' } },
        { span: spans[spans.length - 1]!, message: { key: 'count.listed.last', args: { listed: below.length } } },
      ],
      fixes: [countFix(report, declared.numberSpan, below.length)],
    };
  }
}

function* checkSections(sections: readonly Section[], groups: ReadonlySet<Section>, report: Report): Generator<Remark> {
  for (const section of sections) {
    yield* checkSections(section.children, groups, report);
    if (groups.has(section) || section.kind === 'paragraph') continue;
    const declared = headingCount(section.paragraph);
    if (!declared) continue;
    if (section.children.length === 0 && section.body[0]?.kind === 'item') {
      const { items, loose } = bulletsFrom(section.body, 0);
      if (items.length > 1 && !loose && items.length !== declared.value) {
        const spans = items.map((item) => item.marker!.span);
        yield remark(report, declared, { section, count: items.length, spans });
      }
    }
    if (section.children.length < 2) continue;
    const levels = new Map<string, number>();
    for (const child of section.children) {
      if (child.marker)
        levels.set(levelOf(child.marker), (levels.get(levelOf(child.marker)) ?? 0) + itemCount(child.marker));
    }
    const grandchildren = section.children.reduce((n, child) => n + child.children.length, 0);
    const [listed = 0] = [...levels.values()];
    // The count may be that of the items one level below.
    if (levels.size !== 1 || declared.value === listed || declared.value === grandchildren || grandchildren > listed)
      continue;
    const spans = section.children.map((child) => child.marker!.span);
    yield remark(report, declared, { section, count: listed, spans });
  }
}

/** Whether the section is the last thing in the text, so that its list may still be growing. */
function isUnfinished(report: Report, section: Section): boolean {
  const last = report.sections[report.sections.length - 1];
  return last?.marker !== undefined && section.span.end >= last.span.end;
}

/** What stands in a section: how many items, and where they begin. */
interface Listed {
  readonly section: Section;
  readonly count: number;
  readonly spans: readonly Span[];
}

function remark(report: Report, declared: AnnouncedCount, { section, count: listed, spans }: Listed): Remark {
  const unfinished = listed < declared.value && isUnfinished(report, section);
  const args = { declared: declared.value, listed, noun: declared.noun };
  const first = spans[0];
  const last = spans[spans.length - 1];
  return {
    span: declared.span,
    message: { key: unfinished ? 'count.listed.unfinished' : 'count.listed.differs', args },
    ...(unfinished ? { severity: 'info' as const } : {}),
    related: [
      ...(first ? [{ span: first, message: { key: 'count.listed.first' as const } }] : []),
      ...(last && last !== first
        ? [{ span: last, message: { key: 'count.listed.last' as const, args: { listed } } }]
        : []),
    ],
    fixes: unfinished ? [] : [countFix(report, declared.numberSpan, listed)],
  };
}
