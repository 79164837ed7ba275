import assert from 'node:assert/strict';
import { LanguageService } from '../../server/language/service';
import { defaultSettings } from '../../server/language/settings';
import { assertDiagnostics, assertFoldings, assertOutline, Lines } from '../support/invariants';
import { assertSafeFixes } from '../support/safe-fixes';

/** What no message may say to a user, unless the text itself does. */
const nonsense = /NaN|Infinity|undefined|\[object|\de[+-]\d|\{\w+\}/gu;

/** Holds every answer about a text to what is promised of any text: no crash, no place outside, no nonsense, no loss. */
export function assertAnswers(text: string): void {
  const service = new LanguageService();
  service.onRuleCrash(({ rule, error }) => {
    throw new Error(`${rule} crashed`, { cause: error });
  });
  const document = { uri: 'file:///a.txt', version: 1, text };
  const lines = new Lines(text);
  const diagnostics = service.diagnostics(document, defaultSettings);
  assertDiagnostics(diagnostics, lines);
  for (const { message, related, fixes, rule } of diagnostics) {
    const said = [message, ...related.map((one) => one.message)];
    for (const { title, edits } of fixes) said.push(title, ...edits.map(({ newText }) => newText));
    for (const words of said)
      for (const [found] of words.matchAll(nonsense))
        assert.ok(text.includes(found), `${rule}: «${found}» in «${words}»`);
  }
  assertOutline(service.outline(document, defaultSettings), lines);
  assertFoldings(service.foldings(document), lines);
  service.semanticTokens(document);
  assertSafeFixes(text);
}
