import * as vscode from 'vscode';
import { isReport } from './documents';
import { say } from './messages';
import { nextSide } from './sides';

/** From a finding to the place that it contradicts, else to the next finding that has one. */
export function goToOtherSide(): void {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isReport(editor.document)) {
    void vscode.window.showInformationMessage(say('otherSide.noReport'));
    return;
  }
  const { uri } = editor.document;
  const findings = vscode.languages.getDiagnostics(uri).map(({ range, relatedInformation = [] }) => ({
    range,
    others: relatedInformation
      .filter(({ location }) => location.uri.toString() === uri.toString())
      .map(({ location }) => location.range),
  }));
  const side = nextSide(findings, editor.selection.active);
  if (!side) {
    void vscode.window.showInformationMessage(say('otherSide.none'));
    return;
  }
  const { start, end } = side;
  // The caret stands where the words begin, so that the next call knows where it is.
  const selection = new vscode.Selection(end.line, end.character, start.line, start.character);
  editor.selection = selection;
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
