import { itemCount, type Marker } from '../../grammar/marker';
import type { Footnote, Report, Section } from '../../report/model';
import { parseReport } from '../../report/parse';
import { Pieces, type Replacement } from '../../text/pieces';
import { SourceText } from '../../text/source';
import type { Span } from '../../text/span';
import { blocksOf } from './blocks';
import { placeOf } from '../../grammar/labels';
import { numberedSectionAt, parentsOf } from '../../report/outline-walk';
import { type NumberedList, numberedLists } from './lists';
import { numberEdits } from './numbers';
import { referenceEdits } from './references';
import { editsOf, refused, type Rewriter } from './rewrite';
import { anchorOf, readsAsMeant } from './same-outline';

/** Lets the section at a place change places with the one before it, with all that is below both. */
export const moveUp: Rewriter = mover(-1);

/** Lets the section at a place change places with the one behind it. */
export const moveDown: Rewriter = mover(1);

function mover(step: -1 | 1): Rewriter {
  return (report, at) => {
    const section = numberedSectionAt(report, at);
    if (!section?.marker) return refused({ key: 'rewrite.noSection' });
    const parents = parentsOf(report);
    const siblings = parents.get(section)?.children ?? report.sections;
    const other = siblings[siblings.indexOf(section) + step];
    const args = { marker: section.marker.text };
    if (!other) return refused({ key: step < 0 ? 'rewrite.move.first' : 'rewrite.move.last', args });
    const lists = numberedLists(report);
    const list = lists.find(({ sections }) => sections.includes(section));
    if (!other.marker || !list?.sections.includes(other))
      return refused({ key: 'rewrite.move.otherLevel', args: { ...args, other: other.marker?.text ?? other.title } });

    const [first, second] = step < 0 ? [other, section] : [section, other];
    const blockOf = blocksOf(report);
    const blocks = [blockOf(first), blockOf(second)] as const;
    const torn = tornFootnote(report.footnotes, blocks);
    if (torn) return refused({ key: 'rewrite.move.footnote', args: { ...args, number: torn.number } });

    const given = new Map<Marker, number>([
      [first.marker!, placeOf(second.marker!, list.script)],
      [second.marker!, placeOf(first.marker!, list.script)],
      ...runningOn(lists, first, second),
    ]);
    const edits = [...numberEdits(report, lists, () => false, given), ...footnoteEdits(report, blocks)];
    const pieces = new Pieces(report.source.text);
    pieces.replace(edits);
    pieces.swap(shifted(blocks[0], edits), shifted(blocks[1], edits));
    const after = parseReport(new SourceText(pieces.text));
    if (!readsAsMeant(report, after, pieces, (one) => parents.get(one)))
      return refused({ key: 'rewrite.misread', args });
    const references = referenceEdits(report, after, pieces);
    pieces.replace(references.edits);
    return { edits: editsOf(report, pieces), notes: references.notes, caret: pieces.placeOf(anchorOf(section)) };
  };
}

/** Numbers that run on from the one section into the other: they run on in the new order. */
function runningOn(lists: readonly NumberedList[], first: Section, second: Section): [Marker, number][] {
  const inside = ({ start, end }: Span, { markers }: NumberedList): boolean =>
    markers[0]!.span.start >= start && markers[0]!.span.start < end;
  const link = lists.find(
    ({ runsOn, ...list }) => runsOn && inside(second.span, { runsOn, ...list }) && inside(first.span, runsOn),
  );
  if (!link) return [];
  const before: NumberedList[] = [];
  for (let list = link.runsOn; list && inside(first.span, list); list = list.runsOn) before.unshift(list);
  const behind: NumberedList[] = [link];
  for (const list of lists)
    if (list.runsOn === behind[behind.length - 1] && inside(second.span, list)) behind.push(list);
  const places = (chain: readonly NumberedList[]) =>
    chain.flatMap(({ markers, script }) => markers.map((marker) => [marker, placeOf(marker, script)] as const));
  const [ahead, after] = [places(before), places(behind)];
  const last = (chain: typeof ahead): number => Math.max(...chain.map(([marker, at]) => at + itemCount(marker) - 1));
  // By the same distance each, so that what is missing between them stays missing, and there and back is the same.
  const forward = last(after) - last(ahead);
  const back = after[0]![1] - ahead[0]![1];
  return [
    ...ahead.map(([marker, at]): [Marker, number] => [marker, at + forward]),
    ...after.map(([marker, at]): [Marker, number] => [marker, at - back]),
  ];
}

/** A footnote whose body would be parted from its reference. */
function tornFootnote(footnotes: readonly Footnote[], blocks: readonly Span[]): Footnote | undefined {
  const blockOf = ({ start }: Span): number => blocks.findIndex((block) => block.start <= start && start < block.end);
  return footnotes.find(({ reference, span }) => reference && blockOf(reference.span) !== blockOf(span));
}

/** Footnotes that counted upwards through both sections do so in the new order. */
function footnoteEdits({ footnotes, source }: Report, [first, second]: readonly [Span, Span]): Replacement[] {
  const within = ({ start, end }: Span) =>
    footnotes
      .filter(({ reference }) => reference && start <= reference.span.start && reference.span.start < end)
      .sort((a, b) => a.reference!.span.start - b.reference!.span.start);
  const notes = [...within(first), ...within(second)];
  const numbers = notes.map(({ number }) => number);
  if (numbers.some((number, i) => i > 0 && number <= numbers[i - 1]!)) return [];
  return [...within(second), ...within(first)].flatMap(({ number, reference, markerSpan }, i) =>
    number === numbers[i]
      ? []
      : [reference!.span, markerSpan].map(({ start, end }) => {
          const at = start + source.text.slice(start, end).search(/\d/u);
          return { span: { start: at, end: at + String(number).length }, newText: String(numbers[i]) };
        }),
  );
}

/** Where a stretch lies once the edits are made. */
function shifted({ start, end }: Span, edits: readonly Replacement[]): Span {
  const by = (offset: number): number =>
    edits.reduce(
      (n, { span, newText }) =>
        span.end <= offset && span.start < offset ? n + newText.length - (span.end - span.start) : n,
      offset,
    );
  return { start: by(start), end: by(end) };
}
