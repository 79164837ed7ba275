import { matchesOf } from '../text/matches';
import type { Fix, TextEdit } from './check';

/** A line break with the spaces and empty lines around it. */
const lineBreak = /[^\S\r\n]*(?:\r\n|\r|\n)\s*/gu;

/**
 * The fix with the line breaks kept that its edits run over: a title speaks of words, and not of lines. Undefined where
 * an edit runs over more than one: between them may stand a page number or a footnote, which must not go.
 *
 * @param text the NFC view.
 */
export function unbroken(fix: Fix, text: string): Fix | undefined {
  const edits: TextEdit[] = [];
  for (const edit of fix.edits) {
    const kept = withBreak(edit, text);
    if (!kept) return undefined;
    edits.push(kept);
  }
  return edits.every((edit, i) => edit === fix.edits[i]) ? fix : { ...fix, edits };
}

function withBreak(edit: TextEdit, text: string): TextEdit | undefined {
  const { span, newText } = edit;
  const old = text.slice(span.start, span.end);
  if (!/[\r\n]/u.test(old) || /[\r\n]/u.test(newText)) return edit;
  const [first, second] = matchesOf(old, lineBreak);
  if (!first || second) return undefined;
  // Where the new words have no space to break at, the break goes behind them.
  const spaces = matchesOf(newText, / /gu).map(({ index }) => index);
  const at = spaces.reduce(
    (best, i) => (Math.abs(i - first.index) < Math.abs(best - first.index) ? i : best),
    Infinity,
  );
  const broken = at === Infinity ? newText + first[0] : newText.slice(0, at) + first[0] + newText.slice(at + 1);
  return { span, newText: broken };
}
