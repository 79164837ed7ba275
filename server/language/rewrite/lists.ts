import { firstNumber, levelOf, type Marker } from '../../grammar/marker';
import { carriesAlone, numberingProblems } from '../../report/numbering-problems';
import { formsOf, usualForm } from '../../report/marker-forms';
import type { Message } from '../../messages/message';
import type { Enumeration, Paragraph, Report, Section } from '../../report/model';
import { append } from '../../text/append';
import { listLetters } from '../../text/vietnamese';
import { latinLetters, letteredStyles, type Script, scriptOf } from '../../grammar/labels';
import { parentsOf } from '../../report/outline-walk';

/** A list of a report as it is numbered anew: what a check takes to be several may be one with slips in its numbers. */
export interface NumberedList {
  readonly markers: readonly Marker[];
  /** The sections that bear the markers; empty for a list inside a text. */
  readonly sections: readonly Section[];
  readonly parent: Section | undefined;
  /** The paragraph that holds a list inside a text. */
  readonly paragraph: Paragraph | undefined;
  /** The list whose numbers this one carries on: (1) … (22) through several groups. */
  readonly runsOn: NumberedList | undefined;
  /** The number it begins with where it carries no other on. */
  readonly first: number;
  readonly script: Script;
  /** A marker as they all should be written; undefined where each is right as it is, or nothing tells. */
  readonly pattern: Marker | undefined;
  /** Whether a space should follow the markers that have none. */
  readonly spaced: boolean;
  /** Why its numbers cannot be told. */
  readonly blocked: Message | undefined;
}

/** Every list of a report whose markers can be numbered anew, in the order of the text, lists before those inside them. */
export function numberedLists(report: Report): readonly NumberedList[] {
  const blocked = headless(report);
  const parents = parentsOf(report);
  const forms = formsOf(report);
  const letters = lettersOf(report);
  const lists: NumberedList[] = [];
  for (const list of mergedLists(report)) {
    const { markers, sections, parent, paragraph } = list;
    // A lone second item is more often a figure at the start of a line, but for one that carries another list on.
    if (markers.length === 1 && list.first === 1 && firstNumber(markers[0]!) > 1 && !carriesAlone(list)) continue;
    const runsOn = list.first === 1 ? undefined : lists.findLast((other) => leadsTo(other, list, parents));
    const form = usualForm(list, forms);
    const unspaced = markers.filter((m) => !m.spaced).length;
    lists.push({
      markers,
      sections,
      parent,
      paragraph,
      runsOn,
      first: list.first,
      script: scriptOf(markers, letters(list)),
      pattern: form === undefined ? undefined : patternOf(form, list, report),
      spaced: paragraph === undefined && unspaced > 0 && unspaced * 2 < markers.length,
      blocked: blocked.get(sections[0]?.paragraph) ?? withoutFirst(list) ?? tooLong(list),
    });
  }
  return lists;
}

/** The enumerations in the order of the text; those of one heading that differ in a wrong 2. of 2.1. only, as one. */
function mergedLists(report: Report): Enumeration[] {
  const wrong = new Set(
    numberingProblems(report).flatMap(({ list, problem }) => (problem.kind === 'prefix' ? [list] : [])),
  );
  const taken = new Map<Section, Enumeration[]>();
  const lists: Enumeration[] = [];
  for (const list of report.enumerations) {
    if (list.parent && (wrong.has(list) || isOwn(list, list.parent)) && list.sections.length > 0) {
      append(taken, list.parent, list);
    } else lists.push(list);
  }
  for (const group of taken.values()) {
    if (!group.some((list) => wrong.has(list))) lists.push(...group);
    else {
      const sections = group
        .flatMap((list) => list.sections)
        .sort((a, b) => a.marker!.span.start - b.marker!.span.start);
      lists.push({ ...group[0]!, sections, markers: sections.map((s) => s.marker!) });
    }
  }
  return lists.sort((a, b) => a.markers[0]!.span.start - b.markers[0]!.span.start);
}

