import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from '../language/diagnostics/diagnostic';
import { safeEdits } from '../language/actions/quick-fixes';

/** Fixes may make room for others; more rounds than this would mean that two of them undo each other. */
const mostRounds = 10;

/**
 * Applies safe fixes until none is left.
 *
 * @param check finds what is wrong with a text.
 * @returns the repaired text, what `check` said of it, and how many edits there were.
 */
export function repair<T extends { readonly findings: readonly Diagnostic[] }>(
  text: string,
  check: (text: string) => T,
): { readonly text: string; readonly checked: T; readonly edits: number } {
  let repaired = text;
  let checked = check(text);
  let total = 0;
  for (let round = 0; round < mostRounds; round++) {
    const edits = safeEdits(checked.findings);
    if (!edits.length) break;
    const document = TextDocument.create('', '', 0, repaired);
    repaired = TextDocument.applyEdits(document, edits.map(({ range, newText }) => ({ range, newText }))); // prettier-ignore
    checked = check(repaired);
    total += edits.length;
  }
  return { text: repaired, checked, edits: total };
}
