import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, file, finding, findings, waitFor } from './support';

describe('dictionaries', () => {
  const report = file('tu-dien.baocao');
  const config = file('.bao-cao.json');
  const text = (uri: vscode.Uri) => vscode.workspace.fs.readFile(uri).then((bytes) => new TextDecoder().decode(bytes));

  before(() =>
    vscode.workspace.fs.writeFile(report, new TextEncoder().encode('Sản phẩm loại vừơn mới.\nỞ xã vùng câo.\n')),
  );
  afterEach(closeAll);
  after(async () => {
    await vscode.workspace.getConfiguration('baoCao').update('words', undefined, vscode.ConfigurationTarget.Global);
    for (const uri of [report, config]) await vscode.workspace.fs.delete(uri);
  });

  /** Takes the action of this name at the first misspelt word, and waits for the finding to go. */
  async function add(where: string): Promise<void> {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(report));
    const found = await finding(report, 'spelling/syllable');
    const left = findings(report, 'spelling/syllable').length - 1;
    const { command } = await waitFor(`an action for the dictionary ${where}`, async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        report,
        found.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      return actions.find(({ title }) => title.endsWith(`vào từ điển ${where}`));
    });
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
    await waitFor('the finding to go', () => findings(report, 'spelling/syllable').length === left || undefined);
  }

  it('take a word for the folder, in a file that is made, and one for the user', async () => {
    await add('của thư mục');
    assert.deepEqual(JSON.parse(await text(config)), { words: ['vừơn'] });
    await add('của bạn');
    assert.deepEqual(vscode.workspace.getConfiguration('baoCao').inspect('words')?.globalValue, ['câo']);
    assert.equal(await text(report), 'Sản phẩm loại vừơn mới.\nỞ xã vùng câo.\n');
  });
});