/** Whether the markers are 2.1., 2.2. below 2. */
const isOwn = ({ markers }: Enumeration, { marker }: Section): boolean =>
  marker?.style === 'arabic' &&
  markers[0]!.style === 'arabic' &&
  markers[0]!.numbers.length === marker.numbers.length + 1 &&
  marker.numbers.every((n, i) => n === markers[0]!.numbers[i]);

/** The lists of sections that stand where another heading is missing, and the lists that this heading should be in. */
function headless(report: Report): ReadonlyMap<Paragraph | undefined, Message> {
  const found = new Map<Paragraph | undefined, Message>();
  for (const { list, problem } of numberingProblems(report)) {
    if (problem.kind !== 'headless') continue;
    const marker = list.markers[problem.at]!;
    const args = { marker: marker.text, parent: problem.parent.marker?.text ?? '' };
    const message: Message = { key: 'rewrite.renumber.headless', args };
    found.set(list.sections[0]?.paragraph, message);
    for (const other of report.enumerations)
      if (other.sections.includes(problem.parent)) found.set(other.sections[0]!.paragraph, message);
  }
  return found;
}

/** «…: một; (2) hai»: the first item of a list in a sentence has no number, and nothing tells where it begins. */
const withoutFirst = ({ paragraph, markers }: Enumeration): Message | undefined =>
  paragraph && firstNumber(markers[0]!) === 2
    ? { key: 'rewrite.renumber.lone', args: { marker: markers[0]!.text } }
    : undefined;

/** Words count to ten, letters to the end of the alphabet. */
function tooLong({ markers }: Enumeration): Message | undefined {
  const { style, text } = markers[0]!;
  const most = style === 'word' ? 10 : letteredStyles.has(style) ? latinLetters.length : Infinity;
  return markers.length > most ? { key: 'rewrite.renumber.tooFar', args: { marker: text } } : undefined;
}

/** Whether `list` may carry `before` on: a list of the same level in the group before, or the articles so far. */
function leadsTo(before: NumberedList, list: Enumeration, parents: ReadonlyMap<Section, Section>): boolean {
  if (before.paragraph || !before.parent || !list.parent) return false;
  if (levelOf(before.markers[0]!) !== levelOf(list.markers[0]!)) return false;
  return list.markers[0]!.style === 'article' || parents.get(before.parent) === parents.get(list.parent);
}

/** Another marker that is written in the form that the list should have. */
function patternOf(form: string, list: Enumeration, report: Report): Marker | undefined {
  const isLike = (marker: Marker) => marker.form === form && levelOf(marker) === levelOf(list.markers[0]!);
  const others = report.enumerations.filter(
    (other) => (other.paragraph === undefined) === (list.paragraph === undefined),
  );
  return list.markers.find(isLike) ?? others.flatMap(({ markers }) => markers).find(isLike);
}

const de = listLetters.indexOf('đ') + 1;

/** The letters that a list counts with: with đ where it has one, else as the other lists of the report do. */
function lettersOf(report: Report): (list: Enumeration) => string {
  const has = new Set<Marker['style']>();
  const skips = new Set<Marker['style']>();
  for (const { markers } of report.enumerations) {
    const { style } = markers[0]!;
    if (!letteredStyles.has(style)) continue;
    const places = markers.map((marker) => marker.numbers[0]!);
    if (places.includes(de)) has.add(style);
    else if (places.some((place, i) => place === de + 1 && places[i - 1] === de - 1)) skips.add(style);
  }
  return ({ markers }) => {
    const { style } = markers[0]!;
    if (!letteredStyles.has(style) || has.has(style)) return listLetters;
    // Headings with capital letters leave Đ out nearly always.
    return skips.has(style) || style === 'letter' ? latinLetters : listLetters;
  };
}
