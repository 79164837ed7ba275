import { folderFile } from '../../protocol/names';
import { entriesFor } from '../language/diagnostics/ignored';
import { readSettings, type Settings } from '../language/settings';
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
}

/** What a file says, and the folder that its paths start from. */
interface Found {
  readonly settings: Settings;
  readonly folder: string;
}

/** The nearest `.bao-cao.json` above each document, read once and kept until told that one has changed. */
export class FolderSettings {
  private known = new Map<string, Promise<Found | undefined>>();

  constructor(private readonly options: FolderOptions) {}

  changed(): void {
    this.known = new Map();
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

  private async read(file: string): Promise<Settings | undefined> {
    let value: unknown;
    try {
      const text = await this.options.files.read(file);
      if (text === undefined) return undefined;
      value = JSON.parse(text.replace(/^\ufeff/u, ''));
    } catch (error) {
      this.tellUnreadable(file, error);
      value = undefined;
    }
    const { settings, problems } = readSettings(value, this.options.ruleIds);
    if (problems.length)
      this.options.tell({ key: 'server.folder.ignored', args: { file: withoutEscapes(file) } }, problems);
    return settings;
  }

  private tellUnreadable(file: string, error: unknown): void {
    const { tell } = this.options;
    const args = { file: withoutEscapes(file) };
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof NoText) tell({ key: 'server.folder.ignored', args }, [error.reason]);
    else tell({ key: 'server.folder.unreadable', args: { ...args, reason } }, []);
  }
}

const parentOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'));
