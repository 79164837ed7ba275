import { firstNumber, itemCount, type Marker } from '../../grammar/marker';
import type { Report, Section } from '../../report/model';
import type { Replacement } from '../../text/pieces';
import { numberPlace, numberText, placeOf, relabelled } from '../../grammar/labels';
import { parentsOf } from '../../report/outline-walk';
import { type NumberedList } from './lists';

/**
 * The edits that give every list of the scope the numbers 1, 2, 3 …, and every list inside them the numbers that follow.
 *
 * @param given the places in their lists that some markers get, whatever the scope.
 */
export function numberEdits(
  report: Report,
  lists: readonly NumberedList[],
  isInScope: (list: NumberedList) => boolean,
  given: ReadonlyMap<Marker, number> = new Map(),
): Replacement[] {
  const outline = { parents: parentsOf(report), numbers: new Map<Section, readonly number[]>() };
  const scope = new Set<NumberedList>();
  const next = new Map<NumberedList, number>();
  const edits: Replacement[] = [];
  for (const list of lists) {
    const inScope = !list.blocked && (isInScope(list) || (list.runsOn !== undefined && scope.has(list.runsOn)));
    if (inScope) scope.add(list);
    let place = (list.runsOn && next.get(list.runsOn)) ?? list.first;
    for (const [i, marker] of list.markers.entries()) {
      const section = list.sections[i];
      const last = given.get(marker) ?? (inScope ? place : placeOf(marker, list.script));
      const wanted = [...prefixOf(marker, section, inScope, outline), last];
      place = last + itemCount(marker);
      if (section) outline.numbers.set(section, wanted);
      edits.push(...markerEdits(report, marker, wanted, { list, inScope }));
    }
    next.set(list, place);
  }
  return edits;
}

/** The sections around each section, and the numbers that those before it have got. */
interface Outline {
  readonly parents: ReadonlyMap<Section, Section>;
  readonly numbers: ReadonlyMap<Section, readonly number[]>;
}

/** The 2.1 of 2.1.3: the new number of the section that the marker stands in, where that is what it names. */
function prefixOf(
  marker: Marker,
  section: Section | undefined,
  inScope: boolean,
  { parents, numbers }: Outline,
): readonly number[] {
  const own = marker.numbers.slice(0, -1);
  if (!section || marker.style !== 'arabic' || own.length === 0) return own;
  for (let above = parents.get(section); above; above = parents.get(above)) {
    const other = above.marker;
    if (other?.style !== 'arabic' || other.numbers.length > own.length) continue;
    const named = other.numbers.every((n, i) => n === own[i]);
    if (!named && !(inScope && other.numbers.length === own.length)) return own;
    return [...(numbers.get(above) ?? other.numbers), ...own.slice(other.numbers.length)];
  }
  return own;
}

function markerEdits(
  report: Report,
  marker: Marker,
  wanted: readonly number[],
  { list, inScope }: { readonly list: NumberedList; readonly inScope: boolean },
): Replacement[] {
  const { text } = report.source;
  const written = text.slice(marker.span.start, marker.span.end);
  const space = inScope && list.spaced && !marker.spaced ? ' ' : '';
  const reformed = inScope && list.pattern && list.pattern.form !== marker.form ? list.pattern : undefined;
  if (reformed && !marker.merged) {
    const pattern = text.slice(reformed.span.start, reformed.span.end);
    const newText = relabelled(reformed, wanted, list.script, pattern);
    if (newText !== undefined) return [{ span: marker.span, newText: newText + space }];
  }
  const edits: Replacement[] = [];
  const number = isNumber(marker, wanted, list) ? undefined : numberText(marker, wanted, list.script, written);
  const place = numberPlace(marker, written);
  if (number !== undefined && place) {
    const { start } = marker.span;
    edits.push({ span: { start: start + place.start, end: start + place.end }, newText: number });
  }
  if (space) edits.push({ span: { start: marker.span.end, end: marker.span.end }, newText: space });
  return edits;
}

/** Whether the marker has these numbers already, however it writes them. */
const isNumber = (marker: Marker, wanted: readonly number[], { script }: NumberedList): boolean =>
  placeOf(marker, script) === wanted[wanted.length - 1] &&
  firstNumber(marker) > 0 &&
  wanted.slice(0, -1).every((n, i) => n === marker.numbers[i]);
