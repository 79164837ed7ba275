import * as vscode from 'vscode';
import { isReport, reportSelector } from './documents';
import { say } from './messages';
import type { ReportServer } from './server';

/** What the server counts (its request `baoCao/textRemains`). */
interface Remains {
  /** Lines that were wrapped in the middle of a paragraph. */
  readonly wraps: number;
  /** Page numbers, and lines that run above every page. */
  readonly pages: number;
}

/** The server's edits, in the protocol's words, which are those of VS Code here. */
interface ServerEdit {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly newText: string;
}
interface Place {
  readonly line: number;
  readonly character: number;
}

const memoryKey = 'baoCao.cleaning.asked';
/** Files remembered, the newest ones. */
const remembered = 300;
/** From so many wrapped lines or page numbers on a text came out of a PDF; a person breaks a line or two by hand. */
const worthAsking: Remains = { wraps: 10, pages: 2 };
/** An insertion of this many characters may have brought pages with it. */
const pastedLength = 400;
/** Fewer line breaks than this are no wrapped paragraph. */
const fewestBreaks = 3;

const pasteKind = vscode.DocumentDropOrPasteEditKind.Empty.append('baoCao', 'cleaned');

/**
 * Cleans reports of what a PDF or Word left in them: when somebody says so, when they accept the offer that each such
 * file makes once, and when they choose so while pasting.
 */
export class Cleaning implements vscode.Disposable {
  private readonly listeners: vscode.Disposable[];
  private readonly asked = new WeakSet<vscode.TextDocument>();

  /** @param memory keeps which files have been asked about. */
  constructor(
    private readonly server: ReportServer,
    private readonly memory: vscode.Memento,
  ) {
    this.listeners = [
      vscode.commands.registerCommand('baoCao.cleanText', () => this.cleanActive()),
      vscode.languages.registerDocumentPasteEditProvider(
        reportSelector,
        { provideDocumentPasteEdits: (document, _ranges, transfer) => this.pasteEdits(document, transfer) },
        { providedPasteEditKinds: [pasteKind], pasteMimeTypes: ['text/plain'] },
      ),
      vscode.window.onDidChangeVisibleTextEditors(() => this.considerVisible()),
      vscode.workspace.onDidOpenTextDocument(() => this.considerVisible()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
        // What was undone was not pasted.
        if (reason === undefined && contentChanges.some(({ text }) => text.length >= pastedLength))
          void this.consider(document);
      }),
    ];
    this.considerVisible();
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  private async cleanActive(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isReport(editor.document)) {
      void vscode.window.showInformationMessage(say('cleaning.noReport'));
      return;
    }
    await this.clean(editor.document, editor.selection.isEmpty ? undefined : editor.selection);
  }

  /** Cleans a document or a part of it, in one step for "undo". */
  private async clean(document: vscode.TextDocument, part?: vscode.Range): Promise<void> {
    const { version, uri } = document;
    const params = { textDocument: { uri: uri.toString() }, options: { tabSize: 4, insertSpaces: true } };
    const range = part && { start: placeOf(part.start), end: placeOf(part.end) };
    try {
      const edits = await this.server.request<readonly ServerEdit[] | null>(
        range ? 'textDocument/rangeFormatting' : 'textDocument/formatting',
        range ? { ...params, range } : params,
      );
      // Why there are none, the server has said.
      if (!edits) return;
      if (!edits.length) {
        void vscode.window.setStatusBarMessage(say('cleaning.clean'), 4000);
        return;
      }
      const change = new vscode.WorkspaceEdit();
      change.set(uri, edits.map(toEdit));
      if (document.version !== version || !(await vscode.workspace.applyEdit(change)))
        void vscode.window.showWarningMessage(say('cleaning.changed'));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(say('cleaning.failed', { reason }));
    }
  }

  private considerVisible(): void {
    for (const { document } of vscode.window.visibleTextEditors) void this.consider(document);
  }

  /** Offers to clean a report that came out of a PDF, once. */
  private async consider(document: vscode.TextDocument): Promise<void> {
    if (!isReport(document) || this.asked.has(document) || this.wasAsked(document)) return;
    const settings = () => vscode.workspace.getConfiguration('baoCao', document.uri);
    if (settings().get('offerCleaning') === 'never') return;
    if (vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) === false) return;
    const textDocument = { uri: document.uri.toString() };
    const remains = await this.server.request<Remains>('baoCao/textRemains', { textDocument }).catch(() => undefined);
    if (!remains || document.isClosed || this.asked.has(document)) return;
    if (remains.wraps < worthAsking.wraps && remains.pages < worthAsking.pages) return;
    this.asked.add(document);
    await this.remember(document);
    const clean = say('cleaning.do');
    const never = say('offer.never');
    const answer = await vscode.window.showInformationMessage(say('cleaning.question'), clean, never);
    if (answer === clean) await this.clean(document);
    if (answer === never) await settings().update('offerCleaning', 'never', vscode.ConfigurationTarget.Global);
  }

  /** The pasted text cleaned, beside the text as it is, which stays what "paste" means. */
  private async pasteEdits(
    document: vscode.TextDocument,
    transfer: vscode.DataTransfer,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    const text = await transfer.get('text/plain')?.asString();
    if (text === undefined || breaksIn(text) < fewestBreaks) return undefined;
    const textDocument = { uri: document.uri.toString() };
    const cleaned = await this.server
      .request<{ readonly text: string } | null>('baoCao/cleanText', { textDocument, text })
      .catch(() => undefined);
    if (!cleaned || breaksIn(cleaned.text) >= breaksIn(text)) return undefined;
    const edit = new vscode.DocumentPasteEdit(cleaned.text, say('cleaning.paste'), pasteKind);
    edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
    return [edit];
  }

  private wasAsked({ uri }: vscode.TextDocument): boolean {
    return this.memory.get<readonly string[]>(memoryKey, []).includes(uri.toString());
  }

  private async remember({ uri, isUntitled }: vscode.TextDocument): Promise<void> {
    // An untitled document's address is used again for the next one.
    if (isUntitled) return;
    const others = this.memory.get<readonly string[]>(memoryKey, []).filter((other) => other !== uri.toString());
    await this.memory.update(memoryKey, [uri.toString(), ...others].slice(0, remembered));
  }
}

const breaksIn = (text: string): number => text.match(/\r\n|\r|\n/gu)?.length ?? 0;
const placeOf = ({ line, character }: vscode.Position): Place => ({ line, character });
const toEdit = ({ range: { start, end }, newText }: ServerEdit): vscode.TextEdit =>
  new vscode.TextEdit(new vscode.Range(start.line, start.character, end.line, end.character), newText);
