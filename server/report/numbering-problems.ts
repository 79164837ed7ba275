import { firstNumber, lastNumber } from '../grammar/marker';
import { once } from '../text/once';
import type { Enumeration, Report, Section } from './model';
import { sequenceProblems, type SequenceProblem } from './sequence-problems';

/** A problem of one enumeration; `prefix`: items that bear the number of another section than the one they stand in. */
export type NumberingProblem =
  | { readonly list: Enumeration; readonly problem: SequenceProblem }
  | {
      readonly list: Enumeration;
      readonly problem: { readonly kind: 'prefix'; readonly at: number; readonly parent: Section };
    }
  | {
      readonly list: Enumeration;
      readonly problem: {
        readonly kind: 'headless';
        readonly at: number;
        readonly parent: Section;
        readonly missing: number;
      };
    };

/** Every numbering problem of a report; found once for the rules and the rewrites that share them. */
export const numberingProblems = once((report: Report): readonly NumberingProblem[] => {
  const found: NumberingProblem[] = [];
  /** The number that a section's place among its siblings asks for. */
  const expected = new Map<Section, number>();
  for (const list of report.enumerations) {
    // A lone second item is more often a figure at the start of a line than the rest of a list.
    if (list.markers.length === 1 && !carriesAlone(list)) continue;
    const items = list.markers.map((m) => ({ low: firstNumber(m), high: lastNumber(m) }));
    for (const problem of sequenceProblems(items, list.first)) found.push({ list, problem });
    let place = list.first;
    for (const [i, section] of list.sections.entries()) {
      expected.set(section, place);
      place += items[i]!.high - items[i]!.low + 1;
    }
  }
  for (const list of report.enumerations) found.push(...prefixProblems(list, expected));
  return found;
});

/** Whether a single marker with a number above 1 is surely one: that of a heading, or the (2) of a list in a sentence. */
export function carriesAlone(list: Enumeration): boolean {
  return list.sections.length === 0 || list.sections[0]!.kind !== 'paragraph' || list.markers[0]!.numbers.length > 1;
}

/** 1.1. and 1.2. inside section 2., or 5.1. behind 4.8. where no 5. stands. */
function prefixProblems(list: Enumeration, expected: ReadonlyMap<Section, number>): NumberingProblem[] {
  const { parent } = list;
  if (parent?.marker?.style !== 'arabic' || list.sections.length === 0) return [];
  const own = parent.marker.numbers;
  const problems: NumberingProblem[] = [];
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
    if (follows && hasOwn)
      problems.push({ list, problem: { kind: 'headless', at, parent, missing: prefix[prefix.length - 1]! } });
    else problems.push({ list, problem: { kind: 'prefix', at, parent } });
    // One finding speaks for the whole run.
    if (list.markers.every((m) => m.numbers.slice(0, -1).every((n, i) => n === prefix[i]))) return problems;
  }
  return problems;
}
