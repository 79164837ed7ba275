import { levelOf, type Marker } from '../../grammar/marker';
import { renumbered } from '../../grammar/labels';
import type { Enumeration, Report } from '../../report/model';
import { defineCheck, type Fix } from '../check';

/** From this share of its siblings on, a form counts as theirs; below it the whole report decides. */
const clearMajority = 0.75;

/** Siblings marked in different ways: `2.1.3.` beside `2.1.1-`, `b.` beside `a)`; one marker for two items. */
export const numberingStyle = defineCheck({
  id: 'numbering/style',
  severity: 'info',
  title: 'numbering.style.title',
  *run(report) {
    const inReport = formsOf(report);
    for (const list of report.enumerations) {
      for (const marker of list.markers) {
        if (marker.merged)
          yield {
            span: marker.span,
            severity: 'warning',
            message: { key: 'numbering.style.merged', args: { marker: marker.text, count: marker.merged.length } },
          };
      }
      const usual = usualForm(list, inReport);
      if (usual) {
        for (const marker of list.markers) {
          if (marker.form === usual) continue;
          const sibling = list.markers.find((m) => m.form === usual);
          yield {
            span: marker.span,
            message: {
              key: sibling ? 'numbering.style.siblings' : 'numbering.style.report',
              args: { marker: marker.text, usual: sibling?.text ?? usual },
            },
            related: sibling
              ? [{ span: sibling.span, message: { key: 'numbering.style.other', args: { marker: sibling.text } } }]
              : [],
            fixes: sibling ? likeSibling(marker, sibling) : [],
          };
        }
      }
      const unspaced = list.markers.filter((m) => !m.spaced);
      if (list.paragraph === null && unspaced.length * 2 < list.markers.length) {
        for (const marker of unspaced)
          yield {
            span: marker.span,
            message: { key: 'numbering.style.space', args: { marker: marker.text } },
            fixes: [
              {
                title: { key: 'numbering.style.fixSpace', args: { marker: marker.text } },
                safe: true,
                edits: [{ span: { start: marker.span.end, end: marker.span.end }, newText: ' ' }],
              },
            ],
          };
      }
    }
  },
});

/** Writes a marker as its sibling is written. */
function likeSibling(marker: Marker, sibling: Marker): Fix[] {
  const newText = marker.merged ? undefined : renumbered(sibling, marker.numbers);
  if (newText === undefined) return [];
  return [
    {
      title: { key: 'numbering.style.fix', args: { from: marker.text, to: newText } },
      safe: false,
      // `7.2` and the title may stand together where a sign parted the two.
      edits: [{ span: marker.span, newText: marker.spaced ? newText : `${newText} ` }],
    },
  ];
}

/** How often each form of marker stands on each level of a report. */
export function formsOf(report: Report): Map<string, Map<string, number>> {
  const levels = new Map<string, Map<string, number>>();
  for (const { markers } of report.enumerations) {
    for (const marker of markers) {
      const forms = levels.get(levelOf(marker)) ?? new Map<string, number>();
      forms.set(marker.form, (forms.get(marker.form) ?? 0) + 1);
      levels.set(levelOf(marker), forms);
    }
  }
  return levels;
}

/** The form that a list with several forms ought to have; undefined where the list has one, or nothing tells. */
export function usualForm(
  list: Pick<Enumeration, 'markers'>,
  inReport: ReadonlyMap<string, ReadonlyMap<string, number>>,
): string | undefined {
  const own = new Map<string, number>();
  for (const marker of list.markers) own.set(marker.form, (own.get(marker.form) ?? 0) + 1);
  if (own.size < 2) return undefined;
  const [form, count] = most(own);
  if (count >= clearMajority * list.markers.length) return form;
  const all = new Map([...inReport.get(levelOf(list.markers[0]!))!].filter(([f]) => own.has(f)));
  const [usual, often] = most(all);
  const others = [...all.values()].reduce((a, b) => a + b, 0) - often;
  return often > others ? usual : count * 2 > list.markers.length ? form : undefined;
}

const most = (counts: ReadonlyMap<string, number>): [string, number] =>
  [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
