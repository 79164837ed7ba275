import type { Marker } from '../../grammar/marker';
import type { Indicator, IndicatorGroup, Report, Section } from '../../report/model';
import { indicatorReferencesIn, isNamedBy, sectionReferencesIn } from '../../grammar/section-references';
import { append } from '../../text/append';
import { contains, type Span } from '../../text/span';
import type { Occurrence } from './binding';

/** A section with the ones around it, outermost first. */
interface Placed {
  readonly section: Section;
  readonly above: readonly Section[];
}

/** The places that name each section by its number: «mục 2.1», «Phần thứ hai», «Điều 5 khoản 2». */
export function sectionMentions(report: Report): ReadonlyMap<Section, readonly Occurrence[]> {
  const mentions = new Map<Section, Occurrence[]>();
  let byNumber: ReadonlyMap<string, readonly Placed[]> | undefined;
  for (const { flow, textStart, span: place } of report.paragraphs) {
    for (const reference of sectionReferencesIn(flow.text)) {
      if (reference.start < textStart || reference.of === 'other') continue;
      byNumber ??= numbered(report);
      const all = (byNumber.get(reference.numbers.join('.')) ?? []).filter(({ section: { marker }, above }) =>
        isNamedBy(marker!, markersOf(above), reference),
      );
      const occurrence: Occurrence = {
        span: flow.spanOf(reference.start, reference.end),
        words: [flow.spanOf(reference.numberStart, reference.end)],
        byNumber: true,
        doubtful: reference.of === 'doubtful',
      };
      for (const { section } of nearest(all, place)) append(mentions, section, occurrence);
    }
  }
  for (const list of mentions.values()) list.sort((a, b) => a.span.start - b.span.start);
  return mentions;
}

const markersOf = (above: readonly Section[]): readonly Marker[] => above.flatMap(({ marker }) => marker ?? []);

/** Every section with a number, by its number. */
function numbered(report: Report): ReadonlyMap<string, readonly Placed[]> {
  const found = new Map<string, Placed[]>();
  const visit = (section: Section, above: readonly Section[]): void => {
    const { marker } = section;
    if (marker && marker.style !== 'bullet') append(found, marker.numbers.join('.'), { section, above });
    const inner = [...above, section];
    for (const child of section.children) visit(child, inner);
  };
  for (const section of report.sections) visit(section, []);
  return found;
}

/** Of several sections with one number, those that have most in common with the place that names them. */
function nearest(all: readonly Placed[], place: Span): readonly Placed[] {
  if (all.length < 2) return all;
  const shared = all.map(({ above }) => above.filter(({ span }) => contains(span, place)).length);
  const most = Math.max(...shared);
  return all.filter((_, i) => shared[i] === most);
}

/** The places that name each indicator by its number: «chỉ tiêu số 03». */
export function numberedIndicatorMentions(report: Report): ReadonlyMap<Indicator, readonly Occurrence[]> {
  const mentions = new Map<Indicator, Occurrence[]>();
  const groups = report.indicatorGroups.filter(({ listed }) => listed > 0);
  const [first] = groups;
  if (!first) return mentions;
  let byNumber: ReadonlyMap<number, readonly { indicator: Indicator; above: readonly Section[] }[]> | undefined;
  for (const { flow, kind, span: place } of report.paragraphs) {
    // What was said before, and in footnotes, is said of the targets of the last term.
    if (kind === 'footnote' || place.start < first.section.span.start) continue;
    for (const { number, start, end, numberStart, of } of indicatorReferencesIn(flow.text)) {
      if (of === 'other') continue;
      byNumber ??= indicatorsByNumber(groups);
      const all = byNumber.get(number) ?? [];
      const shared = all.map(({ above }) => above.filter(({ span }) => contains(span, place)).length);
      const most = Math.max(...shared);
      const occurrence: Occurrence = {
        span: flow.spanOf(start, end),
        words: [flow.spanOf(numberStart, end)],
        byNumber: true,
        doubtful: of === 'doubtful',
      };
      for (const [i, { indicator }] of all.entries()) if (shared[i] === most) append(mentions, indicator, occurrence);
    }
  }
  return mentions;
}

function indicatorsByNumber(groups: readonly IndicatorGroup[]) {
  const found = new Map<number, { indicator: Indicator; above: readonly Section[] }[]>();
  const visit = ({ section, indicators, groups: inner }: IndicatorGroup, outer: readonly Section[]): void => {
    const above = [...outer, section];
    for (const indicator of indicators) {
      const { merged, numbers, style } = indicator.marker;
      if (style === 'bullet') continue;
      for (const number of merged ?? numbers.slice(-1)) append(found, number, { indicator, above });
    }
    for (const group of inner) visit(group, above);
  };
  for (const group of groups) visit(group, []);
  return found;
}
