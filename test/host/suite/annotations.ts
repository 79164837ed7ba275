import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, file, open, rangeOf, running, waitFor } from './support';

/** The whole text, for requests about a range. */
const whole = (document: vscode.TextDocument) =>
  new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);

const hints = (document: vscode.TextDocument) =>
  vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole(document));

const lenses = (document: vscode.TextDocument) =>
  vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);

describe('what is shown beside the text', () => {
  let document: vscode.TextDocument;
  const settings = () => vscode.workspace.getConfiguration('baoCao', file('dem-sai.baocao'));
  before(async () => {
    ({ document } = await open('dem-sai.baocao'));
    await running();
  });
  after(async () => {
    for (const name of ['inlayHints.figures', 'codeLens.indicators'])
      await settings().update(name, undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
  });

  const hoverAt = async (words: string): Promise<string> => {
    const { start } = rangeOf(document, words);
    const found = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      start,
    );
    const contents = found.flatMap((hover) => hover.contents as vscode.MarkdownString[]);
    return contents.map(({ value }) => value).join('\n');
  };

  it('explains a figure', async () => {
    const text = await waitFor('a hover', async () => (await hoverAt('65 triệu đồng')) || undefined);
    assert.match(text, /65 triệu đồng/);
    assert.match(text, /65\.000\.000 đồng/);
    assert.match(await hoverAt('06 chỉ tiêu'), /✗ số đếm: .*5 ≠ 6 chỉ tiêu/);
    assert.equal(await hoverAt('đời sống được nâng lên'), '');
  });

  it('counts the indicators above their heading, with nothing to click', async () => {
    const found = await waitFor('code lenses', async () => {
      const all = await lenses(document);
      return all.length ? all : undefined;
    });
    const { line } = rangeOf(document, '2.1. Chỉ tiêu kinh tế').start;
    const lens = found.find(({ range }) => range.start.line === line);
    assert.equal(lens?.command?.title, '5/6 chỉ tiêu · 5 định lượng');
    assert.equal(lens.command.command, '');
  });

  it('takes them away when they are turned off', async () => {
    await settings().update('codeLens.indicators', false, vscode.ConfigurationTarget.Workspace);
    await waitFor('no code lens', async () => (await lenses(document)).length === 0 || undefined);
  });

  it('shows computed values once that is turned on', async () => {
    assert.deepEqual(await hints(document), []);
    await settings().update('inlayHints.figures', true, vscode.ConfigurationTarget.Workspace);
    const hint = await waitFor('an inlay hint', async () => (await hints(document))[0]);
    assert.equal(hint.label, '= 5');
    assert.deepEqual(hint.position, rangeOf(document, '06 chỉ tiêu').end);
  });
});
