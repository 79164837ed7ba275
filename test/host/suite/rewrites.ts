import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, running, waitFor } from './support';

const text = `I. KINH TẾ
1. Nông nghiệp
Ổn định.
3. Công nghiệp
Tăng khá, có ba mô hình: (1) chè; (2) quế.
III. XÃ HỘI
Tiến bộ.
`;

describe('rewrites', () => {
  afterEach(closeAll);

  async function written(line: number): Promise<vscode.TextEditor> {
    const document = await vscode.workspace.openTextDocument({ language: 'bao-cao', content: text });
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(line, 0, line, 0);
    await running();
    return editor;
  }

  /** Runs a command; the text that it leaves. */
  async function changed({ document }: vscode.TextEditor, command: string, ...args: unknown[]): Promise<string> {
    await vscode.commands.executeCommand(command, ...args);
    return waitFor(`what ${command} writes`, () => (document.getText() === text ? undefined : document.getText()));
  }

  const undone = async ({ document }: vscode.TextEditor) => {
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  };

  it('number the whole report anew, and one step undoes it', async () => {
    const editor = await written(0);
    const after = await changed(editor, 'baoCao.renumber', 'renumberReport');
    assert.equal(after, text.replace('3. Công', '2. Công').replace('III.', 'II.'));
    await undone(editor);
  });

  it('set the counts', async () => {
    const editor = await written(0);
    assert.equal(await changed(editor, 'baoCao.recount'), text.replace('có ba mô hình', 'có hai mô hình'));
    await undone(editor);
  });

  it('move a section, and the cursor with it', async () => {
    const editor = await written(1);
    const after = await changed(editor, 'baoCao.moveSectionDown');
    assert.match(after, /^I\. KINH TẾ\n1\. Công nghiệp\n.*\n3\. Nông nghiệp\nỔn định\.\nIII/u);
    assert.equal(editor.selection.active.line, 3);
    await undone(editor);
  });

  it('are there for every command of the outline', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const name of ['promoteSection', 'demoteSection', 'moveSectionUp'])
      assert.ok(commands.includes(`baoCao.${name}`), name);
  });
});
