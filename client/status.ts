import * as vscode from 'vscode';
import { diagnosticSource } from '../protocol/names';
import { isReport, reportSelector } from './documents';
import { say, type ClientMessage } from './messages';
import type { ReportServer } from './server';

const kinds: readonly { readonly severity: vscode.DiagnosticSeverity; readonly message: ClientMessage }[] = [
  { severity: vscode.DiagnosticSeverity.Error, message: 'status.error' },
  { severity: vscode.DiagnosticSeverity.Warning, message: 'status.warning' },
  { severity: vscode.DiagnosticSeverity.Information, message: 'status.info' },
  { severity: vscode.DiagnosticSeverity.Hint, message: 'status.hint' },
];

/** The entry in the language status (`{ }` in the status bar): how many findings of each severity the open report has. */
export class FindingsStatus implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem('baoCao.findings', reportSelector);
  private readonly listeners: readonly { dispose(): unknown }[];

  constructor(private readonly server: ReportServer) {
    this.listeners = [
      this.item,
      server.onDidChangeState(() => this.refresh()),
      vscode.window.onDidChangeActiveTextEditor(() => this.refresh()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const active = activeReport()?.uri.toString();
        if (uris.some((uri) => uri.toString() === active)) this.refresh();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('baoCao.locale')) this.refresh();
      }),
    ];
    this.refresh();
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  private refresh(): void {
    const { item, server } = this;
    item.name = say('status.name');
    item.busy = server.state === 'starting';
    if (server.state === 'running') {
      const document = activeReport();
      if (document) this.show(vscode.languages.getDiagnostics(document.uri));
      return;
    }
    const starting = server.state === 'starting';
    item.text = say(starting ? 'status.starting' : 'status.stopped');
    item.severity = starting ? vscode.LanguageStatusSeverity.Information : vscode.LanguageStatusSeverity.Error;
    item.command = starting ? undefined : { command: 'baoCao.restartServer', title: say('action.restart') };
  }

  private show(diagnostics: readonly vscode.Diagnostic[]): void {
    const { item } = this;
    // Other extensions' remarks on the same file are not counted.
    const counts = kinds.map(({ severity, message }) => ({
      message,
      count: diagnostics.filter((d) => d.source === diagnosticSource && d.severity === severity).length,
    }));
    const [errors = 0, warnings = 0] = counts.map(({ count }) => count);
    const said = counts.filter(({ count }) => count > 0).map(({ message, count }) => say(message, { count }));
    item.text = said.length ? say('status.findings', { counts: said.join(', ') }) : say('status.clean');
    item.severity =
      errors > 0
        ? vscode.LanguageStatusSeverity.Error
        : warnings > 0
          ? vscode.LanguageStatusSeverity.Warning
          : vscode.LanguageStatusSeverity.Information;
    item.command = said.length ? { command: 'baoCao.showFindings', title: say('action.showFindings') } : undefined;
  }
}

function activeReport(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && isReport(document) ? document : undefined;
}
