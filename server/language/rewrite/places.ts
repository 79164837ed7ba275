import type { Report, Section } from '../../report/model';
import type { NumberedList } from './lists';

/** The innermost numbered section at an offset. */
export function sectionAt({ sections }: Pick<Report, 'sections'>, offset: number): Section | undefined {
  const inner = sections.findLast(({ span }) => span.start <= offset);
  if (!inner) return undefined;
  return sectionAt({ sections: inner.children }, offset) ?? (inner.marker ? inner : undefined);
}

/** The list at an offset: one inside a sentence that surrounds it, else the one that the innermost section is in. */
export function listAt(report: Report, lists: readonly NumberedList[], offset: number): NumberedList | undefined {
  const inline = lists.findLast(
    ({ paragraph, markers }) =>
      paragraph && markers[0]!.span.start <= offset && offset <= markers[markers.length - 1]!.span.end,
  );
  if (inline) return inline;
  const section = sectionAt(report, offset);
  return section && lists.find(({ sections }) => sections.includes(section));
}
