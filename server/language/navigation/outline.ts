import { format, type Locale } from '../../messages/message';
import type { Indicator, IndicatorGroup, Report, Section } from '../../report/model';
import { allGroups } from '../../report/outline-walk';
import { append } from '../../text/append';
import type { Range } from '../../text/source';
import { cover, type Span } from '../../text/span';
import { oneLine } from '../../text/strings';

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

/** The section tree, with the indicators in it. */
export function outline(report: Report, locale: Locale): OutlineItem[] {
  const found = findIndicators(report.indicatorGroups);
  const untitled = format({ key: 'server.outline.untitled' }, locale);

  const indicatorNode = ({ marker, name, values, span }: Indicator): Node => ({
    kind: 'indicator',
    name: named(marker.text, name) || untitled,
    detail: values
      .map(({ text }) => oneLine(text))
      .filter(Boolean)
      .join('; '),
    span: cover(span, marker.span),
    selection: marker.span,
    children: [],
  });

  const sectionNode = (section: Section): Node => {
    const bullets = found.listed.get(section) ?? [];
    const children = [...section.children.map(sectionNode), ...bullets.map(indicatorNode)];
    children.sort((a, b) => a.span.start - b.span.start);
    const { kind, marker, title, headingSpan } = section;
    const indicator = found.numbered.get(section);
    const own = indicator
      ? indicatorNode(indicator)
      : { kind, name: named(marker?.text ?? '', title) || untitled, detail: '', span: section.span };
    return {
      ...own,
      // The protocol demands that a parent holds its children; better a parent too large than a child lost.
      span: children.reduce(
        (whole, child) => cover(whole, child.span),
        cover(cover(own.span, section.span), headingSpan),
      ),
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

/** The indicators that are numbered paragraphs, by these, and those behind bullets, by the heading they stand under. */
function findIndicators(groups: readonly IndicatorGroup[]) {
  const numbered = new Map<Section, Indicator>();
  const listed = new Map<Section, Indicator[]>();
  for (const { section, indicators } of allGroups(groups)) {
    for (const indicator of indicators) {
      if (indicator.section) numbered.set(indicator.section, indicator);
      else append(listed, section, indicator);
    }
  }
  return { numbered, listed };
}

/** Marker and title on one line; the marker is not said twice where the title already begins with it. */
function named(marker: string, title: string): string {
  const text = oneLine(title.startsWith(marker) ? title : `${marker} ${title}`);
  return text.length > longestName ? `${text.slice(0, longestName).trimEnd()}…` : text;
}
