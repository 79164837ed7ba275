import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll } from './support';

/** Opens an untitled report with `content` and the cursor at its end. */
async function write(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'bao-cao', content });
  const editor = await vscode.window.showTextDocument(document);
  const end = document.positionAt(content.length);
  editor.selection = new vscode.Selection(end, end);
  return editor;
}

const type = (text: string) => vscode.commands.executeCommand('type', { text });

describe('editing', () => {
  afterEach(closeAll);

  for (const bullet of ['-', '+', '*']) {
    it(`continues a list with ${bullet}`, async () => {
      const { document } = await write(`  ${bullet} Công tác tuyên giáo`);
      await type('\n');
      assert.equal(document.lineAt(1).text, `  ${bullet} `);
    });
  }

  it('leaves «-2025» alone', async () => {
    const { document } = await write('-2025 đạt kết quả');
    await type('\n');
    assert.equal(document.lineAt(1).text, '');
  });

  for (const form of ['NFC', 'NFD'] as const) {
    it(`takes a syllable as one word in ${form}`, async () => {
      const word = 'Đảng'.normalize(form);
      const { document } = await write(`${word} bộ`);
      const range = document.getWordRangeAtPosition(new vscode.Position(0, 1));
      assert.equal(range && document.getText(range), word);
    });
  }

  it('surrounds a selection with quotation marks', async () => {
    const editor = await write('Dân vận khéo');
    editor.selection = new vscode.Selection(0, 0, 0, 12);
    await type('“');
    assert.equal(editor.document.getText(), '“Dân vận khéo”');
  });
});
