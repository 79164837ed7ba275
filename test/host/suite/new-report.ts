import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { running, waitFor } from './support';

/** How long a question needs to be on the screen before keys reach it; nothing tells when it is. */
const shown = 400;

describe('a new report', () => {
  const press = async (...commands: readonly string[]): Promise<void> => {
    for (const command of commands) {
      await vscode.commands.executeCommand(command);
      await new Promise((resolve) => setTimeout(resolve, shown));
    }
  };
  const accept = 'workbench.action.acceptSelectedQuickOpenItem';
  const next = 'workbench.action.quickOpenSelectNext';
  const untitled = () => vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'untitled');

  /** Opens the first question. */
  async function begin(given?: object): Promise<void> {
    void vscode.commands.executeCommand('baoCao.newReport', given);
    await new Promise((resolve) => setTimeout(resolve, 2 * shown));
  }

  afterEach(() => press('workbench.action.revertAndCloseActiveEditor'));

  it('is asked for by keys, back and forth, and opens with nothing to remark on', async () => {
    // Commands cannot write into a question: the name comes along, as a key binding gives it.
    await begin({ name: 'Mạc Khê' });
    // The second kind, back to it, on; the second unit; its name; the term.
    await press(next, accept, 'workbench.action.quickInputBack', accept, next, accept, accept, accept);
    const document = await waitFor('the new report', () =>
      untitled().find(({ languageId }) => languageId === 'bao-cao'),
    );
    await waitFor('its text', () => document.getText() || undefined);
    assert.match(document.getText(), /\nNGHỊ QUYẾT\nĐại hội đại biểu Đảng bộ phường Mạc Khê/u);
    const editor = vscode.window.activeTextEditor!;
    assert.equal(editor.document, document);
    // The first place to fill in is selected; the next one a key further.
    assert.ok(!editor.selection.isEmpty);
    const first = editor.selection;
    await press('jumpToNextSnippetPlaceholder');
    assert.ok(editor.selection.start.isAfter(first.start));
    await running();
    await press();
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });

  it('is not begun where somebody gives it up', async () => {
    await begin();
    await press(accept, 'workbench.action.closeQuickOpen');
    assert.deepEqual(untitled(), []);
  });
});
