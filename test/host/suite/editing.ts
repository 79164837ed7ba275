import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, running, waitFor } from './support';

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

  for (const [item, next] of [
    ['1. Rà soát quy hoạch;', '2. '],
    ['(1) Tốc độ tăng trưởng đạt 10%.', '(2) '],
    ['c) Quốc phòng\nd) An ninh', 'đ) '],
  ] as const) {
    it(`writes «${next.trim()}» behind «${item.replace('\n', ' ')}», and takes it away again`, async () => {
      const editor = await write(item);
      const { document } = editor;
      await running();
      const last = () => document.lineAt(document.lineCount - 1).text;
      await type('\n');
      await waitFor('the next number', () => last() === next || undefined, { instead: () => `: ${last()}` });
      assert.equal(editor.selection.active.character, next.length);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), `${item}\n`);
      await vscode.commands.executeCommand('redo');
      await type('\n');
      await waitFor('the end of the list', () => document.getText() === `${item}\n` || undefined);
      assert.ok(editor.selection.active.isEqual(new vscode.Position(document.lineCount - 1, 0)));
    });
  }

  it('writes nothing behind a heading', async () => {
    const { document } = await write('1. Tình hình chung');
    await running();
    await type('\n');
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
      'vscode.executeFormatOnTypeProvider',
      document.uri,
      new vscode.Position(1, 0),
      '\n',
      { tabSize: 4, insertSpaces: true },
    );
    assert.deepEqual(edits ?? [], []);
    assert.equal(document.getText(), '1. Tình hình chung\n');
  });

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
