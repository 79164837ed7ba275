import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, running, waitFor } from './support';

const report = `I. TÌNH HÌNH
Tại xã Mạc Khê, kinh tế ổn định; xã Mạc Khê có 40 bản.
1. Kinh tế
Ổn định.
`;

/** Opens an untitled report with the cursor behind `typed`, at its end. */
async function write(typed = ''): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'bao-cao', content: report + typed });
  const editor = await vscode.window.showTextDocument(document);
  const end = document.lineAt(document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  await running();
  return editor;
}

/** One key after the other, as somebody types. */
async function type(text: string): Promise<void> {
  for (const key of text) await vscode.commands.executeCommand('type', { text: key });
}

const lastLine = ({ document }: vscode.TextEditor): string => document.lineAt(document.lineCount - 1).text;
const accept = () => vscode.commands.executeCommand('acceptSelectedSuggestion');

/** The items of the server at the cursor, the first of them resolved; snippets of the extension are left out. */
async function offered({ document, selection }: vscode.TextEditor, resolved = 0): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    selection.active,
    undefined,
    resolved,
  );
  return list.items.filter(({ kind, range }) => kind !== vscode.CompletionItemKind.Snippet && range !== undefined);
}

const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

/** Longer than a list takes to appear. */
const moment = () => new Promise((resolve) => setTimeout(resolve, 1000));

describe('completion', () => {
  afterEach(closeAll);

  it('lists documents, and explains one when it is looked at', async () => {
    const editor = await write('Thực hiện Nghị quyết số 57');
    const [item] = await waitFor('a document', async () => {
      const items = await offered(editor, 1);
      return items.length ? items : undefined;
    });
    assert.equal(labelOf(item!), '57-NQ/TW');
    const { documentation } = item!;
    const text = typeof documentation === 'string' ? documentation : documentation?.value;
    assert.match(String(text), /^Nghị quyết số 57-NQ\/TW, ngày 22\/12\/2024 của Bộ Chính trị về /u);
  });

  it('appears by itself where a document’s number is typed, and writes the citation', async () => {
    const editor = await write('Thực hiện ');
    await type('Nghị quyết số 57');
    await waitFor('the citation', async () => {
      await accept();
      return lastLine(editor).includes('57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị') || undefined;
    });
    assert.match(lastLine(editor), /^Thực hiện Nghị quyết số 57-NQ\/TW, ngày /u);
  });

  it('appears by itself where a line begins with a number', async () => {
    const editor = await write();
    await type('2');
    await waitFor('the marker', async () => {
      await accept();
      return lastLine(editor) === '2. ' || undefined;
    });
  });

  it('finishes a name typed without marks, when it is asked', async () => {
    const editor = await write('Tại mac kh');
    await waitFor('the name', async () => {
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await moment();
      await accept();
      return lastLine(editor) === 'Tại Mạc Khê' || undefined;
    });
  });

  it('stays away from prose and figures', async () => {
    const editor = await write();
    for (const prose of ['Tại mac', ' đạt 90', ' triệu', ' (theo 4']) {
      await type(prose);
      const before = lastLine(editor);
      await moment();
      await accept();
      assert.equal(lastLine(editor), before);
    }
  });
});
