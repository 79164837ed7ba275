import * as vscode from 'vscode';
import { errandCommands, fixAllKind } from '../protocol/names';
import { Cleaning } from './cleaning';
import { addWord } from './dictionary';
import { isReport } from './documents';
import { ignore } from './ignore';
import { say } from './messages';
import { registerNewReport } from './new-report';
import { PlainTextOffers } from './offer';
import { goToOtherSide } from './other-side';
import { showRule } from './rule-page';
import { ReportServer, type StartSession } from './server';
import type { ServerState } from './session';
import { registerRewrites } from './rewrites';
import { FindingsStatus } from './status';

/** What the extension gives to others that ask for it (`getExtension('bao-cao.bao-cao')`), and to its own tests. */
export interface ReportExtension {
  /** How the server is; `stopped` as long as no report has been opened. */
  readonly serverState: () => ServerState;
  /** The process id of the running server, if it runs in a process of its own. */
  readonly serverProcessId: () => Promise<number | undefined>;
  /** Ends the server; called when the window closes. */
  readonly stop: () => Promise<void>;
}

/**
 * Sets up everything that does not depend on the host. Until a report is open this costs a look at the plain-text files
 * on screen and nothing else: `startSession`, which loads the language client, is called with the first report.
 */
export function activateIn(context: vscode.ExtensionContext, startSession: StartSession): ReportExtension {
  let channel: vscode.LogOutputChannel | undefined;
  const output = (): vscode.LogOutputChannel => {
    if (!channel) {
      channel = vscode.window.createOutputChannel('Báo cáo', { log: true });
      context.subscriptions.push(channel);
    }
    return channel;
  };
  const server = new ReportServer(startSession, output);
  const offers = new PlainTextOffers(context.globalState);
  let status: FindingsStatus | undefined;

  const startFor = (document: vscode.TextDocument): void => {
    // A command may have started the server before there is a report.
    if (status || !isReport(document)) return;
    void server.start();
    status = new FindingsStatus(server);
    context.subscriptions.push(status);
  };

  context.subscriptions.push(
    server,
    offers,
    vscode.workspace.onDidOpenTextDocument(startFor),
    vscode.commands.registerCommand('baoCao.restartServer', () => server.restart()),
    vscode.commands.registerCommand('baoCao.showOutput', () => output().show(true)),
    vscode.commands.registerCommand('baoCao.showFindings', () =>
      vscode.commands.executeCommand('workbench.actions.view.problems'),
    ),
    vscode.commands.registerCommand('baoCao.fixAll', () =>
      vscode.commands.executeCommand('editor.action.sourceAction', { kind: fixAllKind, apply: 'first' }),
    ),
    vscode.commands.registerCommand('baoCao.goToOtherSide', goToOtherSide),
    vscode.commands.registerCommand(errandCommands.addWord, addWord),
    registerNewReport(server),
    registerRewrites(server),
    vscode.commands.registerCommand(errandCommands.ignore, ignore),
    vscode.commands.registerCommand(errandCommands.showRule, (rule: unknown) => showRule(context.extensionUri, rule)),
    new Cleaning(server, context.globalState),
    vscode.commands.registerCommand('baoCao.checkFile', async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document) await offers.check(document);
      else void vscode.window.showInformationMessage(say('offer.noFile'));
    }),
  );
  for (const document of vscode.workspace.textDocuments) startFor(document);

  return {
    serverState: () => server.state,
    serverProcessId: () => server.processId(),
    stop: () => server.stop(),
  };
}
