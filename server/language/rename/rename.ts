import type { Message } from '../../messages/message';
import type { Report } from '../../report/model';
import type { Replacement } from '../../text/pieces';
import type { Position, Range, SourceText } from '../../text/source';
import { oneLine } from '../../text/strings';
import { boundHere } from '../navigation/definition';
import type { DocumentEdit } from '../diagnostics/diagnostic';
import type { Bound } from '../references/bindings';
import { renameAbbreviation } from './abbreviation';
import { renameMarker } from './marker';
import { renameName } from './name';

/** What comes of a change of name: the edits, or why it is not done. */
export type Renamed = { readonly edits: readonly DocumentEdit[] } | { readonly refused: Message };

/** What would be renamed at a position, as an editor offers it to be typed over. */
export type RenameOffer = { readonly range: Range; readonly placeholder: string } | { readonly refused: Message };

/** What can be renamed at a position, or why nothing can. */
export function renameOffer(report: Report, position: Position): RenameOffer {
  const subject = subjectAt(report, position);
  if ('refused' in subject) return subject;
  const { source } = report;
  const { binding, occurrence } = subject;
  if (!binding.marker) return { range: source.rangeOf(occurrence.span), placeholder: binding.label };
  const [number] = occurrence.words;
  return { range: source.rangeOf(number!), placeholder: source.text.slice(number!.start, number!.end) };
}

/** Gives what is named at a position another name, wherever it is named. */
export function rename(report: Report, position: Position, newName: string): Renamed {
  const subject = subjectAt(report, position);
  if ('refused' in subject) return subject;
  const name = oneLine(newName.normalize('NFC'));
  const renamer = subject.binding.marker
    ? renameMarker
    : subject.binding.kind === 'abbreviation'
      ? renameAbbreviation
      : renameName;
  const renamed = renamer(report, subject, name);
  if (!Array.isArray(renamed)) return { refused: renamed as Message };
  return { edits: editsOf(report.source, renamed as readonly Replacement[]) };
}

/** The one thing at a position that can be renamed. */
function subjectAt(report: Report, position: Position): Bound | { readonly refused: Message } {
  const bound = boundHere(report, position);
  const [first, another] = bound;
  if (!first) return { refused: { key: 'rename.nothing' } };
  const { kind, marker } = first.binding;
  if (kind === 'document') return { refused: { key: 'rename.document' } };
  if (kind === 'footnote') return { refused: { key: 'rename.footnote' } };
  if (!marker) return first;
  const [number] = first.occurrence.words;
  const offset = report.source.offsetAt(position);
  // The words of a heading are text like any other.
  const isNumber = number!.start <= offset && offset <= number!.end && marker.style !== 'bullet';
  const byNumber = first.isDefinition || first.occurrence.byNumber === true;
  if (!isNumber || !byNumber) return { refused: { key: 'rename.nothing' } };
  if (another) {
    const { start, end } = first.occurrence.span;
    return { refused: { key: 'rename.ambiguous', args: { text: report.source.text.slice(start, end) } } };
  }
  return first;
}

/** Leaves out what stays as it is, and writes letters with their marks as the place has them: composed or not. */
function editsOf(source: SourceText, replacements: readonly Replacement[]): DocumentEdit[] {
  const isDecomposed = source.original !== source.text && source.original.normalize('NFD') === source.original;
  return [...replacements]
    .sort((a, b) => a.span.start - b.span.start)
    .flatMap(({ span, newText }) => {
      const written = source.original.slice(source.toOriginal(span.start), source.toOriginal(span.end));
      if (written.normalize('NFC') === newText) return [];
      const composed = written.normalize('NFC');
      const decomposed = written.normalize('NFD');
      const form = composed === decomposed ? isDecomposed : written !== composed;
      return [{ range: source.rangeOf(span), newText: form ? newText.normalize('NFD') : newText }];
    });
}
