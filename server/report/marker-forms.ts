import { levelOf } from '../grammar/marker';
import type { Enumeration, Report } from './model';

/** From this share of its siblings on, a form counts as theirs; below it the whole report decides. */
const clearMajority = 0.75;

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
