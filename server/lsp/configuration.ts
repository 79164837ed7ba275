import type { Connection } from 'vscode-languageserver';
import { settingsSection } from '../../protocol/names';
import { entriesFor } from '../language/diagnostics/ignored';
import { defaultSettings, mergeSettings, readSettings, type Settings } from '../language/settings';
import type { Message } from '../messages/message';
import type { FolderSettings } from './folder-settings';

export interface ConfigurationOptions {
  /** Whether the client answers workspace/configuration. */
  readonly canAsk: () => boolean;
  readonly ruleIds: readonly string[];
  /** Milliseconds that an editor may think about its settings before reports are checked without them. */
  readonly patience: number;
  /** What folders bring along; goes before the editor's defaults. */
  readonly folders: FolderSettings;
  /** What to do where settings cannot be used; called once per case until they change. */
  readonly tell: (message: Message, problems: readonly Message[]) => void;
}

/**
 * The settings of each resource: asked of the client once and kept until they change, or, where the client cannot be
 * asked, what it sent along with `initialize` or with the last change of configuration.
 */
export class Configuration {
  private sent: Settings = defaultSettings;
  private asked = new Map<string, Promise<Settings>>();
  private told = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly options: ConfigurationOptions,
  ) {}

  /** Settings that came with a message: bare, or under the name of the section. */
  take(value: unknown): void {
    if (value === undefined || value === null) return;
    const inner = (value as Readonly<Record<string, unknown>>)[settingsSection];
    this.sent = this.read(inner ?? value);
  }

  /** Forgets what was asked: the client says that something changed. */
  changed(value: unknown): void {
    this.asked = new Map();
    this.told = new Set();
    if (!this.options.canAsk()) this.take(value);
  }

  /** The settings for a resource; without one, those of the window. Never rejects. */
  async of(uri?: string): Promise<Settings> {
    if (uri === undefined) return this.ofEditor();
    const [set, folder] = await Promise.all([this.ofEditor(uri), this.options.folders.of(uri)]);
    // The editor's settings lie in no folder that the path of a report could start from.
    const editor = set.ignore.length ? { ...set, ignore: entriesFor(set.ignore, undefined) } : set;
    return folder ? mergeSettings(editor, folder) : editor;
  }

  private ofEditor(uri?: string): Promise<Settings> {
    if (!this.options.canAsk()) return Promise.resolve(this.sent);
    const key = uri ?? '';
    let answer = this.asked.get(key);
    if (!answer) this.asked.set(key, (answer = this.ask(uri)));
    return answer;
  }

  forget(uri: string): void {
    this.asked.delete(uri);
  }

  private async ask(uri: string | undefined): Promise<Settings> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('workspace/configuration')), this.options.patience);
    });
    try {
      const request = this.connection.workspace.getConfiguration(
        uri === undefined ? { section: settingsSection } : { scopeUri: uri, section: settingsSection },
      );
      return this.read(await Promise.race([request, silence]));
    } catch {
      this.tellOnce({ key: 'server.settings.unanswered' });
      return this.sent;
    } finally {
      clearTimeout(timer);
    }
  }

  private read(value: unknown): Settings {
    const { settings, problems } = readSettings(value, this.options.ruleIds);
    if (problems.length) this.tellOnce({ key: 'server.settings.ignored' }, problems);
    return settings;
  }

  private tellOnce(message: Message, problems: readonly Message[] = []): void {
    const key = JSON.stringify([message, problems]);
    if (this.told.has(key)) return;
    this.told.add(key);
    this.options.tell(message, problems);
  }
}
