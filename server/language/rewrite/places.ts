import type { Report } from '../../report/model';
import { numberedSectionAt } from '../../report/outline-walk';
import type { NumberedList } from './lists';

/** The list at an offset: one inside a sentence that surrounds it, else the one that the innermost section is in. */
export function listAt(report: Report, lists: readonly NumberedList[], offset: number): NumberedList | undefined {
  const inline = lists.findLast(
    ({ paragraph, markers }) =>
      paragraph && markers[0]!.span.start <= offset && offset <= markers[markers.length - 1]!.span.end,
  );
  if (inline) return inline;
  const section = numberedSectionAt(report, offset);
  return section && lists.find(({ sections }) => sections.includes(section));
}
