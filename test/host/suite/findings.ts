import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, finding, findings, open, rangeOf, replace, running, waitFor } from './support';

const countedFive = '2.1. Chỉ tiêu kinh tế (06 chỉ tiêu)';

describe('findings', () => {
  afterEach(closeAll);

  it('shows an announced count that the list does not keep', async () => {
    const { document } = await open('dem-sai.baocao');
    assert.equal(document.languageId, 'bao-cao');
    await running();
    const found = await finding(document.uri, 'count/listed');
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(found.source, 'báo cáo');
    const heading = rangeOf(document, countedFive);
    assert.ok(heading.contains(found.range), `${JSON.stringify(found.range)} is in the heading`);
    assert.match(found.message, /6/);
    assert.match(found.message, /5/);
    assert.ok(found.relatedInformation?.length, 'it says where the list is');
    assert.equal(found.relatedInformation[0]?.location.uri.toString(), document.uri.toString());
  });

  it('takes the finding away when the count is put right, and brings it back', async () => {
    const editor = await open('dem-sai.baocao');
    const { uri } = editor.document;
    await finding(uri, 'count/listed');
    await replace(editor, '(06 chỉ tiêu)', '(05 chỉ tiêu)');
    await waitFor('the finding to go', () => findings(uri, 'count/listed').length === 0 || undefined);
    await replace(editor, '(05 chỉ tiêu)', '(07 chỉ tiêu)');
    assert.match((await finding(uri, 'count/listed')).message, /7/);
  });

  it('keeps step with many quick edits', async () => {
    const editor = await open('dem-sai.baocao');
    const { document } = editor;
    await finding(document.uri, 'count/listed');
    for (let i = 0; i < 20; i++) await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Dòng mới\n'));
    const heading = rangeOf(document, countedFive);
    await waitFor('the finding to move', () => {
      const [found] = findings(document.uri, 'count/listed');
      return found && heading.contains(found.range) ? found : undefined;
    });
    assert.equal(findings(document.uri, 'count/listed').length, 1, 'it is there once');
  });

  it('follows the settings of the folder', async () => {
    const { document } = await open('dem-sai.baocao');
    const settings = vscode.workspace.getConfiguration('baoCao', document.uri);
    await finding(document.uri, 'count/listed');
    try {
      await settings.update('rules', { 'count/listed': 'info' }, vscode.ConfigurationTarget.Workspace);
      await waitFor('the severity to change', () => {
        const [found] = findings(document.uri, 'count/listed');
        return found?.severity === vscode.DiagnosticSeverity.Information || undefined;
      });
      await settings.update('rules', { 'count/listed': 'off' }, vscode.ConfigurationTarget.Workspace);
      await waitFor('the finding to go', () => findings(document.uri, 'count/listed').length === 0 || undefined);
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await finding(document.uri, 'count/listed');
  });

  it('speaks English when told to', async () => {
    const { document } = await open('dem-sai.baocao');
    const settings = vscode.workspace.getConfiguration('baoCao', document.uri);
    const { message } = await finding(document.uri, 'count/listed');
    try {
      await settings.update('locale', 'en', vscode.ConfigurationTarget.Workspace);
      await waitFor('the message to change', () => {
        const [found] = findings(document.uri, 'count/listed');
        return found && found.message !== message ? found : undefined;
      });
    } finally {
      await settings.update('locale', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('finds the same in decomposed text, at the places of the file as it is', async () => {
    const composed = await open('dem-sai.baocao');
    const document = await vscode.workspace.openTextDocument({
      language: 'bao-cao',
      content: composed.document.getText().normalize('NFD'),
    });
    await vscode.window.showTextDocument(document);
    const found = await finding(document.uri, 'count/listed');
    assert.ok(rangeOf(document, countedFive.normalize('NFD')).contains(found.range));
  });

  it('has nothing to say of a report without mistakes in its counts', async () => {
    const { document } = await open('dem-dung.baocao');
    await running();
    await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.deepEqual(findings(document.uri, 'count/listed'), []);
  });
});
