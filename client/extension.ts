import type * as vscode from 'vscode';
import { activateIn, type ReportExtension } from './activate';

let extension: ReportExtension | undefined;

/** Entry point of the extension in a Node extension host. */
export function activate(context: vscode.ExtensionContext): ReportExtension {
  extension = activateIn(context, async (options) => {
    // A bundle of its own (dist/node-session.js), so that a window without a report never reads the language client.
    const { startSession } = await import('./node-session');
    return startSession(context.asAbsolutePath('dist/server.js'), options);
  });
  return extension;
}

export const deactivate = (): Promise<void> | undefined => extension?.stop();
