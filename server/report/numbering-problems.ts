import { labelOf } from '../grammar/labels';
import { firstNumber, lastNumber } from '../grammar/marker';
import { once } from '../text/once';
import { doubtfulLists, type Questioned } from './certainty';
import type { Enumeration, Report, Section } from './model';
import { sequenceProblems, type SequenceProblem } from './sequence-problems';

/** Items that bear the number of another section than the one they stand in, or whose own heading is missing. */
type PlaceProblem =
  | { readonly kind: 'prefix'; readonly at: number; readonly parent: Section }
  | { readonly kind: 'headless'; readonly at: number; readonly parent: Section; readonly missing: number };

/** A problem of one enumeration. */
export interface NumberingProblem {
  readonly list: Enumeration;
  readonly problem: SequenceProblem | PlaceProblem;
  /** Whether it is as likely that the list was not read as it is meant. */
  readonly doubtful: boolean;
}

/** Every numbering problem of a report; found once for the rules and the rewrites that share them. */
export const numberingProblems = once((report: Report): readonly NumberingProblem[] => {
  /** The number that a section's place among its siblings asks for. */
  const expected = new Map<Section, number>();
  const lists: Questioned[] = [];
  for (const list of report.enumerations) {
    // A lone second item is more often a figure at the start of a line than the rest of a list.
    if (list.markers.length === 1 && !carriesAlone(list)) continue;
    const items = list.markers.map((m) => ({ low: firstNumber(m), high: lastNumber(m) }));
    const problems = sequenceProblems(items, list.first).filter((problem) => !standsInText(list, problem));
    lists.push({ list, problems });
    let place = list.first;
    for (const [i, section] of list.sections.entries()) {
      expected.set(section, place);
      place += items[i]!.high - items[i]!.low + 1;
    }
  }
  const doubtful = doubtfulLists(report, lists);
  const found: NumberingProblem[] = lists.flatMap(({ list, problems }) =>
    problems.map((problem) => ({ list, problem, doubtful: doubtful.has(list) })),
  );
  for (const list of report.enumerations)
    for (const problem of placeProblems(list, expected)) found.push({ list, problem, doubtful: doubtful.has(list) });
  return found;
});

/**
 * Whether the numbers that a gap misses stand inside the paragraph before it, where lines were joined: «4. Họ tên: ……
 * 5. Giới tính: ……», or a) behind the heading of its own list.
 */
function standsInText({ markers, parent, sections }: Enumeration, problem: SequenceProblem): boolean {
  if (problem.kind !== 'gap') return false;
  const marker = markers[problem.at]!;
  const heading = problem.after < 0 ? parent : sections[problem.after];
  if (!heading) return false;
  const { paragraph, body } = heading;
  const text = [
    paragraph.flow.text.slice(paragraph.textStart),
    // A heading that was joined to its first item may have ended early.
    ...(problem.after < 0 ? body.filter(({ span }) => span.start < marker.span.start) : []).map(
      ({ flow }) => flow.text,
    ),
  ].join(' ');
  let at = 0;
  return problem.numbers.every((number) => {
    const label = labelOf(marker, number);
    for (at = text.indexOf(label, at); at >= 0; at = text.indexOf(label, at + 1))
      if (/^[\s.;:…]?$/u.test(text.charAt(at - 1)) && /^\s*[\p{Lu}“"(]/u.test(text.slice(at + label.length)))
        return true;
    return false;
  });
}

/** Whether a single marker with a number above 1 is surely one: that of a heading, or the (2) of a list in a sentence. */
export function carriesAlone(list: Enumeration): boolean {
  return list.sections.length === 0 || list.sections[0]!.kind !== 'paragraph' || list.markers[0]!.numbers.length > 1;
}

/** 1.1. and 1.2. inside section 2., or 5.1. behind 4.8. where no 5. stands. */
function placeProblems(list: Enumeration, expected: ReadonlyMap<Section, number>): PlaceProblem[] {
  const { parent } = list;
  if (parent?.marker?.style !== 'arabic' || list.sections.length === 0) return [];
  const own = parent.marker.numbers;
  const problems: PlaceProblem[] = [];
  for (const [at, marker] of list.markers.entries()) {
    if (marker.style !== 'arabic' || marker.numbers.length !== own.length + 1) continue;
    const prefix = marker.numbers.slice(0, -1);
    if (prefix.every((n, i) => n === own[i])) continue;
    // The heading's own number, or one before it, is the wrong one.
    if (prefix[prefix.length - 1] === expected.get(parent)) return [];
    const follows = prefix[prefix.length - 1] === own[own.length - 1]! + 1 && lastNumber(marker) === 1;
    const hasOwn = parent.children.some(
      (c) =>
        c.marker?.numbers.length === marker.numbers.length &&
        c.marker.numbers.slice(0, -1).every((n, i) => n === own[i]),
    );
    if (follows && hasOwn) problems.push({ kind: 'headless', at, parent, missing: prefix[prefix.length - 1]! });
    else problems.push({ kind: 'prefix', at, parent });
    // One finding speaks for the whole run.
    if (list.markers.every((m) => m.numbers.slice(0, -1).every((n, i) => n === prefix[i]))) return problems;
  }
  return problems;
}
