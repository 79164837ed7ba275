import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, file, finding, findings, waitFor } from './support';

describe('letting findings stand', () => {
  const report = file('bỏ qua/xã.baocao');
  const config = file('.bao-cao.json');
  const text = 'I. KẾT QUẢ\n1. Kinh tế\nToàn xã nâng cao năng xuất lúa.\n2. Văn hóa\nNăng xuất biểu diễn cao.\n';
  const rule = 'spelling/word';
  const section = 'KẾT QUẢ > Kinh tế';
  const read = (uri: vscode.Uri) => vscode.workspace.fs.readFile(uri).then((bytes) => new TextDecoder().decode(bytes));
  const write = (uri: vscode.Uri, content: string) =>
    vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));

  beforeEach(async () => {
    await write(report, text);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(report));
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(config).then(undefined, () => undefined);
    // The server hears of it by watching.
    await new Promise((resolve) => setTimeout(resolve, 500));
  });
  after(() => vscode.workspace.fs.delete(file('bỏ qua'), { recursive: true }));

  /** Takes the action whose title begins so, at the first finding of the rule. */
  async function take(title: string): Promise<void> {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(report));
    const found = await finding(report, rule);
    const { command } = await waitFor(`the action «${title}»`, async () => {
      const asked = vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        report,
        found.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      // A request is cancelled where diagnostics are refreshed meanwhile.
      const actions = await asked.then(undefined, () => []);
      return actions.find((action) => action.title.startsWith(title));
    });
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
  }

  const left = (count: number) =>
    waitFor(`${count} findings`, () => findings(report, rule).length === count || undefined, {
      instead: () => `; there are ${findings(report, rule).length}`,
    });

  it('takes one place, in a file that is made, and writes nothing into the report', async () => {
    await left(2);
    await take('Bỏ qua chỗ này');
    await left(1);
    assert.deepEqual(JSON.parse(await read(config)), {
      ignore: [{ rule, file: 'bỏ qua/xã.baocao', words: 'năng xuất', section }],
    });
    assert.equal(await read(report), text);
  });

  it('takes a file and then a folder, and keeps what somebody is writing there', async () => {
    await write(config, '{\n    "mine": 1\n}\n');
    const settings = await vscode.workspace.openTextDocument(config);
    const typed = new vscode.WorkspaceEdit();
    typed.replace(config, settings.validateRange(new vscode.Range(1, 12, 1, 13)), '2');
    assert.ok(await vscode.workspace.applyEdit(typed));
    await left(2);
    await take('Bỏ qua quy tắc spelling/word trong tệp này');
    await left(0);
    const ignore = [{ rule, file: 'bỏ qua/xã.baocao' }];
    assert.equal(await read(config), `${JSON.stringify({ mine: 2, ignore }, null, 4)}\n`);
    assert.ok(!settings.isDirty);

    await vscode.window.showTextDocument(settings);
    await vscode.commands.executeCommand('undo');
    assert.equal(settings.getText(), '{\n    "mine": 2\n}\n');
    assert.ok(await settings.save());
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(report));
    await left(2);
    await take('Bỏ qua quy tắc spelling/word trong thư mục này');
    await left(0);
    assert.deepEqual(JSON.parse(await read(config)), { mine: 2, rules: { [rule]: 'off' } });
  });

  it('leaves a file alone that is no JSON', async () => {
    const broken = '{ "words": [ }\n';
    await write(config, broken);
    await left(2);
    await take('Bỏ qua chỗ này');
    assert.equal(await read(config), broken);
    await left(2);
  });

  it('leads to the page of the rule, rendered', async () => {
    await take('Vì sao?');
    await waitFor('a preview of the page', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ input, label }) => input instanceof vscode.TabInputWebview && label.includes('word.md')),
    );
  });
});
