import { itemCount, levelOf, type Marker } from '../../grammar/marker';
import type { Report, Section } from '../../report/model';
import { parseReport } from '../../report/parse';
import { Pieces, type Replacement } from '../../text/pieces';
import { SourceText } from '../../text/source';
import { placeOf, relabelled, type Script } from '../../grammar/labels';
import { allSections, numberedSectionAt, parentsOf } from '../../report/outline-walk';
import { type NumberedList, numberedLists } from './lists';
import { numberEdits } from './numbers';
import { referenceEdits } from './references';
import { editsOf, refused, type Refusal, type Rewrite, type Rewriter } from './rewrite';
import { anchorOf, readsAsMeant } from './same-outline';

/** The styles whose headings look alike; parts, chapters and articles have titles laid out in ways of their own. */
const changeable: ReadonlySet<Marker['style']> = new Set([
  'letter',
  'roman',
  'arabic',
  'arabic-bracket',
  'parenthesis',
  'small-letter',
]);

const canChange = ({ style, form }: Marker): boolean => changeable.has(style) && !form.startsWith('*');

/** A section with its list, and the sections around it. */
interface SectionInList {
  readonly report: Report;
  readonly section: Section & { readonly marker: Marker };
  readonly parents: ReadonlyMap<Section, Section>;
  readonly lists: readonly NumberedList[];
  readonly siblings: readonly Section[];
}

/** Where a section goes: below whom, beside whom, and with which number. */
interface Goal {
  readonly parent: Section | undefined;
  /** A marker as the section will bear one, its numbers but the last included. */
  readonly pattern: Marker;
  readonly place: number;
  /** What the numbers of other sections become. */
  readonly given: ReadonlyMap<Marker, number>;
}

/** Lifts the section at a place, with all that is below it, to the level of the one that it stands in. */
export const promote: Rewriter = (report, at) =>
  atPlace(report, at, (here) => {
    const { section, parents, lists } = here;
    const args = { marker: section.marker.text };
    const parent = parents.get(section);
    if (!parent?.marker) return refused({ key: 'rewrite.promote.top', args });
    if (!canChange(parent.marker)) return refused({ key: 'rewrite.level.style', args: { marker: parent.marker.text } });
    const next = here.siblings[here.siblings.indexOf(section) + 1];
    if (next)
      return refused({ key: 'rewrite.promote.notLast', args: { ...args, next: next.marker?.text ?? next.title } });
    const list = listOf(lists, parent);
    if (!list) return refused({ key: 'rewrite.misread', args });
    const place = placeOf(parent.marker, list.script) + itemCount(parent.marker);
    const given = movedOn(list, parent, 1);
    return { parent: parents.get(parent), pattern: parent.marker, place, given };
  });

/** Lowers the section at a place, with all that is below it, to the end of the one before it. */
export const demote: Rewriter = (report, at) =>
  atPlace(report, at, (here) => {
    const { section, siblings, lists } = here;
    const args = { marker: section.marker.text };
    const above = siblings[siblings.indexOf(section) - 1];
    const list = listOf(lists, section);
    if (!above?.marker || !list?.sections.includes(above)) return refused({ key: 'rewrite.demote.first', args });
    const last = above.children.at(-1);
    const given = movedOn(list, section, -1);
    if (last) {
      const inner = last.marker && listOf(lists, last);
      if (!inner || !canChange(last.marker)) return refused({ key: 'rewrite.misread', args });
      const place = placeOf(last.marker, inner.script) + itemCount(last.marker);
      return { parent: above, pattern: last.marker, place, given };
    }
    const pattern = patternBelow(report, above.marker, section);
    if (!pattern || !canChange(pattern)) return refused({ key: 'rewrite.demote.noStyle', args });
    return { parent: above, pattern, place: 1, given };
  });

const listOf = (lists: readonly NumberedList[], section: Section) =>
  lists.find(({ sections }) => sections.includes(section));

/** The numbers of what stands behind a section in its list, counted on or back by one. */
const movedOn = ({ sections, script }: NumberedList, behind: Section, by: number): ReadonlyMap<Marker, number> =>
  new Map(
    sections.slice(sections.indexOf(behind) + 1).map(({ marker }) => [marker!, placeOf(marker!, script) + by] as const),
  );

