import type * as vscode from 'vscode';
import { reportLanguage } from '../protocol/names';

/**
 * Where a document a person writes may live. Others are left alone: the old side of a comparison (`git:`), output
 * channels, previews; checking those would list every finding twice.
 */
const schemes: ReadonlySet<string> = new Set([
  'file',
  'untitled',
  'vscode-remote',
  'vscode-vfs',
  'vscode-test-web',
  'tmp',
]);

/** What the language client and the status item attach to. */
export const reportSelector: { readonly scheme: string; readonly language: string }[] = [...schemes].map((scheme) => ({
  scheme,
  language: reportLanguage,
}));

/** Whether it is a document that a person writes and that is marked as a report. */
export const isReport = (document: vscode.TextDocument): boolean =>
  document.languageId === reportLanguage && schemes.has(document.uri.scheme);

/** Whether it is a document that a person writes and of which the editor knows nothing but that it is text. */
export const isPlainText = (document: vscode.TextDocument): boolean =>
  document.languageId === 'plaintext' && schemes.has(document.uri.scheme);
