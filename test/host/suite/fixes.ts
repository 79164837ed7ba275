import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, finding, findings, open, waitFor } from './support';

describe('fixes', () => {
  afterEach(closeAll);

  it('offers the count that the list keeps, and puts it in', async () => {
    const { document } = await open('dem-sai.baocao');
    const found = await finding(document.uri, 'count/listed');
    const line = found.range.start.line;
    const action = await waitFor('a quick fix', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        found.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      return actions.find(({ edit }) => edit?.has(document.uri));
    });
    assert.ok(action.edit);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.match(document.lineAt(line).text, /^2\.1\. Chỉ tiêu kinh tế \(0?5 chỉ tiêu\)$/);
    await waitFor('the finding to go', () => findings(document.uri, 'count/listed').length === 0 || undefined);
  });
});
