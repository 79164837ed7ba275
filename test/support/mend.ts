import { findingsOf } from './carets';

/** The text after the safe fixes of one rule, the first one of each finding. */
export function mend(text: string, rule: string): string {
  const { source, findings } = findingsOf(text, { rules: [rule] });
  const edits = findings
    .flatMap(({ fixes }) => fixes.filter((fix) => fix.safe).slice(0, 1))
    .flatMap((fix) => fix.edits)
    .sort((a, b) => b.span.start - a.span.start);
  let mended = text;
  for (const { span, newText } of edits)
    mended = mended.slice(0, source.toOriginal(span.start)) + newText + mended.slice(source.toOriginal(span.end));
  return mended;
}
