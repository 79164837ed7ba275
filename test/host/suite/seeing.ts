import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, running, waitFor } from './support';

const line = 'Xã đã vận động Nhân dân ba bản vùng cao chuyển toàn bộ diện tích lúa nương kém\n';
const wrapped = `I. TÌNH HÌNH\n${line.repeat(6)}hiệu quả.\nĐường  liên bản , cầu qua suối đều xong, dài 12 km.\n`;
const clean = `I. TÌNH HÌNH\n${line.repeat(6).replaceAll('\n', ' ')}hiệu quả.\nĐường liên bản, cầu qua suối đều xong, dài 12 km.\n`;

describe('colours and cleaning', () => {
  let document: vscode.TextDocument;
  beforeEach(async () => {
    document = await vscode.workspace.openTextDocument({ language: 'bao-cao', content: wrapped });
    await vscode.window.showTextDocument(document);
    await running();
  });
  afterEach(closeAll);

  it('colours markers, figures and units', async () => {
    const legend = await waitFor('a legend', async () =>
      vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
        'vscode.provideDocumentSemanticTokensLegend',
        document.uri,
      ),
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    const kinds = [...tokens.data].flatMap((value, index) => (index % 5 === 3 ? [legend.tokenTypes[value]] : []));
    assert.deepEqual([kinds[0], kinds.at(-2), kinds.at(-1)], ['keyword', 'number', 'unit']);
  });

  it('formats the document with small edits', async () => {
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 4, insertSpaces: true },
    );
    assert.equal(edits.length, 8);
    assert.ok(edits.every(({ newText }) => newText.trim() === ''));
  });

  it('cleans the text by the command, and takes that back in one step', async () => {
    await vscode.commands.executeCommand('baoCao.cleanText');
    assert.equal(document.getText(), clean);
    await vscode.commands.executeCommand('baoCao.cleanText');
    assert.equal(document.getText(), clean, 'a second time');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), wrapped);
  });

  it('cleans what is selected', async () => {
    const editor = vscode.window.activeTextEditor!;
    const last = document.lineCount - 2;
    editor.selection = new vscode.Selection(last, 2, last, 9);
    await vscode.commands.executeCommand('baoCao.cleanText');
    assert.equal(document.lineAt(last).text, 'Đường liên bản, cầu qua suối đều xong, dài 12 km.');
    assert.equal(document.lineCount, wrapped.split('\n').length);
  });
});
