import { format, type Locale } from '../messages/message';
import type { Indicator, IndicatorGroup, Report, Section } from '../report/model';
import type { Range } from '../text/source';
import { cover, type Span } from '../text/span';

export type OutlineKind = Section['kind'] | 'indicator';

/** A line of the outline. `range` holds `selectionRange` and the ranges of all children; `name` is never empty. */
export interface OutlineItem {
  readonly kind: OutlineKind;
  readonly name: string;
  /** What an indicator asks for: its values as written. */
  readonly detail: string;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children: readonly OutlineItem[];
}

/** The same, still in offsets. */
interface Node {
  readonly kind: OutlineKind;
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly Node[];
}

/** No heading of a real report comes near it; a text without any line break or full stop may. */
const longestName = 300;

/** The section tree, with the indicators as its leaves. */
export function outline(report: Report, locale: Locale): OutlineItem[] {
  const indicators = indicatorsBySection(report.indicatorGroups);
  const untitled = format({ key: 'server.outline.untitled' }, locale);

  const indicatorNode = ({ marker, name, values, span }: Indicator): Node => ({
    kind: 'indicator',
    name: named(marker.text, name) || untitled,
    detail: values.map(({ text }) => oneLine(text)).join('; '),
    span: cover(span, marker.span),
    selection: marker.span,
    children: [],
  });

  const sectionNode = (section: Section): Node => {
    const leaves = new Map((indicators.get(section) ?? []).map((one) => [one.marker.span.start, one]));
    const children: Node[] = [];
    for (const child of section.children) {
      const node = sectionNode(child);
      // A numbered paragraph that is an indicator appears once, as the indicator it is.
      const start = child.marker?.span.start;
      const indicator = start === undefined ? undefined : leaves.get(start);
      if (!indicator) {
        children.push(node);
        continue;
      }
      leaves.delete(indicator.marker.span.start);
      const leaf = indicatorNode(indicator);
      children.push({ ...leaf, span: cover(leaf.span, node.span), selection: node.selection, children: node.children });
    }
    for (const indicator of leaves.values()) children.push(indicatorNode(indicator));
    children.sort((a, b) => a.span.start - b.span.start);
    const { kind, marker, title, headingSpan } = section;
    return {
      kind,
      name: named(marker?.text ?? '', title) || untitled,
      detail: '',
      // The protocol demands that a parent holds its children; better a parent too large than a child lost.
      span: children.reduce((whole, child) => cover(whole, child.span), cover(section.span, headingSpan)),
      selection: headingSpan,
      children,
    };
  };

  const placed = ({ kind, name, detail, span, selection, children }: Node): OutlineItem => ({
    kind,
    name,
    detail,
    range: report.source.rangeOf(span),
    selectionRange: report.source.rangeOf(selection),
    children: children.map(placed),
  });

  return report.sections.map(sectionNode).map(placed);
}

function indicatorsBySection(groups: readonly IndicatorGroup[]): ReadonlyMap<Section, readonly Indicator[]> {
  const found = new Map<Section, Indicator[]>();
  const visit = ({ section, indicators, groups: inner }: IndicatorGroup) => {
    found.set(section, [...(found.get(section) ?? []), ...indicators]);
    inner.forEach(visit);
  };
  groups.forEach(visit);
  return found;
}

/** Marker and title on one line; the marker is not said twice where the title already begins with it. */
function named(marker: string, title: string): string {
  const text = oneLine(title.startsWith(marker) ? title : `${marker} ${title}`);
  return text.length > longestName ? `${text.slice(0, longestName).trimEnd()}…` : text;
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();
