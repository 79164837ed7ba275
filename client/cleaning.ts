import * as vscode from 'vscode';
import { settingsSection } from '../protocol/names';
import type { Position, TextEdit } from '../protocol/positions';
import { type CleanedText, type Remains, requests } from '../protocol/requests';
import { onComingIntoSight } from './coming-into-sight';
import { toTextEdit } from './convert';
import { isReport, reportSelector } from './documents';
import { FileMemory } from './file-memory';
import { say } from './messages';
import { reasonOf } from './reason';
import type { ReportServer } from './server';

/** From so many wrapped lines or page numbers on a text came out of a PDF; a person breaks a line or two by hand. */
const worthAsking: Remains = { wraps: 10, pages: 2 };
/** Fewer line breaks than this are no wrapped paragraph. */
const fewestBreaks = 3;

const pasteKind = vscode.DocumentDropOrPasteEditKind.Empty.append(settingsSection, 'cleaned');

/**
 * Cleans reports of what a PDF or Word left in them: when somebody says so, when they accept the offer that each such
 * file makes once, and when they choose so while pasting.
 */
export class Cleaning implements vscode.Disposable {
  private readonly listeners: readonly { dispose(): unknown }[];
  private readonly asked = new WeakSet<vscode.TextDocument>();
  private readonly offered: FileMemory<'yes'>;

  /** @param memory keeps which files have been asked about. */
  constructor(
    private readonly server: ReportServer,
    memory: vscode.Memento,
  ) {
    this.offered = new FileMemory(memory, 'baoCao.cleaning.offered');
    this.listeners = [
      vscode.commands.registerCommand('baoCao.cleanText', () => this.cleanActive()),
      vscode.languages.registerDocumentPasteEditProvider(
        reportSelector,
        { provideDocumentPasteEdits: (document, _ranges, transfer) => this.pasteEdits(document, transfer) },
        { providedPasteEditKinds: [pasteKind], pasteMimeTypes: ['text/plain'] },
      ),
      onComingIntoSight((document) => this.consider(document)),
    ];
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
    const range = part && { start: plainPosition(part.start), end: plainPosition(part.end) };
    try {
      const edits = await this.server.request<readonly TextEdit[] | null>(
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
      change.set(uri, edits.map(toTextEdit));
      if (document.version !== version || !(await vscode.workspace.applyEdit(change)))
        void vscode.window.showWarningMessage(say('cleaning.changed'));
    } catch (error) {
      void vscode.window.showErrorMessage(say('cleaning.failed', { reason: reasonOf(error) }));
    }
  }

  /** Offers to clean a report that came out of a PDF, once. */
  private async consider(document: vscode.TextDocument): Promise<void> {
    if (!isReport(document) || this.asked.has(document) || this.offered.of(document)) return;
    const settings = () => vscode.workspace.getConfiguration(settingsSection, document.uri);
    if (settings().get('offerCleaning') === 'never') return;
    if (vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) === false) return;
    const textDocument = { uri: document.uri.toString() };
    const remains = await this.server.request<Remains>(requests.textRemains, { textDocument }).catch(() => undefined);
    if (!remains || document.isClosed || this.asked.has(document)) return;
    if (remains.wraps < worthAsking.wraps && remains.pages < worthAsking.pages) return;
    this.asked.add(document);
    await this.offered.keep(document, 'yes');
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
      .request<CleanedText>(requests.cleanText, { textDocument, text })
      .catch(() => undefined);
    if (!cleaned || breaksIn(cleaned.text) >= breaksIn(text)) return undefined;
    const edit = new vscode.DocumentPasteEdit(cleaned.text, say('cleaning.paste'), pasteKind);
    edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
    return [edit];
  }
}

const breaksIn = (text: string): number => text.match(/\r\n|\r|\n/gu)?.length ?? 0;
const plainPosition = ({ line, character }: vscode.Position): Position => ({ line, character });
