import type { Connection } from 'vscode-languageserver';
import type { LanguageService } from '../language/service';
import type { Settings } from '../language/settings';
import type { Abilities } from './abilities';
import type { OpenDocument, OpenDocuments } from './documents';
import type { Fence } from './fence';

/** What the parts of the server share. */
export interface Context {
  readonly connection: Connection;
  readonly service: LanguageService;
  readonly documents: OpenDocuments;
  readonly fence: Fence;
  /** Known once the client has said `initialize`. */
  readonly abilities: () => Abilities;
  readonly isRunning: () => boolean;
  readonly settings: (uri: string) => Promise<Settings>;
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
