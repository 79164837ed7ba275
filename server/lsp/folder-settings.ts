import { folderFile } from '../../protocol/names';
import { entriesFor } from '../language/diagnostics/ignored';
import { defaultSettings, type Settings } from '../language/settings';
import { type PlacedMessage, readSettingsFile, type SettingsFile } from '../language/settings-file';
import type { Message } from '../messages/message';
import { withoutEscapes } from '../text/strings';
import { type Files, NoText } from './files';

export interface FolderOptions {
  readonly files: Pick<Files, 'read'>;
  readonly ruleIds: readonly string[];
  /** The addresses of the workspace folders. */
  readonly folders: () => readonly string[];
  /** What to do where a file cannot be used as a whole or in part. */
  readonly tell: (message: Message, problems: readonly Message[]) => void;
  /** Shows in a file what is wrong there; without problems, that nothing is. */
  readonly show: (file: string, problems: readonly PlacedMessage[]) => void;
}

/** What a file says, and the folder that its paths start from. */
interface Found {
  readonly settings: Settings;
  readonly folder: string;
}

/** The nearest `.bao-cao.json` above each document, read once and kept until told that one has changed. */
export class FolderSettings {
  private known = new Map<string, Promise<Found | undefined>>();
  private files = new Map<string, Promise<Settings | undefined>>();
  /** What each file said when it could last be used. */
  private readonly good = new Map<string, Settings>();
  /** What was last said about each file, for it to be said once. */
  private readonly told = new Map<string, string>();

  constructor(private readonly options: FolderOptions) {}

  /** @param uris files that are known to have changed: what is wrong in them is shown whether a report is open or not. */
  changed(uris: readonly string[] = []): void {
    this.known = new Map();
    this.files = new Map();
    for (const uri of new Set([...uris, ...this.told.keys()])) void this.read(uri);
  }

  /** The settings of the nearest file from the document's folder up to its workspace folder; never rejects. */
  async of(uri: string): Promise<Settings | undefined> {
    const [root = ''] = /^[a-z][a-z\d+.-]*:\/\/[^/]*/iu.exec(uri) ?? [];
    // What has no place among folders: untitled:, a notebook's cell.
    if (root === '') return undefined;
    const within = this.options
      .folders()
      .map((folder) => folder.replace(/\/$/u, ''))
      .filter((folder) => uri.startsWith(`${folder}/`));
    const top = within.reduce((longest, folder) => (folder.length > longest.length ? folder : longest), root);
    const found = await this.nearest(parentOf(uri), top);
    if (!found) return undefined;
    const { settings, folder } = found;
    return { ...settings, ignore: entriesFor(settings.ignore, withoutEscapes(uri.slice(folder.length + 1))) };
  }

  private nearest(folder: string, top: string): Promise<Found | undefined> {
    const key = `${folder}\n${top}`;
    let found = this.known.get(key);
    if (!found) this.known.set(key, (found = this.find(folder, top)));
    return found;
  }

  private async find(folder: string, top: string): Promise<Found | undefined> {
    const own = await this.read(`${folder}/${folderFile}`);
    if (own) return { settings: own, folder };
    return folder.length > top.length ? this.nearest(parentOf(folder), top) : undefined;
  }

  private read(file: string): Promise<Settings | undefined> {
    let read = this.files.get(file);
    if (!read) this.files.set(file, (read = this.readAnew(file)));
    return read;
  }

  private async readAnew(file: string): Promise<Settings | undefined> {
    const { files, ruleIds } = this.options;
    let found: SettingsFile;
    try {
      const text = await files.read(file);
      if (text === undefined) {
        this.good.delete(file);
        this.tell(file, undefined, []);
        return undefined;
      }
      found = readSettingsFile(text, ruleIds);
    } catch (error) {
      found = { settings: undefined, problems: [{ message: reasonOf(error), range: start }] };
    }
    const { settings, problems } = found;
    if (settings) {
      this.good.set(file, settings);
      this.tell(file, 'server.folder.ignored', problems);
      return settings;
    }
    const last = this.good.get(file);
    this.tell(file, last ? 'server.folder.kept' : 'server.folder.unreadable', problems);
    return last ?? defaultSettings;
  }

  /** Shows what is wrong in a file, or that nothing is any more; says it in the log where it was not said before. */
  private tell(file: string, key: Message['key'] | undefined, problems: readonly PlacedMessage[]): void {
    const { tell, show } = this.options;
    const said = key && problems.length ? JSON.stringify([key, problems]) : undefined;
    if (said === this.told.get(file)) return;
    show(file, problems);
    if (key === undefined || said === undefined) {
      this.told.delete(file);
      return;
    }
    this.told.set(file, said);
    tell({ key, args: { file: withoutEscapes(file) } }, problems.map(({ message }) => message)); // prettier-ignore
  }
}

const start: PlacedMessage['range'] = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function reasonOf(error: unknown): Message {
  if (error instanceof NoText) return error.reason;
  const { code, message } = error as Error & { readonly code?: string };
  return { key: 'server.folder.unread', args: { reason: code ?? message } };
}

const parentOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'));
