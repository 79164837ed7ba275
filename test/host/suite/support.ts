import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ReportExtension } from '../../../client/activate';

/** Calls `probe` until it gives something; fails after `ms` milliseconds, saying what was waited for and what there was. */
export async function waitFor<T>(
  what: string,
  probe: () => T | undefined | Promise<T | undefined>,
  { ms = 15_000, instead = (): string => '' } = {},
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const value = await probe();
    if (value !== undefined) return value;
    assert.ok(Date.now() < end, `waited ${ms} ms for ${what}${instead()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A file of the workspace. */
export function file(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(name)));
}

/** What the extension exports; undefined as long as it is not active. */
export function extension(): ReportExtension | undefined {
  const found = vscode.extensions.getExtension<ReportExtension>('bao-cao.bao-cao');
  assert.ok(found, 'the extension is there');
  return found.isActive ? found.exports : undefined;
}

/** The extension, when its server runs. */
export const running = (): Promise<ReportExtension> =>
  waitFor('the server to run', () => {
    const exports = extension();
    return exports?.serverState() === 'running' ? exports : undefined;
  });

/** The rule that a diagnostic comes from. */
export const ruleOf = ({ code }: vscode.Diagnostic): string =>
  typeof code === 'object' ? String(code.value) : String(code);

export const findings = (uri: vscode.Uri, rule: string): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter((diagnostic) => ruleOf(diagnostic) === rule);

/** The first finding of a rule, when it is there. */
export const finding = (uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> =>
  waitFor(`a finding of ${rule}`, () => findings(uri, rule)[0], {
    instead: () => `; there is ${vscode.languages.getDiagnostics(uri).map(ruleOf).join(', ') || 'none'}`,
  });

/** The range of the first occurrence of `text`. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const at = document.getText().indexOf(text);
  assert.ok(at >= 0, `«${text}» is in the document`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

/** Replaces the first occurrence of `text` as somebody typing would. */
export async function replace(editor: vscode.TextEditor, text: string, replacement: string): Promise<void> {
  const range = rangeOf(editor.document, text);
  assert.ok(await editor.edit((edit) => edit.replace(range, replacement)), 'the edit was applied');
}

/** Closes every editor without saving. */
export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
