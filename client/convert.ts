import * as vscode from 'vscode';
import type { TextEdit } from '../protocol/positions';

/** An edit of the server's in the editor's classes. */
export const toTextEdit = ({ range: { start, end }, newText }: TextEdit): vscode.TextEdit =>
  new vscode.TextEdit(new vscode.Range(start.line, start.character, end.line, end.character), newText);
