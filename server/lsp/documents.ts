import {
  type Connection,
  type Disposable,
  type NotificationHandler,
  type TextDocumentContentChangeEvent,
  TextDocuments,
  type TextDocumentsConfiguration,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Document } from '../language/document';
import { isRange } from './validate';

/**
 * A document that the client has open. `version` counts every text that was ever seen, so that no two texts share one
 * even where a client counts badly or opens a file again; `clientVersion` is the client's own count.
 */
export interface OpenDocument extends Document {
  readonly clientVersion: number;
}

class SyncedDocument implements OpenDocument {
  private static seen = 0;
  readonly version = ++SyncedDocument.seen;
  readonly uri: string;
  readonly text: string;

  constructor(
    private readonly buffer: TextDocument,
    readonly clientVersion: number,
  ) {
    this.uri = buffer.uri;
    // Taken now: the buffer is changed in place, while a request may still hold this version.
    this.text = buffer.getText();
  }

  /** The document after some changes; only the latest one can be changed. */
  changed(changes: readonly TextDocumentContentChangeEvent[], version: number): SyncedDocument {
    return new SyncedDocument(TextDocument.update(this.buffer, [...changes], version), version);
  }
}

/**
 * Keeps the open documents as the client sends them. Messages of the wrong shape are refused as a whole (half a change
 * would leave a text that nobody wrote); `refuse` makes the error that ends up in the log.
 */
export class OpenDocuments {
  private readonly documents: TextDocuments<SyncedDocument>;

  constructor(refuse: (uri: string) => Error) {
    const configuration: TextDocumentsConfiguration<SyncedDocument> = {
      create(uri: unknown, languageId, version, text: unknown) {
        if (typeof uri !== 'string' || typeof text !== 'string') throw refuse(String(uri));
        return new SyncedDocument(TextDocument.create(uri, languageId, version, text), version);
      },
      update(document, changes, version) {
        if (!Array.isArray(changes)) throw refuse(document.uri);
        return document.changed(
          changes.map((change) => cleanChange(change) ?? raise(refuse(document.uri))),
          version,
        );
      },
    };
    this.documents = new TextDocuments(configuration);
  }

  /** @param accepts whether the server takes notifications now (the protocol wants them dropped before `initialize`). */
  listen(connection: Connection, accepts: () => boolean): void {
    const whenAccepted =
      <T>(subscribe: (handler: NotificationHandler<T>) => Disposable) =>
      (handler: NotificationHandler<T>) =>
        subscribe((params) => (accepts() ? handler(params) : undefined));
    this.documents.listen({
      onDidOpenTextDocument: whenAccepted((handler) => connection.onDidOpenTextDocument(handler)),
      onDidChangeTextDocument: whenAccepted((handler) => connection.onDidChangeTextDocument(handler)),
      onDidCloseTextDocument: whenAccepted((handler) => connection.onDidCloseTextDocument(handler)),
      onDidSaveTextDocument: whenAccepted((handler) => connection.onDidSaveTextDocument(handler)),
      onWillSaveTextDocument: whenAccepted((handler) => connection.onWillSaveTextDocument(handler)),
      onWillSaveTextDocumentWaitUntil: (handler) => connection.onWillSaveTextDocumentWaitUntil(handler),
    });
  }

  get(uri: string): OpenDocument | undefined {
    return this.documents.get(uri);
  }

  uris(): string[] {
    return this.documents.keys();
  }

  onOpen(listener: (document: OpenDocument) => void): void {
    this.documents.onDidOpen(({ document }) => listener(document));
  }

  onEdit(listener: (document: OpenDocument) => void): void {
    // The library reports an opened document as changed, too, and right after.
    let opened: OpenDocument | undefined;
    this.documents.onDidOpen(({ document }) => (opened = document));
    this.documents.onDidChangeContent(({ document }) => {
      if (document !== opened) listener(document);
      opened = undefined;
    });
  }

  onClose(listener: (document: OpenDocument) => void): void {
    this.documents.onDidClose(({ document }) => listener(document));
  }
}

/** The change with what matters of it; undefined where it makes no sense. */
function cleanChange(change: unknown): TextDocumentContentChangeEvent | undefined {
  const { text, range } = (change ?? {}) as { text?: unknown; range?: unknown };
  if (typeof text !== 'string') return undefined;
  if (range === undefined || range === null) return { text };
  return isRange(range) ? { range, text } : undefined;
}

function raise(error: Error): never {
  throw error;
}
