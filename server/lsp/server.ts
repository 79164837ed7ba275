import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  type InitializeResult,
  PositionEncodingKind,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { version } from '../../package.json';
import { folderFile, settingsSection } from '../../protocol/names';
import { fixAllKind } from '../language/actions/quick-fixes';
import { rewriteActionKinds } from '../language/rewrite/actions';
import { LanguageService } from '../language/service';
import { defaultSettings } from '../language/settings';
import { format, type Message } from '../messages/message';
import { type Abilities, abilitiesOf } from './abilities';
import { serveAnnotations } from './annotations';
import { completionOptions, serveCompletion } from './completion';
import { Configuration } from './configuration';
import type { Context } from './context';
import { serveDiagnostics } from './diagnostics';
import { serveNavigation } from './navigation';
import { OpenDocuments } from './documents';
import { serveFeatures } from './features';
import { serveNewReport } from './new-report';
import { createFence, createWorkspaceFence, type Phase, refusalIn } from './fence';
import { type Files, noFiles } from './files';
import { type ReadFile, FolderSettings } from './folder-settings';
import { serveFormatting } from './formatting';
import { semanticTokensOptions, serveSemanticTokens } from './semantic-tokens';
import { serveTyping } from './typing';
import { serveRewrites } from './rewrites';
import { reportFiles, WorkspaceReports } from './workspace-reports';

export interface ServerOptions {
  readonly service?: LanguageService;
  /** Milliseconds to wait for the client's settings. */
  readonly patience?: number;
  /** How the files of folders are read; without it there are none. */
  readonly readFile?: ReadFile;
  /** The files of the workspace; without it there are none. */
  readonly files?: Files;
}

export interface ServerHandle {
  /** Whether the client has asked for the end: then `exit` is a success. */
  readonly isShutDown: () => boolean;
  /** Writes to the client's log, in the user's language. */
  readonly log: (level: 'error' | 'warn' | 'info', message: Message) => void;
}

/**
 * Serves one client over a connection, whatever carries it. Nothing is kept per request: the state is the open
 * documents, the settings, and what was read of the documents last.
 *
 * @param connection not listening yet; this starts it.
 */
