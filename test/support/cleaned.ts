import { LanguageService } from '../../server/language/service';
import { defaultSettings } from '../../server/language/settings';
import type { DocumentEdit } from '../../server/language/diagnostics/diagnostic';
import type { Range } from '../../server/text/source';

/** The edits that clean a text, all steps taken. */
export function editsFor(text: string, range?: Range): readonly DocumentEdit[] {
  const steps = new LanguageService().formatting({ uri: 'test:cleaned', version: 1, text }, range);
  let step = steps.next();
  while (!step.done) step = steps.next();
  if ('key' in step.value) throw new Error(`refused: ${step.value.key}`);
  return step.value;
}

/** A text after some edits, made from the end on; positions count UTF-16 units of its lines. */
export function edited(text: string, edits: readonly DocumentEdit[]): string {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/gu)) starts.push(match.index + match[0].length);
  let result = text;
  for (const { range, newText } of [...edits].reverse()) {
    const start = starts[range.start.line]! + range.start.character;
    const end = starts[range.end.line]! + range.end.character;
    result = result.slice(0, start) + newText + result.slice(end);
  }
  return result;
}

export const cleaned = (text: string, range?: Range): string => edited(text, editsFor(text, range));

/** The grave findings, as rules in order. */
export const graveFindings = (text: string): string[] =>
  new LanguageService()
    .diagnostics({ uri: 'test:findings', version: 1, text }, defaultSettings)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule }) => rule ?? '')
    .sort();
