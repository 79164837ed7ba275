import type { Marker } from '../../grammar/marker';
import { relabelled, scriptOf } from '../../grammar/labels';
import { formsOf, usualForm } from '../../report/marker-forms';
import { defineCheck, type Fix } from '../check';

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
        const sibling = list.markers.find((m) => m.form === usual);
        for (const marker of list.markers) {
          if (marker.form === usual) continue;
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
      if (list.paragraph === undefined && unspaced.length * 2 < list.markers.length) {
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
  const newText = marker.merged ? undefined : relabelled(sibling, marker.numbers, scriptOf([marker, sibling]));
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
