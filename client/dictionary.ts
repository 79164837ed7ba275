import * as vscode from 'vscode';
import { withWord } from './folder-words';
import { say } from './messages';

/** The command that the server's code actions name. */
export const addWordCommand = 'baoCao.addWord';

const fileName = '.bao-cao.json';

/** Adds a word to the user's settings or to the `.bao-cao.json` of a report's folder; failures are shown. */
export async function addWord(word: unknown, dictionary: unknown, report: unknown): Promise<void> {
  if (typeof word !== 'string' || typeof report !== 'string') return;
  try {
    if (dictionary === 'folder') await addToFolder(word, vscode.Uri.parse(report));
    else await addToUser(word);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(say('words.failed', { word, reason }));
  }
}

async function addToUser(word: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration('baoCao');
  const words = settings.inspect<readonly string[]>('words')?.globalValue ?? [];
  if (!words.includes(word)) await settings.update('words', [...words, word], vscode.ConfigurationTarget.Global);
}

async function addToFolder(word: string, report: vscode.Uri): Promise<void> {
  const top = vscode.workspace.getWorkspaceFolder(report)?.uri ?? vscode.Uri.joinPath(report, '..');
  const existing = await nearest(vscode.Uri.joinPath(report, '..'), top);
  if (!existing) {
    const text = withWord('', word) ?? '';
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(top, fileName), new TextEncoder().encode(text));
    return;
  }
  // As a document, so that what somebody is writing there is not lost and the step can be undone.
  const document = await vscode.workspace.openTextDocument(existing);
  const text = withWord(document.getText(), word);
  if (text === undefined) return;
  const edit = new vscode.WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.replace(existing, new vscode.Range(new vscode.Position(0, 0), end), text);
  if (!(await vscode.workspace.applyEdit(edit)) || !(await document.save())) throw new Error(existing.fsPath);
}

/** The file that counts for a folder: its own, else that of the next folder above, up to `top`. */
async function nearest(folder: vscode.Uri, top: vscode.Uri): Promise<vscode.Uri | undefined> {
  const file = vscode.Uri.joinPath(folder, fileName);
  try {
    await vscode.workspace.fs.stat(file);
    return file;
  } catch {
    const above = vscode.Uri.joinPath(folder, '..');
    const isTop = folder.path.length <= top.path.length || above.path === folder.path;
    return isTop ? undefined : nearest(above, top);
  }
}