export function startServer(connection: Connection, options: ServerOptions = {}): ServerHandle {
  const { service = new LanguageService(), patience = 5000, readFile = () => Promise.resolve(undefined) } = options;
  const { files = noFiles } = options;
  let phase: Phase = 'new';
  let abilities = abilitiesOf(undefined);
  let locale = defaultSettings.locale;

  const isRunning = () => phase === 'running';
  const log: ServerHandle['log'] = (level, message) => connection.console[level](format(message, locale));
  const crashed: Context['crashed'] = (where, error) => {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log('error', { key: 'server.crashed', args: { where, reason } });
  };
  const tell = (message: Message, problems: readonly Message[]) => {
    const texts = problems.map((problem) => format(problem, locale)).join('; ');
    log('warn', { ...message, args: { ...message.args, problems: texts } });
  };

  let workspaceFolders: readonly string[] = [];
  const folders = new FolderSettings({ readFile, ruleIds: service.ruleIds, folders: () => workspaceFolders, tell });
  const configure = (canAsk: boolean) =>
    new Configuration(connection, { canAsk, ruleIds: service.ruleIds, patience, folders, tell });
  let configuration = configure(false);
  const documents = new OpenDocuments(
    (uri) => new Error(format({ key: 'server.document.refused', args: { uri } }, locale)),
  );
  const reports = new WorkspaceReports({
    files,
    folders: () => workspaceFolders,
    open: () => documents.uris().flatMap((uri) => documents.get(uri) ?? []),
    reportOf: (document) => service.report(document),
    told: () => abilities.watchFiles,
  });
  const context: Context = {
    connection,
    service,
    documents,
    fence: createFence({ phase: () => phase, versionOf: (uri) => documents.get(uri)?.version, crashed }),
    workspaceFence: createWorkspaceFence({ phase: () => phase, crashed }),
    files,
    reports,
    abilities: () => abilities,
    isRunning,
    settings: (uri) => configuration.of(uri),
    crashed,
  };

  connection.onInitialize((params): InitializeResult | ResponseError<never> => {
    if (phase !== 'new') return new ResponseError(ErrorCodes.InvalidRequest, 'The server is already initialized');
    abilities = abilitiesOf(params.capabilities);
    configuration = configure(abilities.configuration);
    configuration.take(params.initializationOptions);
    workspaceFolders = addressesIn(params.workspaceFolders);
    phase = 'running';
    return { capabilities: capabilitiesFor(abilities), serverInfo: { name: 'bao-cao', version } };
  });
  connection.onInitialized(async () => {
    if (!isRunning()) return;
    if (abilities.configuration && abilities.registerConfiguration) {
      const registration = connection.client.register(DidChangeConfigurationNotification.type, {
        section: settingsSection,
      });
      registration.catch((error: unknown) => crashed('client/registerCapability', error));
    }
    // Which folder a document belongs to decides whose settings it has.
    if (abilities.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders((event: Partial<WorkspaceFoldersChangeEvent> | null) => {
        const { added, removed } = event ?? {};
        const gone = new Set(addressesIn(removed));
        workspaceFolders = [...workspaceFolders.filter((uri) => !gone.has(uri)), ...addressesIn(added)];
        reports.changed();
        configurationChanged();
      });
    if (abilities.watchFiles) {
      const watchers = [{ globPattern: `**/${folderFile}` }, { globPattern: reportFiles }];
      const registration = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      registration.catch((error: unknown) => crashed('client/registerCapability', error));
    }
    await takeLocale();
    log('info', { key: 'server.started', args: { version } });
  });
  connection.onShutdown(() => {
    phase = 'shutdown';
  });

  serveNavigation(context);
  serveFeatures(context);
  serveNewReport(context);
  serveSemanticTokens(context);
  serveFormatting(context);
  serveCompletion(context);
  serveTyping(context);
  serveRewrites(context);
  const served = [serveDiagnostics(context), serveAnnotations(context)];

  // Who does not tell of changed files has them read again with every report that is opened.
  documents.onOpen(() => {
    if (!abilities.watchFiles) folders.changed();
  });
  documents.onClose(({ uri }) => {
    service.forget(uri);
    configuration.forget(uri);
  });
  documents.listen(connection, isRunning);

  const configurationChanged = (sent?: unknown) => {
    if (!isRunning()) return;
    configuration.changed(sent);
    settingsChanged();
  };
  const settingsChanged = () => {
    for (const { settingsChanged } of served) settingsChanged();
    void takeLocale();
  };
  connection.onDidChangeConfiguration((params: { readonly settings?: unknown } | undefined) => {
    configurationChanged(params?.settings);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (!isRunning()) return;
    reports.changed();
    if (!changes.some(({ uri }) => uri.endsWith(`/${folderFile}`))) return;
    folders.changed();
    settingsChanged();
  });

  /** Takes up the user's language for what is not about one document. */
  async function takeLocale(): Promise<void> {
    ({ locale } = await configuration.of());
  }

  connection.onRequest(
    (method) => refusalIn(phase) ?? new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`),
  );

  connection.listen();
  return { isShutDown: () => phase === 'shutdown', log };
}

/** The addresses of folders, as far as the client has sent any: one wrong entry shall not break every later request. */
function addressesIn(folders: unknown): string[] {
  const entries: readonly unknown[] = Array.isArray(folders) ? folders : [];
  return entries.flatMap((entry) => {
    const { uri } = (entry ?? {}) as { readonly uri?: unknown };
    return typeof uri === 'string' ? [uri] : [];
  });
}

function capabilitiesFor(abilities: Abilities): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(abilities.pullDiagnostics
      ? {
          diagnosticProvider: {
            identifier: settingsSection,
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }
      : {}),
    documentSymbolProvider: true,
    ...(abilities.workspaceSymbols ? { workspaceSymbolProvider: true } : {}),
    ...(abilities.definition ? { definitionProvider: true } : {}),
    ...(abilities.references ? { referencesProvider: true } : {}),
    ...(abilities.highlights ? { documentHighlightProvider: true } : {}),
    ...(abilities.documentLinks ? { documentLinkProvider: { resolveProvider: false } } : {}),
    ...(abilities.rename ? { renameProvider: abilities.prepareRename ? { prepareProvider: true } : true } : {}),
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    ...(abilities.hover ? { hoverProvider: true } : {}),
    ...(abilities.completion ? { completionProvider: completionOptions } : {}),
    ...(abilities.onTypeFormatting ? { documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' } } : {}),
    ...(abilities.inlayHints ? { inlayHintProvider: true } : {}),
    ...(abilities.codeLenses ? { codeLensProvider: { resolveProvider: false } } : {}),
    ...(abilities.semanticTokens ? { semanticTokensProvider: semanticTokensOptions } : {}),
    ...(abilities.formatting ? { documentFormattingProvider: true } : {}),
    ...(abilities.rangeFormatting ? { documentRangeFormattingProvider: true } : {}),
    codeActionProvider: abilities.codeActionLiterals
      ? {
          codeActionKinds: ['quickfix', fixAllKind, ...rewriteActionKinds],
          ...(abilities.resolvesActions ? { resolveProvider: true } : {}),
        }
      : true,
    ...(abilities.workspaceFolders
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
  };
}
