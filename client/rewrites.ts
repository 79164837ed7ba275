import * as vscode from 'vscode';
import {
  contentModified,
  requests,
  type RewriteKind,
  type RewriteParams,
  type RewriteResult,
} from '../protocol/requests';
import { toTextEdit } from './convert';
import { isReport } from './documents';
import { say } from './messages';
import { reasonOf } from './reason';
import type { ReportServer } from './server';

/** What one command asks back for. */
const renumberings = ['renumberList', 'renumberSection', 'renumberReport'] as const satisfies readonly RewriteKind[];
/** The commands that do one rewrite each. */
const commands = {
  'baoCao.recount': 'recount',
  'baoCao.promoteSection': 'promote',
  'baoCao.demoteSection': 'demote',
  'baoCao.moveSectionUp': 'moveUp',
  'baoCao.moveSectionDown': 'moveDown',
} as const satisfies Readonly<Record<string, RewriteKind>>;

/** How often an answer that came too late, since somebody typed meanwhile, is asked for anew. */
const mostTries = 3;

/** Registers the commands that change the outline of the report in the active editor. */
export function registerRewrites(server: ReportServer): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('baoCao.renumber', async (given: unknown) => {
      const kind = renumberings.find((one) => one === given) ?? (await chooseRenumbering());
      if (kind) await runRewrite(server, kind);
    }),
    ...Object.entries(commands).map(([command, kind]) =>
      vscode.commands.registerCommand(command, () => runRewrite(server, kind)),
    ),
  );
}

async function chooseRenumbering(): Promise<RewriteKind | undefined> {
  const items = renumberings.map((rewrite) => ({
    rewrite,
    label: say(`rewrite.${rewrite}`),
    detail: say(`rewrite.${rewrite}.detail`),
  }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: say('rewrite.choose'), matchOnDetail: true });
  return chosen?.rewrite;
}

/** Asks the server, and makes the edits as one step of undoing. Why nothing was done is said to the user. */
async function runRewrite(server: ReportServer, kind: RewriteKind): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isReport(editor.document)) {
    void vscode.window.showInformationMessage(say('rewrite.noReport'));
    return;
  }
  try {
    for (let tries = 0; tries < mostTries; tries++) {
      const { version } = editor.document;
      const result = await ask(server, kind, editor);
      if (result === 'late' || editor.document.version !== version) continue;
      if (result) await carryOut(result, editor);
      return;
    }
    void vscode.window.showInformationMessage(say('rewrite.changing'));
  } catch (error) {
    void vscode.window.showErrorMessage(say('rewrite.failed', { reason: reasonOf(error) }));
  }
}

async function ask(
  server: ReportServer,
  kind: RewriteKind,
  { document, selection }: vscode.TextEditor,
): Promise<RewriteResult | undefined | 'late'> {
  const at = { line: selection.active.line, character: selection.active.character };
  const params: RewriteParams = {
    textDocument: { uri: document.uri.toString() },
    version: document.version,
    range: { start: at, end: at },
    kind,
  };
  try {
    return await server.request<RewriteResult>(requests.rewrite, params);
  } catch (error) {
    if ((error as { code?: unknown } | null)?.code === contentModified) return 'late';
    throw error;
  }
}

async function carryOut(result: NonNullable<RewriteResult>, editor: vscode.TextEditor): Promise<void> {
  if ('refused' in result) {
    void vscode.window.showWarningMessage(result.refused);
    return;
  }
  if (!result.edits.length) {
    void vscode.window.showInformationMessage(say('rewrite.nothing'));
  } else {
    const workspaceEdit = new vscode.WorkspaceEdit();
    workspaceEdit.set(editor.document.uri, result.edits.map(toTextEdit));
    if (!(await vscode.workspace.applyEdit(workspaceEdit))) {
      void vscode.window.showWarningMessage(say('rewrite.notApplied'));
      return;
    }
  }
  if (result.caret) {
    const caret = new vscode.Position(result.caret.line, result.caret.character);
    editor.selection = new vscode.Selection(caret, caret);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
  for (const note of result.notes) void vscode.window.showInformationMessage(note);
}
