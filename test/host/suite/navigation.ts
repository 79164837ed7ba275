import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, rangeOf, running, waitFor } from './support';

describe('finding one’s way', () => {
  let document: vscode.TextDocument;
  before(async () => {
    ({ document } = await open('dem-sai.baocao'));
    await running();
  });
  after(closeAll);

  it('gives an outline', async () => {
    const outline = await waitFor('the outline', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return symbols?.length ? symbols : undefined;
    });
    const names = (symbols: readonly vscode.DocumentSymbol[]): string[] =>
      symbols.flatMap(({ name, children }) => [name, ...names(children)]);
    const all = names(outline).join('\n');
    assert.match(all, /Chỉ tiêu kinh tế/);
    assert.match(all, /Chỉ tiêu xã hội/);
    const nested = (symbols: readonly vscode.DocumentSymbol[]): number =>
      symbols.length ? 1 + Math.max(...symbols.map(({ children }) => nested(children))) : 0;
    assert.ok(nested(outline) >= 3, `parts, sections and their sections are nested:\n${all}`);
  });

  it('folds sections', async () => {
    const ranges = await waitFor('folding ranges', async () => {
      const found = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      );
      return found?.length ? found : undefined;
    });
    const { line } = rangeOf(document, '2.1. Chỉ tiêu kinh tế').start;
    assert.ok(
      ranges.some(({ start }) => start === line),
      `a range starts at line ${line}: ${ranges.map(({ start, end }) => `${start}-${end}`).join(', ')}`,
    );
  });

  it('grows a selection', async () => {
    const { start } = rangeOf(document, 'bình quân đầu người');
    const [selection] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [start],
    );
    assert.ok(selection);
    let outer = selection;
    let steps = 1;
    while (outer.parent) {
      assert.ok(outer.parent.range.contains(outer.range), 'each range holds the one before');
      outer = outer.parent;
      steps++;
    }
    assert.ok(steps >= 3, `${steps} steps from a word to the whole text`);
  });
});
