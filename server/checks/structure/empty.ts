import { levelOf } from '../../grammar/marker';
import type { Section } from '../../report/model';
import { isCapitals } from '../../text/vietnamese';
import { defineCheck, type Remark } from '../check';
import { ownText } from '../regions';

/** From this share of siblings with something under them on, an empty one is missing its text. */
const mostSiblings = 0.6;
const alwaysFilled: ReadonlySet<string> = new Set(['part', 'chapter', 'division', 'letter', 'roman']);

/** A heading with nothing under it. */
export const structureEmpty = defineCheck({
  id: 'structure/empty',
  severity: 'warning',
  title: 'structure.empty.title',
  regions: ownText,
  *run(report) {
    const end = Math.max(...report.sections.map((s) => s.span.end), 0);
    yield* emptyAmong(report.sections, end);
  },
});

function* emptyAmong(siblings: readonly Section[], end: number): Generator<Remark> {
  const levels = new Map<string, { all: number; filled: number }>();
  for (const section of siblings) {
    if (!section.marker) continue;
    const level = levels.get(levelOf(section.marker)) ?? { all: 0, filled: 0 };
    level.all++;
    if (hasContent(section)) level.filled++;
    levels.set(levelOf(section.marker), level);
  }
  for (const section of siblings) {
    yield* emptyAmong(section.children, end);
    const { marker } = section;
    if (!marker || section.kind === 'paragraph' || hasContent(section)) continue;
    const text = section.paragraph.flow.text.trimEnd();
    if (/[.;:!?…]$/u.test(text) && (!alwaysFilled.has(marker.style) || isSentence(text))) continue;
    const { all, filled } = levels.get(levelOf(marker))!;
    // A list of short items is no row of empty headings; the last heading of the text is still being written.
    if (!alwaysFilled.has(marker.style) && (filled < 1 || filled < mostSiblings * (all - 1))) continue;
    yield {
      span: section.headingSpan,
      ...(section.span.end >= end ? { severity: 'info' as const } : {}),
      message: { key: 'structure.empty.found', args: { marker: marker.text } },
    };
  }
}

/** «II. Giao Ban Chấp hành … thực hiện Nghị quyết.»: resolutions number what they decide; headings are shorter. */
const isSentence = (text: string): boolean => !isCapitals(text) && text.split(/\s+/u).length > longestHeading;
const longestHeading = 10;

const hasContent = (section: Section): boolean => section.body.length + section.children.length > 0;
