import * as vscode from 'vscode';

/** An insertion of this many characters may have brought a whole report (pasted from Word or a PDF). */
const pastedLength = 400;

/**
 * Has every document considered that is on screen, comes there, or has had much pasted into it.
 *
 * @returns what ends that, and what considers anew all that is on screen.
 */
export function onComingIntoSight(consider: (document: vscode.TextDocument) => Promise<void>): {
  readonly dispose: () => void;
  readonly again: () => void;
} {
  const again = () => {
    for (const { document } of vscode.window.visibleTextEditors) void consider(document);
  };
  const listeners = vscode.Disposable.from(
    vscode.window.onDidChangeVisibleTextEditors(again),
    vscode.workspace.onDidOpenTextDocument(again),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
      // What was undone was not pasted.
      if (reason === undefined && contentChanges.some(({ text }) => text.length >= pastedLength))
        void consider(document);
    }),
  );
  again();
  return { again, dispose: () => void listeners.dispose() };
}