function atPlace(report: Report, at: number, goalOf: (here: SectionInList) => Goal | Refusal): Rewrite {
  const section = numberedSectionAt(report, at);
  if (!section?.marker) return refused({ key: 'rewrite.noSection' });
  if (!canChange(section.marker)) return refused({ key: 'rewrite.level.style', args: { marker: section.marker.text } });
  const parents = parentsOf(report);
  const siblings = parents.get(section)?.children ?? report.sections;
  const marked = section as Section & { readonly marker: Marker };
  const lists = numberedLists(report);
  const goal = goalOf({ report, section: marked, parents, lists, siblings });
  if ('refused' in goal) return goal;

  const own = relevelled(report, lists, marked, goal);
  if ('refused' in own) return own;
  const { start, end } = section.span;
  const others = numberEdits(report, lists, () => false, goal.given).filter(
    ({ span }) => span.start < start || span.start >= end,
  );
  const pieces = new Pieces(report.source.text);
  pieces.replace([...others, ...own.edits]);
  const after = parseReport(new SourceText(pieces.text));
  const meant = (one: Section): Section | undefined => (one === section ? goal.parent : parents.get(one));
  if (!readsAsMeant(report, after, pieces, meant))
    return refused({ key: 'rewrite.misread', args: { marker: section.marker.text } });
  const references = referenceEdits(report, after, pieces);
  pieces.replace(references.edits);
  return { edits: editsOf(report, pieces), notes: references.notes, caret: pieces.placeOf(anchorOf(section)) };
}

/** The markers of a section and of all that is below it, in the styles of their new levels; or why that cannot be. */
function relevelled(
  report: Report,
  lists: readonly NumberedList[],
  section: Section & { readonly marker: Marker },
  { parent, pattern, place }: Goal,
): { readonly edits: readonly Replacement[] } | Refusal {
  const edits: Replacement[] = [];
  /** Writes the marker of a section in the style of `as` with its number below those of `above`, then those below it. */
  const write = ({ one, as, above, number, script }: Relevelled): Refusal | undefined => {
    const unclear = refused({ key: 'rewrite.level.mixed', args: { marker: one.marker.text } });
    const levels = as.style === 'arabic' ? as.numbers.length : 1;
    // 2.1. stands below 2. and nothing else.
    if (levels > 1 && above?.length !== levels - 1) return unclear;
    const numbers = [...(levels > 1 ? above! : []), number];
    const newText = relabelled(as, numbers, script);
    if (newText === undefined || one.marker.merged || as.merged) return unclear;
    if (newText !== one.marker.text) edits.push({ span: one.marker.span, newText });
    const children = one.children;
    if (children.length === 0) return undefined;
    const [first] = children;
    if (!first?.marker || children.some(({ marker }) => !marker || levelOf(marker) !== levelOf(first.marker!)))
      return unclear;
    const below = patternBelow(report, as, undefined) ?? first.marker;
    if (!canChange(below) || levelOf(below) === levelOf(as)) return unclear;
    for (const child of children) {
      const inner = listOf(lists, child)?.script ?? script;
      const refusal = write({
        one: child as typeof one,
        as: below,
        above: as.style === 'arabic' ? numbers : undefined,
        number: placeOf(child.marker!, inner),
        script: inner,
      });
      if (refusal) return refusal;
    }
    return undefined;
  };
  const { script } = listOf(lists, section) ?? lists[0]!;
  const above = parent?.marker?.style === 'arabic' ? parent.marker.numbers : undefined;
  return write({ one: section, as: pattern, above, number: place, script }) ?? { edits };
}

/** A section with the style, numbers and letters that its marker gets. */
interface Relevelled {
  readonly one: Section & { readonly marker: Marker };
  readonly as: Marker;
  /** The numbers above its own: 2 and 1 for 2.1.3. */
  readonly above: readonly number[] | undefined;
  readonly number: number;
  readonly script: Script;
}

/**
 * A marker as the report writes those right below markers of a level: below another of that level, nearest first; else
 * one level more of 2.1., or nothing.
 *
 * @param without a section whose own children do not count.
 */
function patternBelow(report: Report, marker: Marker, without: Section | undefined): Marker | undefined {
  const like = allSections(report.sections)
    .filter((one) => one !== without && one.marker && levelOf(one.marker) === levelOf(marker))
    .sort((a, b) => distance(a, marker) - distance(b, marker));
  for (const { children } of like) {
    const found = children.find((child) => child.marker && levelOf(child.marker) !== levelOf(marker))?.marker;
    if (found) return found;
  }
  if (marker.style !== 'arabic') return undefined;
  const numbers = [...marker.numbers, 1];
  return { ...marker, numbers, text: marker.text.replace(/\d+(?:\.\d+)*/u, numbers.join('.')) };
}

const distance = ({ span }: Section, { span: { start } }: Marker): number => Math.abs(span.start - start);
