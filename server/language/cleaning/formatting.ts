import type { Report } from '../../report/model';
import type { Range } from '../../text/source';
import { contains, type Span } from '../../text/span';
import { applied, cleaning } from './clean';
import type { SpaceEdit } from './spacing';
import type { DocumentEdit } from '../diagnostics/diagnostic';

/** Decomposed letters nearer to each other than this, in characters, are composed in one edit: there is one in each word. */
const nearLetters = 24;

/**
 * The edits that clean a report or a range of it (see `cleaning`) and compose its letters (NFC), in the order of the
 * text: one for each stretch that changes, so that cursors stay where they are.
 */
export function* formatting(report: Report, range?: Range): Generator<void, DocumentEdit[]> {
  const { source } = report;
  const view = source.text;
  const within = range && wholeLines(view, { start: source.offsetAt(range.start), end: source.offsetAt(range.end) });
  const edits = yield* cleaning(report, within);
  const letters = source.recomposed().filter((span) => !within || contains(within, span));
  let next = 0;
  return stretches(view, edits, letters).map(({ start, end }) => {
    const inside: SpaceEdit[] = [];
    for (let edit = edits[next]; edit && edit.end <= end; edit = edits[++next])
      inside.push({ ...edit, start: edit.start - start, end: edit.end - start });
    return { range: source.rangeOf({ start, end }), newText: applied(view.slice(start, end), inside) };
  });
}

/** From the start of the first line to the end of the last one; a line that is only touched at its start is left out. */
function wholeLines(view: string, { start, end }: Span): Span {
  const isEnd = (at: number) => view[at] === '\n' || view[at] === '\r';
  let from = start;
  while (from > 0 && !isEnd(from - 1)) from--;
  let to = end;
  if (to > start && isEnd(to - 1)) while (to > from && isEnd(to - 1)) to--;
  else while (to < view.length && !isEnd(to)) to++;
  return { start: from, end: to };
}

/** Where the text changes: each edit, and the letters to be composed, those that are near each other together. */
function stretches(view: string, edits: readonly Span[], letters: readonly Span[]): Span[] {
  const result: { start: number; end: number; letters: boolean }[] = [];
  const all = [
    ...edits.map(({ start, end }) => ({ start, end, letters: false })),
    ...letters.map(({ start, end }) => ({ start, end, letters: true })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  for (const one of all) {
    const last = result.at(-1);
    const near =
      last?.letters === true &&
      one.letters &&
      one.start - last.end <= nearLetters &&
      !/[\r\n]/u.test(view.slice(last.end, one.start));
    if (last && (near || one.start < last.end)) {
      last.end = Math.max(last.end, one.end);
      last.letters &&= one.letters;
    } else result.push({ ...one });
  }
  return result;
}
