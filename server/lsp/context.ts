import type { Connection } from 'vscode-languageserver';
import type { LanguageService } from '../language/service';
import type { Settings } from '../language/settings';
import type { Abilities } from './abilities';
import type { OpenDocument, OpenDocuments } from './documents';
import { contentModified, type DocumentParams, type Request } from './fence';
import type { Files } from './files';
import type { Serving } from './serve';
import type { WorkspaceReports } from './workspace-reports';

/** What the parts of the server share. */
export interface Context extends Serving {
  readonly connection: Connection;
  readonly service: LanguageService;
  readonly documents: OpenDocuments;
  readonly files: Files;
  /** The reports of the workspace, those included that are not open. */
  readonly reports: WorkspaceReports;
  /** Known once the client has said `initialize`. */
  readonly abilities: () => Abilities;
  readonly isRunning: () => boolean;
  /** Those for a document; without one, those of the window. */
  readonly settings: (uri?: string) => Promise<Settings>;
  /** Writes an error that was not foreseen to the log; `where` is the protocol's name for what was being done. */
  readonly crashed: (where: string, error: unknown) => void;
}

/**
 * The open document, read; where reading took its time and it was edited meanwhile, the edited one. Undefined where it
 * is not open.
 *
 * @param breathe waits for messages that arrived meanwhile; may throw to end it all.
 */
export async function readNewest(
  { documents, service }: Context,
  uri: string,
  breathe: () => Promise<void>,
): Promise<OpenDocument | undefined> {
  for (;;) {
    const document = documents.get(uri);
    if (!document || !service.read(document)) return document;
    await breathe();
  }
}

/**
 * The open document, read, for a request that carries positions: these are worth nothing in another text.
 *
 * @throws where it was edited since the request.
 */
export async function readAsAsked(
  context: Context,
  { params, version, breathe }: Request<DocumentParams>,
): Promise<OpenDocument | undefined> {
  const document = await readNewest(context, params.textDocument.uri, breathe);
  if (document && document.version !== version) throw contentModified();
  return document;
}

/** The document that a request is about, read as by `readAsAsked`, and its settings; undefined where it is not open. */
export async function openAsAsked(
  context: Context,
  request: Request<DocumentParams>,
): Promise<{ readonly document: OpenDocument; readonly current: Settings } | undefined> {
  if (request.version === undefined) return undefined;
  const current = await context.settings(request.params.textDocument.uri);
  const document = await readAsAsked(context, request);
  return document && { document, current };
}
