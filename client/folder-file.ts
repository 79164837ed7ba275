import * as vscode from 'vscode';
import { folderFile } from '../protocol/names';
import type { Change } from './folder-settings';
import { say } from './messages';
import { reasonOf } from './reason';

/**
 * Changes the `.bao-cao.json` that counts for a report, or makes one: in its workspace folder, or beside it.
 *
 * @param changeFor is told the report's path from the folder of that file.
 * @throws {Error} with a reason for the user where nothing could be written.
 */
export async function changeFolderFile(report: vscode.Uri, changeFor: (file: string) => Change): Promise<void> {
  const folder = vscode.Uri.joinPath(report, '..');
  const workspace = vscode.workspace.getWorkspaceFolder(report)?.uri;
  // Outside of any workspace folder the server looks all the way up, too.
  const existing = await nearest(folder, workspace ?? report.with({ path: '/' }));
  const target = existing ?? vscode.Uri.joinPath(workspace ?? folder, folderFile);
  const change = changeFor(report.path.slice(vscode.Uri.joinPath(target, '..').path.replace(/\/$/u, '').length + 1));
  if (vscode.workspace.fs.isWritableFileSystem(target.scheme) === false)
    throw new Error(say('folder.readOnly', { file: shown(target) }));
  if (!existing) {
    try {
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(changedIn(target, '', change) ?? ''));
    } catch (error) {
      throw refused(target, error);
    }
    return;
  }
  // As a document, so that what somebody is writing there is not lost and the step can be undone.
  const document = await vscode.workspace.openTextDocument(existing);
  const text = changedIn(existing, document.getText(), change);
  if (text === undefined) return;
  const edit = new vscode.WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.replace(existing, new vscode.Range(new vscode.Position(0, 0), end), text);
  if (!(await vscode.workspace.applyEdit(edit)) || !(await document.save())) throw refused(existing);
}

function changedIn(file: vscode.Uri, text: string, change: Change): string | undefined {
  try {
    return change(text);
  } catch (error) {
    throw new Error(say('folder.invalid', { file: shown(file), reason: reasonOf(error) }));
  }
}

function refused(file: vscode.Uri, error?: unknown): Error {
  const denied = error instanceof vscode.FileSystemError && error.code === 'NoPermissions';
  const reason = error instanceof Error && !denied ? error.message : '';
  return new Error(
    reason ? say('folder.failed', { file: shown(file), reason }) : say('folder.readOnly', { file: shown(file) }),
  );
}

const shown = (file: vscode.Uri): string => vscode.workspace.asRelativePath(file);

/** The file that counts for a folder: its own, else that of the next folder above, up to `top`. */
async function nearest(folder: vscode.Uri, top: vscode.Uri): Promise<vscode.Uri | undefined> {
  const file = vscode.Uri.joinPath(folder, folderFile);
  try {
    await vscode.workspace.fs.stat(file);
    return file;
  } catch {
    const above = vscode.Uri.joinPath(folder, '..');
    const isTop = folder.path.length <= top.path.length || above.path === folder.path;
    return isTop ? undefined : nearest(above, top);
  }
}
