import assert from 'node:assert/strict';
import { repair } from '../../server/cli/repair';
import type { Diagnostic } from '../../server/language/diagnostics/diagnostic';

/** Wants every `wrong` replaced. */
const replacing =
  (wrong: string, right: string, safe = true) =>
  (text: string): { readonly findings: readonly Diagnostic[] } => ({
    findings: text.split(/\r\n|\r|\n/).flatMap((content, line) =>
      [...content.matchAll(new RegExp(wrong, 'gu'))].map(({ 0: found, index }): Diagnostic => {
        const range = { start: { line, character: index }, end: { line, character: index + found.length } };
        const fixes = [{ title: right, safe, edits: [{ range, newText: right }] }];
        return { rule: 'text/test', severity: 'error', message: wrong, range, related: [], fixes };
      }),
    ),
  });

describe('repair', () => {
  it('applies safe fixes at their places, whatever ends the lines', () => {
    const { text, edits, checked } = repair('năng xuất\r\nrồi năng xuất\rxuất\n', replacing('năng xuất', 'năng suất'));
    assert.equal(text, 'năng suất\r\nrồi năng suất\rxuất\n');
    assert.equal(edits, 2);
    assert.deepEqual(checked.findings, []);
  });

  it('leaves unsafe fixes to people', () => {
    const { text, edits, checked } = repair('năng xuất', replacing('năng xuất', 'năng suất', false));
    assert.equal(text, 'năng xuất');
    assert.equal(edits, 0);
    assert.equal(checked.findings.length, 1);
  });

  it('goes on where one fix makes room for another', () => {
    const { text } = repair('nắm nắm nắm nắm nắm nắm', replacing('nắm nắm', 'nắm'));
    assert.equal(text, 'nắm');
  });

  it('comes to an end where fixes never do', () => {
    assert.equal(repair('a', replacing('a', 'aa')).edits < 10_000, true);
  });
});
