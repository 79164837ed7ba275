import { firstNumber, itemCount, levelOf, type Marker } from '../../../grammar/marker';
import { relabelled, type Script, scriptOf } from '../../../grammar/labels';
import type { Enumeration, Report, Section } from '../../../report/model';
import { once } from '../../../text/once';
import { firstWhereNot } from '../../../text/search';
import type { Fix, TextEdit } from '../../check';

/** A list with more items behind the wrong one is not renumbered at a stroke. */
const mostItems = 200;

/**
 * Numbers the items of a list from `at` on anew, so that they run on from `number`, with the sections below them that
 * bear their numbers and the lists that run on from it. Never safe: what is missing may have to be supplied instead. No
 * fix where one of the numbers cannot be written.
 */
export function renumberFrom(report: Report, list: Enumeration, at: number, number: number): Fix[] {
  const edits: TextEdit[] = [];
  let next = number;
  let items = 0;
  if (list.markers.length - at > mostItems) return [];
  for (const part of withNext(report, list)) {
    const script = scriptOfList(part);
    for (let i = part === list ? at : 0; i < part.markers.length; i++) {
      const marker = part.markers[i]!;
      const isRight = firstNumber(marker) === next;
      const path = [...marker.numbers.slice(0, -1), next];
      next += itemCount(marker);
      if (++items > mostItems) return [];
      if (!isRight && !rewrite(edits, { marker, section: part.sections[i], script }, path)) return [];
    }
  }
  return fixOf(list.markers[at]!, edits);
}

/** The script of a list, looked up for each of its problems. */
export const scriptOfList = once(({ markers }: Enumeration) => scriptOf(markers));

/** The lists of sections by their level, in the order of the text. */
const listsByLevel = once((report: Report): ReadonlyMap<string, readonly Enumeration[]> => {
  const byLevel = new Map<string, Enumeration[]>();
  for (const list of report.enumerations) {
    if (list.sections.length === 0) continue;
    const level = levelOf(list.markers[0]!);
    const lists = byLevel.get(level);
    if (lists) lists.push(list);
    else byLevel.set(level, [list]);
  }
  for (const lists of byLevel.values()) lists.sort((a, b) => startOf(a) - startOf(b));
  return byLevel;
});

const startOf = ({ markers }: Enumeration): number => markers[0]!.span.start;

/** A list, and those of the following groups that go on counting where this one ends: indicators (1) … (22), articles. */
function* withNext(report: Report, list: Enumeration): Generator<Enumeration> {
  yield list;
  if (list.sections.length === 0) return;
  const lists = listsByLevel(report).get(levelOf(list.markers[0]!)) ?? [];
  let at = firstWhereNot(lists.length, (i) => startOf(lists[i]!) <= startOf(list));
  for (; at < lists.length && lists[at]!.first !== 1; at++) yield lists[at]!;
}

/** Puts the number of the section that the items of a list stand in before their own. */
export function adoptPrefix(list: Enumeration, prefix: readonly number[]): Fix[] {
  const edits: TextEdit[] = [];
  const script = scriptOfList(list);
  for (const [i, marker] of list.markers.entries()) {
    if (!rewrite(edits, { marker, section: list.sections[i], script }, [...prefix, firstNumber(marker)])) return [];
  }
  return fixOf(list.markers[0]!, edits);
}

/** An item to be renumbered: its section, where it has one, and the script of its list. */
interface Item {
  readonly marker: Marker;
  readonly section: Section | undefined;
  readonly script: Script;
}

/** Adds the edits for a marker and what stands below it; says whether the number can be written. */
function rewrite(edits: TextEdit[], { marker, section, script }: Item, path: readonly number[]): boolean {
  const own = [...marker.numbers.slice(0, -1), firstNumber(marker)];
  if (path.every((number, i) => number === own[i])) return true;
  const newText = relabelled(marker, path, script);
  if (newText === undefined) return false;
  edits.push({ span: marker.span, newText });
  return marker.style !== 'arabic' || !section || below(edits, section, marker.numbers, path);
}

/** 1.4.1. under 1.4. */
function below(edits: TextEdit[], { children }: Section, from: readonly number[], to: readonly number[]): boolean {
  return children.every((child) => {
    const { marker } = child;
    if (marker?.style === 'arabic' && marker.numbers.length > from.length) {
      if (!from.every((number, i) => number === marker.numbers[i])) return true;
      const newText = relabelled(marker, [...to, ...marker.numbers.slice(to.length)]);
      if (newText === undefined) return false;
      edits.push({ span: marker.span, newText });
    }
    return below(edits, child, from, to);
  });
}

function fixOf(first: Marker, edits: readonly TextEdit[]): Fix[] {
  const [edit, ...more] = [...edits].sort((a, b) => a.span.start - b.span.start);
  if (!edit) return [];
  const args = { from: first.text, to: edit.newText, count: more.length };
  return [
    {
      title: { key: more.length ? 'numbering.fix.run' : 'numbering.fix.one', args },
      safe: false,
      edits: [edit, ...more],
    },
  ];
}
