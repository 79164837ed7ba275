import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver';

/** The addresses of the folders that the client has open. */
export class WorkspaceFolders {
  private uris: readonly string[] = [];

  get addresses(): readonly string[] {
    return this.uris;
  }

  /** @param folders as they came with `initialize`. */
  take(folders: unknown): void {
    this.uris = addressesIn(folders);
  }

  change(event: Partial<WorkspaceFoldersChangeEvent> | null): void {
    const gone = new Set(addressesIn(event?.removed));
    this.uris = [...this.uris.filter((uri) => !gone.has(uri)), ...addressesIn(event?.added)];
  }
}

/** The addresses of folders, as far as the client has sent any: one wrong entry shall not break every later request. */
function addressesIn(folders: unknown): string[] {
  const entries: readonly unknown[] = Array.isArray(folders) ? folders : [];
  return entries.flatMap((entry) => {
    const { uri } = (entry ?? {}) as { readonly uri?: unknown };
    return typeof uri === 'string' ? [uri] : [];
  });
}
