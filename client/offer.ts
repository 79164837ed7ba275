import * as vscode from 'vscode';
import { isPlainText, reportLanguage } from './documents';
import { headLength, looksLikeReport } from './looks-like-report';
import { say } from './messages';

/** What somebody decided about one plain-text file. */
type Decision = 'check' | 'leave';

const memoryKey = 'baoCao.plainText.decisions';
/** Decisions kept, the newest ones; a list that only grows would be saved with every window. */
const remembered = 300;
/** An insertion of this many characters may have brought a whole report (pasted from Word or a PDF). */
const pastedLength = 400;

/**
 * Marks plain-text files that look like reports as such: after asking once, always, or never, by `baoCao.plainText`.
 * The answer for a file is kept in `memory`.
 */
export class PlainTextOffers implements vscode.Disposable {
  private readonly listeners: vscode.Disposable[];
  /**
   * Documents that have been marked as reports. VS Code keeps the document object when only its language changes, so a
   * person who sets a report back to plain text is not overruled; a file that is closed and opened again is a new object.
   */
  private readonly marked = new WeakSet<vscode.TextDocument>();
  private readonly asked = new WeakSet<vscode.TextDocument>();

  constructor(private readonly memory: vscode.Memento) {
    this.listeners = [
      vscode.window.onDidChangeVisibleTextEditors(() => this.considerVisible()),
      vscode.workspace.onDidOpenTextDocument(() => this.considerVisible()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (isPlainText(document) && contentChanges.some((change) => change.text.length >= pastedLength)) {
          this.considerVisible();
        }
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('baoCao.plainText')) this.considerVisible();
      }),
    ];
    this.considerVisible();
  }

  /** Marks a document as a report because somebody asked for it, and remembers that. */
  async check(document: vscode.TextDocument): Promise<void> {
    await this.remember(document, 'check');
    await this.markAsReport(document);
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  private considerVisible(): void {
    for (const { document } of vscode.window.visibleTextEditors) void this.consider(document);
  }

  private async consider(document: vscode.TextDocument): Promise<void> {
    if (!isPlainText(document) || this.marked.has(document)) return;
    const mode = vscode.workspace.getConfiguration('baoCao', document.uri).get<string>('plainText', 'ask');
    const decision = this.decisionOn(document);
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
    const settings = vscode.workspace.getConfiguration('baoCao');
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
        return this.remember(document, 'leave');
    }
  }

  private async markAsReport(document: vscode.TextDocument): Promise<void> {
    this.marked.add(document);
    if (!document.isClosed && isPlainText(document)) {
      await vscode.languages.setTextDocumentLanguage(document, reportLanguage);
    }
  }

  private decisionOn(document: vscode.TextDocument): Decision | undefined {
    return this.decisions().find(([uri]) => uri === document.uri.toString())?.[1];
  }

  private async remember(document: vscode.TextDocument, decision: Decision): Promise<void> {
    // An untitled document's address is used again for the next one.
    if (document.isUntitled) return;
    const uri = document.uri.toString();
    const others = this.decisions().filter(([other]) => other !== uri);
    await this.memory.update(memoryKey, [[uri, decision], ...others].slice(0, remembered));
  }

  private decisions(): readonly (readonly [uri: string, decision: Decision])[] {
    return this.memory.get(memoryKey, []);
  }
}

const headOf = (document: vscode.TextDocument): string =>
  document.getText(new vscode.Range(new vscode.Position(0, 0), document.positionAt(headLength)));
