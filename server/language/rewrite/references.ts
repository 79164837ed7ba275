import { lastNumber, type Marker } from '../../grammar/marker';
import {
  bearsIndicator,
  indicatorReferencesIn,
  isNamedBy,
  paddedLike,
  referenceNumber,
  sectionReferencesIn,
} from '../../grammar/section-references';
import type { Message } from '../../messages/message';
import type { IndicatorGroup, Paragraph, Report, Section } from '../../report/model';
import { parentsOf } from '../../report/outline-walk';
import type { Pieces, Replacement } from '../../text/pieces';
import type { Span } from '../../text/span';

/** A number in a text that names something of the report by its number. */
interface Mention {
  readonly span: Span;
  readonly targets: readonly Target[];
  /** Whether it may be another document's. */
  readonly doubtful: boolean;
  /** Writes the number of a target as this mention does. */
  readonly write: (target: Target) => string | undefined;
}

/** What may be named: its marker before, and after the numbers have changed. */
interface Target {
  readonly marker: Marker;
  readonly now: Marker;
}

/**
 * What has to change where the report names its own sections and indicators, now that they bear other numbers.
 *
 * @param before the report whose text `pieces` began with.
 * @param after the report that `pieces` reads as now; the edits are of its text.
 */
export function referenceEdits(
  before: Report,
  after: Report,
  pieces: Pieces,
): { readonly edits: readonly Replacement[]; readonly notes: readonly Message[] } {
  const targets = targetsOf(before, after, pieces);
  if (![...targets.values()].some(({ marker, now }) => !sameNumbers(marker, now))) return { edits: [], notes: [] };
  const edits: Replacement[] = [];
  const left: number[] = [];
  for (const { span, targets: possible, doubtful, write } of mentions(before, targets)) {
    const changed = possible.filter(({ marker, now }) => !sameNumbers(marker, now));
    if (changed.length === 0) continue;
    const texts = new Set(possible.map(write));
    const [newText] = texts;
    const start = pieces.placeOf(span.start);
    const end = pieces.placeOf(span.end - 1);
    if (doubtful || texts.size > 1 || newText === undefined || start === undefined || end === undefined)
      left.push(before.source.positionAt(span.start).line + 1);
    else if (newText !== before.source.text.slice(span.start, span.end))
      edits.push({ span: { start, end: end + 1 }, newText });
  }
  const lines = [...new Set(left)].join(', ');
  return {
    edits,
    notes: left.length ? [{ key: 'rewrite.references.left', args: { count: left.length, lines } }] : [],
  };
}

const sameNumbers = (a: Marker, b: Marker): boolean =>
  a.style === b.style && a.numbers.length === b.numbers.length && a.numbers.every((n, i) => n === b.numbers[i]);

/** What every numbered section is now: the section whose text begins at the same place. */
function targetsOf(before: Report, after: Report, pieces: Pieces): ReadonlyMap<Section, Target> {
  const now = new Map<number, Section>();
  const visit = (sections: readonly Section[], see: (section: Section) => void): void => {
    for (const section of sections) {
      see(section);
      visit(section.children, see);
    }
  };
  const textStart = ({ paragraph }: Section): number => paragraph.flow.sourceOffset(paragraph.textStart);
  visit(after.sections, (section) => now.set(textStart(section), section));
  const targets = new Map<Section, Target>();
  visit(before.sections, (section) => {
    const { marker } = section;
    const place = marker && pieces.placeOf(textStart(section));
    const found = place === undefined ? undefined : now.get(place);
    if (marker && found?.marker) targets.set(section, { marker, now: found.marker });
  });
  return targets;
}

function* mentions(report: Report, targets: ReadonlyMap<Section, Target>): Generator<Mention> {
  const parents = parentsOf(report);
  /** The markers that a section stands below, outermost first. */
  const above = (section: Section): readonly Marker[] => {
    const markers: Marker[] = [];
    for (let outer = parents.get(section); outer; outer = parents.get(outer))
      if (outer.marker) markers.unshift(outer.marker);
    return markers;
  };
  const placed = [...targets].map(([section, target]) => ({ target, above: above(section) }));
  for (const paragraph of report.paragraphs) {
    const { flow, textStart } = paragraph;
    for (const reference of sectionReferencesIn(flow.text)) {
      if (reference.start < textStart || reference.of === 'other') continue;
      const written = flow.text.slice(reference.numberStart, reference.end);
      yield {
        span: flow.spanOf(reference.numberStart, reference.end),
        targets: placed.flatMap((one) => (isNamedBy(one.target.marker, one.above, reference) ? [one.target] : [])),
        doubtful: reference.of === 'doubtful',
        write: ({ now }) => referenceNumber(written, now),
      };
    }
    yield* indicatorMentions(report, paragraph, targets);
  }
}

/** Indicators named by their numbers, behind the first heading that lists any: before it, those of the last term are meant. */
function* indicatorMentions(
  report: Report,
  { flow, kind, span, textStart }: Paragraph,
  targets: ReadonlyMap<Section, Target>,
): Generator<Mention> {
  const first = report.indicatorGroups.find(({ listed }) => listed > 0);
  if (!first || kind === 'footnote' || span.start < first.section.span.start) return;
  for (const { number, start, numberStart, end, of } of indicatorReferencesIn(flow.text)) {
    if (start < textStart || of === 'other') continue;
    const written = flow.text.slice(numberStart, end);
    yield {
      span: flow.spanOf(numberStart, end),
      targets: report.indicatorGroups.flatMap(sectionsOf).flatMap((section) => {
        const target = targets.get(section);
        return target && bearsIndicator(target.marker, number) ? [target] : [];
      }),
      doubtful: of === 'doubtful',
      write: ({ marker, now }) => paddedLike(written, sameItem(number, marker, now)),
    };
  }
}

/** The number that an item has now: the second of (3,4) is the second of (4,5). */
const sameItem = (number: number, { merged }: Marker, now: Marker): number =>
  now.merged?.[merged?.indexOf(number) ?? 0] ?? lastNumber(now);

const sectionsOf = (group: IndicatorGroup): Section[] => [
  ...group.indicators.flatMap(({ section }) => section ?? []),
  ...group.groups.flatMap(sectionsOf),
];
