import { itemCount, type Marker } from '../../../grammar/marker';
import type { AnnouncedCount, Enumeration, IndicatorGroup, Report } from '../../../report/model';
import { isCount, isQuantity } from '../../figure';
import { isWithinClause } from '../../gap';
import { readParagraph } from '../../paragraph-figures';
import { reportRelationOf, type ReportRelation, type ReportTerm } from '../../report-relation';
import { offOutcome } from '../sum/sum-relation';

/** How far a list may stand behind the count that announces it, in characters. */
const reach = 90;

/** Announced numbers of things held against what is listed, and totals of indicators against their groups' totals. */
export const announcedCounts = (report: Report): ReportRelation[] => [
  ...report.indicatorGroups.flatMap(ofGroup),
  ...report.enumerations.flatMap((list) => ofEnumeration(list)),
];

function ofGroup(group: IndicatorGroup): ReportRelation[] {
  const { declared, groups } = group;
  const relations = groups.flatMap(ofGroup);
  if (!declared) return relations;
  const counts = groups.flatMap((g) => (g.declared ? [g.declared] : []));
  if (counts.length > 1 && counts.length === groups.length) {
    const sum = counts.reduce((n, count) => n + count.value, 0);
    const parts = counts.map((count) => termOf(count, 'part'));
    relations.push(against(declared, { kind: 'sum', computed: sum, parts }));
  }
  if (group.listed > 0) {
    const markers = group.indicators.map((indicator) => indicator.marker);
    relations.push(against(declared, { kind: 'count', computed: group.listed, parts: ends(markers) }));
  }
  return relations;
}

/** Between a count and its list: the words that announce one. */
const announces = /(?:[:(]|gồm|là|sau)\s*$/u;

/** «xác định 05 khâu đột phá: (1) …; (2) …»: the count right before the list, in its sentence. */
function ofEnumeration(list: Enumeration): ReportRelation[] {
  const { paragraph, markers } = list;
  const first = markers[0];
  if (!paragraph || !first || list.open) return [];
  const { flow } = paragraph;
  const at = flow.flowOffset(first.span.start);
  const figures = readParagraph(flow.text).figures.filter((f) => f.end <= at && at - f.end <= reach);
  const figure = figures[figures.length - 1];
  if (!figure || !isQuantity(figure) || !isCount(figure) || !figure.after.length || figure.number.form === 'fraction')
    return [];
  const between = flow.text.slice(figure.end, at);
  if (!announces.test(between) || !isWithinClause(between)) return [];
  const span = flow.spanOf(figure.start, figure.end);
  const declared = {
    value: figure.value,
    noun: figure.writtenUnit,
    span,
    numberSpan: flow.spanOf(figure.number.start, figure.number.end),
  };
  const listed = markers.reduce((n, marker) => n + itemCount(marker), 0);
  return [against(declared, { kind: 'count', computed: listed, parts: ends(markers) })];
}

const termOf = (count: AnnouncedCount, role: 'total' | 'part'): ReportTerm => ({
  role,
  text: `${count.value} ${count.noun}`,
  value: count.value,
  unit: count.noun,
  span: count.span,
});

/** The first and the last thing listed stand for all of them. */
function ends(markers: readonly Marker[]): ReportTerm[] {
  const outer = markers.length > 1 ? [markers[0]!, markers[markers.length - 1]!] : markers;
  return outer.map((marker) => ({ role: 'part', text: marker.text, value: 1, unit: '', span: marker.span }));
}

/** The announced count against what was counted or added up. */
const against = (
  declared: AnnouncedCount,
  {
    kind,
    computed,
    parts,
  }: { readonly kind: 'sum' | 'count'; readonly computed: number; readonly parts: readonly ReportTerm[] },
): ReportRelation =>
  reportRelationOf({
    kind,
    outcome: computed === declared.value ? 'equal' : offOutcome(computed, declared.value),
    certainty: 'sure',
    stated: `${declared.value} ${declared.noun}`,
    statedSpan: declared.numberSpan,
    computed,
    span: declared.span,
    terms: [termOf(declared, 'total'), ...parts],
  });
