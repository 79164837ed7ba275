import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  type InitializeResult,
  ResponseError,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { version } from '../../package.json';
import { folderFile, settingsSection } from '../../protocol/names';
import { LanguageService } from '../language/service';
import type { PlacedMessage } from '../language/settings-file';
import { format, type Message } from '../messages/message';
import { type Abilities, abilitiesOf } from './abilities';
import { capabilitiesFor } from './capabilities';
import { Configuration } from './configuration';
import type { Context } from './context';
import { toSettingsDiagnostic } from './convert';
import { OpenDocuments } from './documents';
import { serveActions } from './features/actions';
import { serveAnnotations } from './features/annotations';
import { serveFormatting } from './features/cleaning';
import { serveCompletion } from './features/completion';
import { serveDiagnostics } from './features/diagnostics';
import { serveHover } from './features/hover';
import { serveNavigation } from './features/navigation';
import { serveNewReport } from './features/new-report';
import { serveOutline } from './features/outline';
import { serveRename } from './features/rename';
import { serveRewrites } from './features/rewrites';
import { serveSemanticTokens } from './features/semantic-tokens';
import { serveTyping } from './features/typing';
import { serveWorkspaceSymbols } from './features/workspace-symbols';
import { type Phase, refusalIn } from './fence';
import { type Files, noFiles } from './files';
import { FolderSettings } from './folder-settings';
import { Log, type LogLevel } from './log';
import { createServing } from './serve';
import { WorkspaceFolders } from './workspace-folders';
import { reportFiles, WorkspaceReports } from './workspace-reports';

export interface ServerOptions {
  readonly service?: LanguageService;
  /** Milliseconds to wait for the client's settings. */
  readonly patience?: number;
  /** The files of the workspace and the settings of its folders; without it there are none. */
  readonly files?: Files;
}

export interface ServerHandle {
  /** Whether the client has asked for the end: then `exit` is a success. */
  readonly isShutDown: () => boolean;
  /** Writes to the client's log, in the user's language. */
  readonly log: (level: LogLevel, message: Message) => void;
}

/** Milliseconds that an editor may think about its settings. */
const usualPatience = 5000;

/**
 * Serves one client over a connection, whatever carries it. Nothing is kept per request: the state is the open
 * documents, the settings, and what was read of the documents last.
 *
 * @param connection not listening yet; this starts it.
 */
