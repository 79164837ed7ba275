import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extension, file, open, running, waitFor } from './support';

const settings = () => vscode.workspace.getConfiguration('baoCao');

/** Whether the bundle with the language client has been read into this extension host. */
const languageClientLoaded = () => Object.keys(require.cache).some((name) => name.endsWith('node-session.js'));

const languageOf = (name: string) =>
  vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file(name).toString())?.languageId;

/** Time for things that must not happen to happen. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 1000));

describe('plain text', () => {
  afterEach(async () => {
    await settings().update('plainText', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  it('is left alone when it is no report, and neither server nor language client is loaded', async () => {
    await settings().update('plainText', 'always', vscode.ConfigurationTarget.Global);
    await open('ghi-chep.txt');
    const exports = await waitFor('the extension', extension);
    await pause();
    assert.equal(languageOf('ghi-chep.txt'), 'plaintext');
    assert.equal(exports.serverState(), 'stopped');
    assert.equal(languageClientLoaded(), false);
  });

  it('is left alone with «never», even when it is a report', async () => {
    await settings().update('plainText', 'never', vscode.ConfigurationTarget.Global);
    await open('bao-cao.txt');
    await pause();
    assert.equal(languageOf('bao-cao.txt'), 'plaintext');
    assert.equal(languageClientLoaded(), false);
  });

  it('is asked about with «ask», and stays as it is until answered', async () => {
    await open('bao-cao.txt');
    await pause();
    assert.equal(languageOf('bao-cao.txt'), 'plaintext');
    assert.equal(languageClientLoaded(), false);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('becomes a report with «always», and starts the server', async () => {
    await settings().update('plainText', 'always', vscode.ConfigurationTarget.Global);
    const { document } = await open('bao-cao.txt');
    await waitFor('the language', () => document.languageId === 'bao-cao' || undefined);
    await running();
    assert.equal(languageClientLoaded(), true);
  });

  it('becomes a report when one is pasted into an empty file', async () => {
    await settings().update('plainText', 'always', vscode.ConfigurationTarget.Global);
    const report = await vscode.workspace.fs.readFile(file('bao-cao.txt'));
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: '' }));
    assert.equal(editor.document.languageId, 'plaintext');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), new TextDecoder().decode(report)));
    await waitFor('the language', () => editor.document.languageId === 'bao-cao' || undefined);
  });

  it('is not overruled when somebody sets a report back to plain text', async () => {
    await settings().update('plainText', 'always', vscode.ConfigurationTarget.Global);
    const { document } = await open('quy.txt');
    await waitFor('the language', () => document.languageId === 'bao-cao' || undefined);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await pause();
    assert.equal(document.languageId, 'plaintext');
  });

  it('is checked on command, whatever it looks like', async () => {
    const { document } = await open('ghi-chep.txt');
    await vscode.commands.executeCommand('baoCao.checkFile');
    await waitFor('the language', () => document.languageId === 'bao-cao' || undefined);
  });
});
