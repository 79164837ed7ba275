import type { Message } from '../../messages/message';
import type { Report } from '../../report/model';
import { numberedSectionAt } from '../../report/outline-walk';
import { parseReport } from '../../report/parse';
import { Pieces } from '../../text/pieces';
import { SourceText } from '../../text/source';
import { type NumberedList, numberedLists } from './lists';
import { numberEdits } from './numbers';
import { listAt } from './places';
import { referenceEdits } from './references';
import { editsOf, refused, type Rewrite, type Rewriter } from './rewrite';

/** What is numbered anew: the lists that it holds, or why there are none. */
type Scope = (report: Report, lists: readonly NumberedList[], at: number) => readonly NumberedList[] | Message;

/**
 * A marker that was out of place may be read as one only when those before it are right; more readings than this, and
 * the outline changes with every look at it.
 */
const mostReadings = 6;

/** Numbers the list at a place anew. */
export const renumberList: Rewriter = renumberer((report, lists, at) => {
  const list = listAt(report, lists, at);
  return list ? [list] : { key: 'rewrite.renumber.noList' };
});

/** Numbers everything below the section at a place anew. */
export const renumberSection: Rewriter = renumberer((report, lists, at) => {
  const section = numberedSectionAt(report, at);
  if (!section) return { key: 'rewrite.noSection' };
  const { start, end } = section.span;
  const below = lists.filter(
    ({ markers, sections }) =>
      !sections.includes(section) && markers[0]!.span.start >= start && markers[0]!.span.start < end,
  );
  return below.length ? below : { key: 'rewrite.renumber.nothingBelow', args: { marker: section.marker!.text } };
});

/** Numbers every list of the report anew. */
export const renumberReport: Rewriter = renumberer((_, lists) =>
  lists.length ? lists : { key: 'rewrite.renumber.noNumbers' },
);

function renumberer(scope: Scope): Rewriter {
  return (report, at) => {
    const pieces = new Pieces(report.source.text);
    const anchor = anchorOf(report, at);
    const notes = new Map<string, Message>();
    let current = report;
    for (let reading = 0; reading < mostReadings; reading++) {
      const lists = numberedLists(current);
      const wanted = scope(current, lists, pieces.placeOf(anchor) ?? at);
      if (!Array.isArray(wanted)) return refused(wanted as Message);
      const inScope = new Set(wanted as readonly NumberedList[]);
      notes.clear();
      for (const { blocked } of inScope) if (blocked) notes.set(JSON.stringify(blocked), blocked);
      const edits = numberEdits(current, lists, (list) => inScope.has(list));
      if (edits.length === 0) {
        const references = referenceEdits(report, current, pieces);
        pieces.replace(references.edits);
        return finished(report, pieces, [...notes.values(), ...references.notes]);
      }
      pieces.replace(edits);
      current = parseReport(new SourceText(pieces.text));
    }
    return refused({ key: 'rewrite.unstable' });
  };
}

/** A place behind the marker at an offset, which stays where the number changes. */
function anchorOf(report: Report, at: number): number {
  const section = numberedSectionAt(report, at);
  const end = section?.marker?.span.end ?? at;
  return section && at < end ? section.paragraph.flow.sourceOffset(section.paragraph.textStart) : at;
}

function finished(report: Report, pieces: Pieces, notes: readonly Message[]): Rewrite {
  const edits = editsOf(report, pieces);
  return edits.length === 0 && notes.length > 0 ? refused(notes[0]!) : { edits, notes };
}
