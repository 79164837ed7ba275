import type { Replacement } from '../../server/text/pieces';
import type { SourceText } from '../../server/text/source';

/** The original text after edits that do not overlap. */
export function applied(source: SourceText, edits: readonly Replacement[]): string {
  let text = source.original;
  for (const { span, newText } of [...edits].sort((a, b) => b.span.start - a.span.start))
    text = text.slice(0, source.toOriginal(span.start)) + newText + text.slice(source.toOriginal(span.end));
  return text;
}
