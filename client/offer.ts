import * as vscode from 'vscode';
import { reportLanguage, settingsSection } from '../protocol/names';
import { headLength, looksLikeReport } from '../server/report/looks-like-report';
import { onComingIntoSight } from './coming-into-sight';
import { isPlainText } from './documents';
import { FileMemory } from './file-memory';
import { say } from './messages';

/** What somebody decided about one plain-text file. */
type Decision = 'check' | 'leave';

/**
 * Marks plain-text files that look like reports as such: after asking once, always, or never, by `baoCao.plainText`.
 * The answer for a file is kept in `memory`.
 */
export class PlainTextOffers implements vscode.Disposable {
  private readonly listeners: readonly { dispose(): unknown }[];
  /**
   * Documents that have been marked as reports. VS Code keeps the document object when only its language changes, so a
   * person who sets a report back to plain text is not overruled; a file that is closed and opened again is a new object.
   */
  private readonly marked = new WeakSet<vscode.TextDocument>();
  private readonly asked = new WeakSet<vscode.TextDocument>();

  private readonly decisions: FileMemory<Decision>;

  constructor(memory: vscode.Memento) {
    this.decisions = new FileMemory(memory, 'baoCao.plainText.decisions');
    const sight = onComingIntoSight((document) => this.consider(document));
    this.listeners = [
      sight,
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('baoCao.plainText')) sight.again();
      }),
    ];
  }

  /** Marks a document as a report because somebody asked for it, and remembers that. */
  async check(document: vscode.TextDocument): Promise<void> {
    await this.decisions.keep(document, 'check');
    await this.markAsReport(document);
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  private async consider(document: vscode.TextDocument): Promise<void> {
    if (!isPlainText(document) || this.marked.has(document)) return;
    const mode = vscode.workspace.getConfiguration(settingsSection, document.uri).get<string>('plainText', 'ask');
    const decision = this.decisions.of(document);
    if (decision === 'check') return this.markAsReport(document);
    if (mode === 'never' || !looksLikeReport(headOf(document))) return;
    if (mode === 'always') return this.markAsReport(document);
    if (decision === 'leave' || this.asked.has(document)) return;
    this.asked.add(document);
    await this.ask(document);
  }

  private async ask(document: vscode.TextDocument): Promise<void> {
    const thisFile = say('offer.thisFile');
    const always = say('offer.always');
    const never = say('offer.never');
    const answer = await vscode.window.showInformationMessage(say('offer.question'), thisFile, always, never);
    const settings = vscode.workspace.getConfiguration(settingsSection);
    switch (answer) {
      case thisFile:
        return this.check(document);
      case always:
        await settings.update('plainText', 'always', vscode.ConfigurationTarget.Global);
        return this.markAsReport(document);
      case never:
        await settings.update('plainText', 'never', vscode.ConfigurationTarget.Global);
        void vscode.window.showInformationMessage(say('offer.neverHint'));
        return;
      default:
        // Closed without an answer: that is an answer for this file, and none for the others.
        return this.decisions.keep(document, 'leave');
    }
  }

  private async markAsReport(document: vscode.TextDocument): Promise<void> {
    this.marked.add(document);
    if (!document.isClosed && isPlainText(document)) {
      await vscode.languages.setTextDocumentLanguage(document, reportLanguage);
    }
  }
}

const headOf = (document: vscode.TextDocument): string =>
  document.getText(new vscode.Range(new vscode.Position(0, 0), document.positionAt(headLength)));
