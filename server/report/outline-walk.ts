import type { Indicator, IndicatorGroup, Paragraph, Report, Section } from './model';

/** Every section, in the order of the text. */
export const allSections = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...allSections(section.children)]);

/** The first section with a marker, in the order of the text. */
export function firstNumbered(sections: readonly Section[]): Section | undefined {
  for (const section of sections) {
    const found = section.marker ? section : firstNumbered(section.children);
    if (found) return found;
  }
  return undefined;
}

/** The sections that an offset of the NFC view lies in, the outermost first. */
export function sectionsAt({ sections }: Pick<Report, 'sections'>, offset: number): Section[] {
  const section = sections.find(({ span }) => span.start <= offset && offset < span.end);
  return section ? [section, ...sectionsAt({ sections: section.children }, offset)] : [];
}

/** The sections whose headings begin before an offset and which nothing has ended there, the outermost first. */
export function sectionsOpenAt({ sections }: Pick<Report, 'sections'>, offset: number): Section[] {
  const section = sections.findLast(({ headingSpan }) => headingSpan.start < offset);
  return section ? [section, ...sectionsOpenAt({ sections: section.children }, offset)] : [];
}

/** The innermost numbered section that begins at an offset or before it. */
export function numberedSectionAt({ sections }: Pick<Report, 'sections'>, offset: number): Section | undefined {
  const inner = sections.findLast(({ span }) => span.start <= offset);
  if (!inner) return undefined;
  return numberedSectionAt({ sections: inner.children }, offset) ?? (inner.marker ? inner : undefined);
}

/** The section that each section stands in. */
export const parentsOf = ({ sections }: Pick<Report, 'sections'>): ReadonlyMap<Section, Section> =>
  new Map(allSections(sections).flatMap((section) => section.children.map((child) => [child, section] as const)));

/** Every group of indicators, those inside others included; an outer one before its inner ones. */
export const allGroups = (groups: readonly IndicatorGroup[]): IndicatorGroup[] =>
  groups.flatMap((group) => [group, ...allGroups(group.groups)]);

/** Every indicator of a report, with the paragraph that it begins. */
export function indicatorsOf({
  indicatorGroups,
  paragraphs,
}: Report): { readonly indicator: Indicator; readonly paragraph: Paragraph }[] {
  const byMarker = new Map(paragraphs.map((paragraph) => [paragraph.marker, paragraph]));
  return allGroups(indicatorGroups).flatMap(({ indicators }) =>
    indicators.flatMap((indicator) => {
      const paragraph = byMarker.get(indicator.marker);
      return paragraph ? [{ indicator, paragraph }] : [];
    }),
  );
}
