import { firstNumber, itemCount, lastNumber, levelOf, type Marker } from '../grammar/marker';
import { goesOn, inlineLists } from './inline-lists';
import type { Enumeration, Footnote, Paragraph, Section } from './model';

/** Every list of a report: siblings of the outline, and lists inside a sentence or footnote. */
export function readEnumerations(
  sections: readonly Section[],
  paragraphs: readonly Paragraph[],
  footnotes: readonly Footnote[],
  endOfText: number,
): Enumeration[] {
  const found: Enumeration[] = [];
  const inside: Enumeration[] = [];
  const runOns = new Map<Paragraph, readonly Marker[]>();
  for (const paragraph of paragraphs) {
    if (paragraph.kind === 'footnote') continue;
    const lists = inlineLists([paragraph]);
    for (const markers of lists) inside.push(inlineEnumeration(markers, paragraph, endOfText));
    const runOn = lists.find((markers) => goesOn(paragraph, markers));
    if (runOn) runOns.set(paragraph, runOn);
  }
  const taken = new Set<readonly Marker[]>();
  readSiblings(undefined, sections, { found, runOns, taken, simple: new Map(), endOfText });
  runOnArticles(found);
  for (const list of inside) {
    const mention = list.markers.length === 1 && goesOn(list.paragraph!, list.markers);
    if (!taken.has(list.markers) && !mention) found.push(list);
  }
  for (const footnote of footnotes) {
    for (const markers of inlineLists(footnote.paragraphs)) {
      const paragraph = footnote.paragraphs.find(
        (p) => p.span.start <= markers[0]!.span.start && markers[0]!.span.start < p.span.end,
      );
      found.push(inlineEnumeration(markers, paragraph ?? footnote.paragraphs[0]!, endOfText));
    }
  }
  return found;
}

function inlineEnumeration(markers: readonly Marker[], paragraph: Paragraph, endOfText: number): Enumeration {
  return { markers, sections: [], parent: undefined, paragraph, first: 1, open: endOfText - paragraph.span.end <= 1 };
}

interface Siblings {
  readonly found: Enumeration[];
  /** Lists inside a paragraph that go on with its own number, and those of them that became part of a list above. */
  readonly runOns: ReadonlyMap<Paragraph, readonly Marker[]>;
  readonly taken: Set<readonly Marker[]>;
  /** Where in `found` the first list of a section stands that is numbered on one level. */
  readonly simple: Map<Section, number>;
  readonly endOfText: number;
}

function readSiblings(parent: Section | undefined, siblings: readonly Section[], state: Siblings): void {
  const { found, simple, endOfText } = state;
  const lists = new Map<string, Section[][]>();
  // A number inside the paragraph that the next one bears is no item but a mention of that.
  const runOns = new Map<Section, readonly Marker[]>();
  for (const [i, section] of siblings.entries()) {
    const markers = state.runOns.get(section.paragraph);
    const next = siblings[i + 1]?.marker;
    if (markers && !(next && firstNumber(next) === lastNumber(markers[0]!))) runOns.set(section, markers);
  }
  for (const [i, section] of siblings.entries()) {
    if (!section.marker) continue;
    // 5.1 below 4. belongs to another list than 4.8.
    const level = `${levelOf(section.marker)} ${section.marker.numbers.slice(0, -1).join('.')}`;
    const runs = lists.get(level);
    const run = runs?.[runs.length - 1];
    if (!runs || !run) lists.set(level, [[section]]);
    else if (startsAnew(run, section, siblings[i + 1], runOns)) runs.push([section]);
    else run.push(section);
  }
  for (const runs of lists.values()) {
    for (const run of runs) {
      const last = run[run.length - 1]!;
      if (parent && !simple.has(parent) && run[0]!.marker!.numbers.length === 1) simple.set(parent, found.length);
      found.push({
        markers: run.flatMap((s) => [s.marker!, ...(runOns.get(s) ?? [])]),
        sections: run.some((s) => runOns.has(s)) ? [] : run,
        parent,
        paragraph: undefined,
        first: 1,
        open: endOfText - last.span.end <= 1,
      });
    }
  }
  for (const markers of runOns.values()) state.taken.add(markers);
  for (const section of siblings) readSiblings(section, section.children, state);
  runOn(siblings, found, simple);
}

/** A list that begins again at 1 behind a longer one and goes on from there is a new one; else its number is a slip. */
function startsAnew(
  run: readonly Section[],
  section: Section,
  following: Section | undefined,
  runOns: ReadonlyMap<Section, readonly Marker[]>,
): boolean {
  const marker = section.marker!;
  if (firstNumber(marker) === 1 && runOns.has(section)) return true;
  const next = following?.marker;
  if (firstNumber(marker) !== 1 || run.length < 2 || !next) return false;
  if (levelOf(next) !== levelOf(marker)) return false;
  const ahead = firstNumber(next) - lastNumber(marker);
  const last = lastNumber(run[run.length - 1]!.marker!);
  return ahead === 1 || (ahead === 2 && last > firstNumber(next));
}

/**
 * (1) … (22) may run on through the groups of one heading. A group's list is taken to run on where its numbers lie
 * nearer to the end of the list before it than to 1.
 */
function runOn(groups: readonly Section[], found: Enumeration[], simple: ReadonlyMap<Section, number>): void {
  let before: Enumeration | undefined;
  for (const group of groups) {
    const at = simple.get(group);
    if (at === undefined) continue;
    found[at] = continued(found[at]!, before);
    before = found[at];
  }
}

/** Articles are numbered through the whole document, whatever chapters they stand in. */
function runOnArticles(found: Enumeration[]): void {
  const articles = found.flatMap((list, i) => (list.markers[0]!.style === 'article' ? [i] : []));
  articles.sort((a, b) => found[a]!.markers[0]!.span.start - found[b]!.markers[0]!.span.start);
  let before: Enumeration | undefined;
  for (const at of articles) {
    found[at] = continued(found[at]!, before);
    before = found[at];
  }
}

/** The list as going on from `before`, if the offset that most of its items agree on lies nearer to that than to 1. */
function continued(list: Enumeration, before: Enumeration | undefined): Enumeration {
  if (!before || levelOf(before.markers[0]!) !== levelOf(list.markers[0]!)) return list;
  const next = lastNumber(before.markers[before.markers.length - 1]!) + 1;
  const offset = commonOffset(list.markers);
  return Math.abs(offset - next) < Math.abs(offset - 1) ? { ...list, first: expectedFirst(before, next) } : list;
}

/** A list whose last number is farther from where its beginning and length put it has a wrong last number. */
const trustedSlip = 3;

/** Where the list before it must end by its own beginning and length: a wrong last number must not shift this one. */
function expectedFirst(before: Enumeration, next: number): number {
  const counted = before.first + before.markers.reduce((n, m) => n + itemCount(m), 0);
  return Math.abs(counted - next) > trustedSlip ? counted : next;
}

function commonOffset(markers: readonly Marker[]): number {
  const votes = new Map<number, number>();
  let position = 0;
  for (const marker of markers) {
    const offset = firstNumber(marker) - position;
    votes.set(offset, (votes.get(offset) ?? 0) + 1);
    position += itemCount(marker);
  }
  let best = firstNumber(markers[0]!);
  for (const [offset, count] of votes) if (count > (votes.get(best) ?? 0)) best = offset;
  return best;
}