export function startServer(connection: Connection, options: ServerOptions = {}): ServerHandle {
  const parts = partsOf(connection, options);
  const { documents, folders, service, configuration, log, life } = parts;
  serveLife(parts, serveChanges(parts, serveFeatures(contextOf(parts))));
  // Who does not tell of changed files has them read again with every report that is opened.
  documents.onOpen(() => {
    if (!life.abilities.watchFiles) folders.changed();
  });
  documents.onClose(({ uri }) => {
    service.forget(uri);
    configuration.forget(uri);
  });
  documents.listen(connection, () => life.phase === 'running');
  connection.onRequest(
    (method) => refusalIn(life.phase) ?? new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`),
  );
  connection.listen();
  return { isShutDown: () => life.phase === 'shutdown', log: (level, message) => log.write(level, message) };
}

/** What the server is made of, each part with what it has to know of the others. */
type Parts = ReturnType<typeof partsOf>;

function partsOf(connection: Connection, options: ServerOptions) {
  const { patience = usualPatience, files = noFiles } = options;
  const life: { phase: Phase; abilities: Abilities } = { phase: 'new', abilities: abilitiesOf(undefined) };
  const log = new Log(connection);
  const service = options.service ?? new LanguageService();
  service.onRuleCrash((crash) => log.ruleCrashed(crash));
  const { ruleIds } = service;
  const tell = (message: Message, problems: readonly Message[]) => log.warn(message, problems);
  const show = (uri: string, problems: readonly PlacedMessage[]) => {
    const diagnostics = problems.map((problem) => toSettingsDiagnostic(problem, log.locale));
    connection.sendDiagnostics({ uri, diagnostics }).catch((error: unknown) => log.crashed('textDocument/publishDiagnostics', error)); // prettier-ignore
  };
  const workspace = new WorkspaceFolders();
  const documents = new OpenDocuments(
    (uri) => new Error(format({ key: 'server.document.refused', args: { uri } }, log.locale)),
  );
  const folders = new FolderSettings({ files, ruleIds, folders: () => workspace.addresses, tell, show });
  const canAsk = () => life.abilities.configuration;
  const configuration = new Configuration(connection, { canAsk, ruleIds, patience, folders, tell });
  const reports = new WorkspaceReports({
    files,
    folders: () => workspace.addresses,
    open: () => documents.uris().flatMap((uri) => documents.get(uri) ?? []),
    reportOf: (document) => service.report(document),
    told: () => life.abilities.watchFiles,
  });
  return { connection, service, files, life, log, workspace, documents, folders, configuration, reports };
}

function contextOf({ connection, service, files, life, log, documents, configuration, reports }: Parts): Context {
  const crashed: Context['crashed'] = (where, error) => log.crashed(where, error);
  return {
    connection,
    service,
    documents,
    ...createServing(connection, {
      phase: () => life.phase,
      versionOf: (uri) => documents.get(uri)?.version,
      crashed,
    }),
    files,
    reports,
    abilities: () => life.abilities,
    isRunning: () => life.phase === 'running',
    settings: (uri) => configuration.of(uri),
    crashed,
  };
}

/** @returns what to call when settings have changed. */
function serveFeatures(context: Context): () => void {
  serveOutline(context);
  serveNavigation(context);
  serveWorkspaceSymbols(context);
  serveHover(context);
  serveActions(context);
  serveRewrites(context);
  serveRename(context);
  serveCompletion(context);
  serveTyping(context);
  serveNewReport(context);
  serveFormatting(context);
  serveSemanticTokens(context);
  const served = [serveDiagnostics(context), serveAnnotations(context)];
  return () => {
    for (const { settingsChanged } of served) settingsChanged();
  };
}

/** From `initialize` to `shutdown`. */
function serveLife({ connection, life, log, workspace, configuration }: Parts, { foldersChanged }: Changes): void {
  connection.onInitialize((params): InitializeResult | ResponseError<never> => {
    if (life.phase !== 'new') return new ResponseError(ErrorCodes.InvalidRequest, 'The server is already initialized');
    life.abilities = abilitiesOf(params.capabilities);
    configuration.take(params.initializationOptions);
    workspace.take(params.workspaceFolders);
    life.phase = 'running';
    return { capabilities: capabilitiesFor(life.abilities), serverInfo: { name: 'bao-cao', version } };
  });
  connection.onInitialized(async () => {
    if (life.phase !== 'running') return;
    const { abilities } = life;
    const failed = (error: unknown) => log.crashed('client/registerCapability', error);
    if (abilities.configuration && abilities.registerConfiguration) {
      const options = { section: settingsSection };
      connection.client.register(DidChangeConfigurationNotification.type, options).catch(failed);
    }
    if (abilities.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders(foldersChanged);
    if (abilities.watchFiles) {
      const watchers = [{ globPattern: `**/${folderFile}` }, { globPattern: reportFiles }];
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(failed);
    }
    ({ locale: log.locale } = await configuration.of());
    log.write('info', { key: 'server.started', args: { version } });
  });
  connection.onShutdown(() => {
    life.phase = 'shutdown';
  });
}

interface Changes {
  readonly foldersChanged: (event: Partial<WorkspaceFoldersChangeEvent> | null) => void;
}

/** What the client tells of settings, folders and files. */
function serveChanges(parts: Parts, tellFeatures: () => void): Changes {
  const { connection, life, log, workspace, configuration, folders, reports } = parts;
  const settingsChanged = async () => {
    tellFeatures();
    ({ locale: log.locale } = await configuration.of());
  };
  const configurationChanged = (sent?: unknown) => {
    if (life.phase !== 'running') return;
    configuration.changed(sent);
    void settingsChanged();
  };
  connection.onDidChangeConfiguration((params: { readonly settings?: unknown } | undefined) => {
    configurationChanged(params?.settings);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (life.phase !== 'running') return;
    reports.changed();
    const settingsFiles = changes.map(({ uri }) => uri).filter((uri) => uri.endsWith(`/${folderFile}`));
    if (!settingsFiles.length) return;
    folders.changed(settingsFiles);
    void settingsChanged();
  });
  return {
    foldersChanged(event) {
      workspace.change(event);
      reports.changed();
      // Which folder a document belongs to decides whose settings it has.
      configurationChanged();
    },
  };
}
