import * as vscode from 'vscode';
import { say } from './messages';
import { reasonOf } from './reason';

/** `group/name`: nothing else leads to a page. */
const ruleId = /^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/u;

/** Shows the page of a rule beside the report, rendered; the pages come with the extension. */
export async function showRule(extension: vscode.Uri, rule: unknown): Promise<void> {
  if (typeof rule !== 'string' || !ruleId.test(rule)) return;
  const page = vscode.Uri.joinPath(extension, 'docs', 'rules', ...`${rule}.md`.split('/'));
  try {
    await vscode.workspace.fs.stat(page);
    await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
  } catch (error) {
    void vscode.window.showErrorMessage(say('rule.noPage', { rule, reason: reasonOf(error) }));
  }
}
