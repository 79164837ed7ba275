import type { Paragraph, Report } from '../../report/model';
import { parseReport } from '../../report/parse';
import { SourceText } from '../../text/source';
import { contains, type Span } from '../../text/span';
import { type Plan, planFor } from './plan';
import { findsMore, readOtherwise, sameOutline } from './reading';
import type { SpaceEdit } from './spacing';

/** How many lines around what would be read otherwise are left as they are; more where fewer do not help. */
const radii = [64, 256] as const;
/** Where more paragraphs than this would be read otherwise, the text is none that can be cleaned by its lines. */
const mostOtherwise = 100;

/**
 * The edits that clean a text, in its NFC view, in order: page numbers and running lines go, wrapped lines become
 * paragraphs, spaces are put right. No word is changed or moved. What would be read otherwise afterwards (a footnote
 * that only its small print gives away) is left as it is, with the page around it.
 *
 * A generator, so that who drives it may let others have a turn between its steps or end it there.
 *
 * @param report of the text.
 * @param within only edits that lie in this stretch.
 */
export function* cleaning(report: Report, within?: Span): Generator<void, SpaceEdit[]> {
  const view = report.source.text;
  const plan = planFor(view, report);
  const wanted = (edit: Span) => !within || contains(within, edit);
  const left: Span[] = [];
  for (const radius of [...radii, 0]) {
    const edits = editsOf(plan, left).filter(wanted);
    if (!edits.length) return [];
    yield;
    const after = parseReport(new SourceText(applied(view, edits)));
    let otherwise = readOtherwise(report, after);
    if (otherwise.length) {
      yield;
      if (sameOutline(report, after) && !findsMore(report, after)) otherwise = [];
    }
    if (!otherwise.length && !within) otherwise = yield* unsettled(report, after, left.length > 0);
    if (!otherwise.length) return edits;
    if (otherwise.length > mostOtherwise) break;
    left.push(...around(plan, otherwise, radius));
  }
  return [];
}

/**
 * The paragraphs that would be cleaned once more, since the joined lines shed another light on the others; none where
 * cleaning is done with.
 */
function* unsettled(before: Report, after: Report, partly: boolean): Generator<void, readonly Paragraph[]> {
  yield;
  const more = partly ? yield* cleaning(after) : editsOf(planFor(after.source.text, after), []);
  if (!more.length) return [];
  const alike = before.paragraphs.length === after.paragraphs.length;
  return before.paragraphs.filter((_, number) => {
    const span = after.paragraphs[number]?.span;
    return !alike || !span || more.some(({ start, end }) => start <= span.end && span.start <= end);
  });
}

/** All that can be cleaned, but what lies in `left`. */
function editsOf({ view, gaps, spaces }: Plan, left: readonly Span[]): SpaceEdit[] {
  const kept = (edit: Span) => left.some((span) => contains(span, edit));
  const broken = new Set(gaps.filter(kept).map(({ paragraph }) => paragraph));
  const edits = spaces.filter((edit) => !kept(edit));
  for (const gap of gaps) {
    const { start, end, apart, joined, paragraph } = gap;
    // A paragraph is left whole, or not at all.
    if (kept(gap) || (paragraph >= 0 && broken.has(paragraph))) continue;
    const newText = joined ?? apart;
    if (newText !== view.slice(start, end)) edits.push({ start, end, newText });
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** The stretches from so many lines before some paragraphs to as many behind them. */
function around({ gaps, view }: Plan, paragraphs: readonly Paragraph[], lines: number): Span[] {
  return paragraphs.map(({ span }) => {
    const first = gaps.findIndex(({ start }) => start >= span.start);
    const last = gaps.findIndex(({ start }) => start >= span.end);
    return {
      start: gaps[(first < 0 ? gaps.length : first) - lines]?.start ?? 0,
      end: gaps[(last < 0 ? gaps.length : last) + lines]?.end ?? view.length,
    };
  });
}

/** The view with some edits made, which lie in order and do not overlap. */
export function applied(view: string, edits: readonly SpaceEdit[]): string {
  const parts: string[] = [];
  let copied = 0;
  for (const { start, end, newText } of edits) {
    parts.push(view.slice(copied, start), newText);
    copied = end;
  }
  parts.push(view.slice(copied));
  return parts.join('');
}

/** What pages and converters left in a text: lines wrapped in the middle of a paragraph, page numbers, running lines. */
export interface Remains {
  readonly wraps: number;
  readonly pages: number;
}

export function remainsOf(report: Report): Remains {
  const { gaps, remains } = planFor(report.source.text, report);
  return {
    wraps: gaps.filter(({ joined }) => joined !== undefined).length,
    pages: remains.pageNumbers.length + remains.running.length,
  };
}
