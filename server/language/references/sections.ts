import type { Marker } from '../../grammar/marker';
import type { Indicator, IndicatorGroup, Paragraph, Report, Section } from '../../report/model';
import { indicatorReferencesIn, type SectionReference, sectionReferencesIn } from '../../grammar/section-references';
import { append } from '../../text/append';
import { contains, type Span } from '../../text/span';
import type { Occurrence } from './binding';

/** A section with the ones around it, outermost first. */
interface Placed {
  readonly section: Section;
  readonly above: readonly Section[];
}

/** The places that name each section by its number: «mục 2.1», «Phần thứ hai», «Điều 5». */
export function sectionMentions(report: Report): ReadonlyMap<Section, readonly Occurrence[]> {
  const mentions = new Map<Section, Occurrence[]>();
  let byNumber: ReadonlyMap<string, readonly Placed[]> | undefined;
  for (const paragraph of report.paragraphs) {
    const { flow, textStart } = paragraph;
    const references = sectionReferencesIn(flow.text);
    let outer: { readonly reference: SectionReference; readonly meant: readonly Placed[] } | undefined;
    // From behind, since «mục 2, Phần thứ hai» names the larger one last.
    for (const reference of [...references].reverse()) {
      if (reference.start < textStart) continue;
      const follows = outer && inside.test(flow.text.slice(reference.end, outer.reference.start));
      const isOther = reference.of === 'other' || (follows && outer?.reference.of === 'other');
      byNumber ??= numbered(report);
      const all = isOther ? [] : (byNumber.get(keyOf(reference)) ?? []).filter((one) => fits(one, reference));
      const within = follows
        ? all.filter((one) => outer!.meant.some(({ section }) => one.above.includes(section)))
        : [];
      const meant = within.length ? within : nearest(all, paragraph.span);
      outer = { reference: isOther ? { ...reference, of: 'other' } : reference, meant };
      const span = flow.spanOf(reference.start, reference.end);
      const words = [flow.spanOf(reference.numberStart, reference.end)];
      for (const { section } of meant) append(mentions, section, { span, words });
    }
  }
  for (const list of mentions.values()) list.sort((a, b) => a.span.start - b.span.start);
  return mentions;
}

/** What may stand between a section and the larger one that it is part of. */
const inside = /^[\s,(]*(?:(?:của|thuộc|tại|trong)\s+)?$/iu;

const keyOf = ({ level, roman, numbers }: SectionReference): string =>
  level === 'section' && numbers.length === 0 ? `roman ${roman}` : `${level} ${numbers.join('.')}`;

/** Every section that a text may name by its number, under the words that it would be named by. */
function numbered(report: Report): ReadonlyMap<string, readonly Placed[]> {
  const found = new Map<string, Placed[]>();
  const visit = (section: Section, above: readonly Section[]): void => {
    const key = section.marker && keyOfMarker(section.marker);
    if (key !== undefined) append(found, key, { section, above });
    const inner = [...above, section];
    for (const child of section.children) visit(child, inner);
  };
  for (const section of report.sections) visit(section, []);
  return found;
}

function keyOfMarker({ style, numbers, text, form }: Marker): string | undefined {
  switch (style) {
    case 'part':
      return `part ${numbers.join('.')}`;
    case 'article':
      return `article ${numbers.join('.')}`;
    case 'roman':
      return `roman ${numbers.join('.')}`;
    case 'division':
      return /[IVX]/u.test(text) ? `roman ${numbers.join('.')}` : `section ${numbers.join('.')}`;
    case 'arabic':
      return form.startsWith('*') ? undefined : `section ${numbers.join('.')}`;
    default:
      return undefined;
  }
}

/** «mục II.3» is the third of the second. */
const fits = ({ above }: Placed, { roman, numbers }: SectionReference): boolean =>
  roman === undefined ||
  numbers.length === 0 ||
  above.some(({ marker }) => marker !== undefined && keyOfMarker(marker) === `roman ${roman}`);

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
    for (const { number, start, end, numberStart } of indicatorReferencesIn(flow.text)) {
      byNumber ??= indicatorsByNumber(groups);
      const all = byNumber.get(number) ?? [];
      const shared = all.map(({ above }) => above.filter(({ span }) => contains(span, place)).length);
      const most = Math.max(...shared);
      const words = [flow.spanOf(numberStart, end)];
      for (const [i, { indicator }] of all.entries())
        if (shared[i] === most) append(mentions, indicator, { span: flow.spanOf(start, end), words });
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

/** Every section of a report, outermost first. */
export function* allSections(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    yield section;
    yield* allSections(section.children);
  }
}

/** Every indicator of a report, with the paragraph that it begins. */
export function indicatorsOf(report: Report): { indicator: Indicator; paragraph: Paragraph }[] {
  const byMarker = new Map(report.paragraphs.map((paragraph) => [paragraph.marker, paragraph]));
  const found: { indicator: Indicator; paragraph: Paragraph }[] = [];
  const visit = ({ indicators, groups }: IndicatorGroup): void => {
    for (const indicator of indicators) {
      const paragraph = indicator.section?.paragraph ?? byMarker.get(indicator.marker);
      if (paragraph) found.push({ indicator, paragraph });
    }
    groups.forEach(visit);
  };
  report.indicatorGroups.forEach(visit);
  return found;
}
