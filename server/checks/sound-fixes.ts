import type { SourceText } from '../text/source';
import type { Fix } from './check';

/**
 * Whether a fix does something, and the same thing in whatever order its edits are applied: no two of them overlap, and
 * the text as it stands on disk is another one afterwards.
 */
export function isSound({ edits }: Fix, source: SourceText): boolean {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  if (ordered.some(({ span }, i) => i > 0 && span.start < ordered[i - 1]!.span.end)) return false;
  return edits.some(
    ({ span, newText }) =>
      source.original.slice(source.toOriginal(span.start), source.toOriginal(span.end)) !== newText,
  );
}
