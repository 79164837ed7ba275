import {
  type Connection,
  DidChangeConfigurationNotification,
  ErrorCodes,
  type InitializeResult,
  PositionEncodingKind,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { version } from '../../package.json';
import { fixAllKind } from '../language/fixes';
import { LanguageService } from '../language/service';
import { defaultSettings } from '../language/settings';
import { format, type Message } from '../messages/message';
import { type Abilities, abilitiesOf } from './abilities';
import { serveAnnotations } from './annotations';
import { Configuration, section } from './configuration';
import type { Context } from './context';
import { serveDiagnostics } from './diagnostics';
import { OpenDocuments } from './documents';
import { serveFeatures } from './features';
import { createFence, type Phase, refusalIn } from './fence';

export interface ServerOptions {
  readonly service?: LanguageService;
  /** Milliseconds to wait for the client's settings. */
  readonly patience?: number;
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
  const { service = new LanguageService(), patience = 5000 } = options;
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
    log('warn', { ...message, args: { problems: texts } });
  };

  const configure = (canAsk: boolean) =>
    new Configuration(connection, { canAsk, ruleIds: service.ruleIds, patience, tell });
  let configuration = configure(false);
  const documents = new OpenDocuments(
    (uri) => new Error(format({ key: 'server.document.refused', args: { uri } }, locale)),
  );
  const context: Context = {
    connection,
    service,
    documents,
    fence: createFence({ phase: () => phase, versionOf: (uri) => documents.get(uri)?.version, crashed }),
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
    phase = 'running';
    return { capabilities: capabilitiesFor(abilities), serverInfo: { name: 'bao-cao', version } };
  });
  connection.onInitialized(async () => {
    if (!isRunning()) return;
    if (abilities.configuration && abilities.registerConfiguration) {
      const registration = connection.client.register(DidChangeConfigurationNotification.type, { section });
      registration.catch((error: unknown) => crashed('client/registerCapability', error));
    }
    // Which folder a document belongs to decides whose settings it has.
    if (abilities.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders(() => configurationChanged());
    await takeLocale();
    log('info', { key: 'server.started', args: { version } });
  });
  connection.onShutdown(() => {
    phase = 'shutdown';
  });

  serveFeatures(context);
  const served = [serveDiagnostics(context), serveAnnotations(context)];

  documents.onClose(({ uri }) => {
    service.forget(uri);
    configuration.forget(uri);
  });
  documents.listen(connection, isRunning);

  const configurationChanged = (sent?: unknown) => {
    if (!isRunning()) return;
    configuration.changed(sent);
    for (const { settingsChanged } of served) settingsChanged();
    void takeLocale();
  };
  connection.onDidChangeConfiguration((params: { readonly settings?: unknown } | undefined) => {
    configurationChanged(params?.settings);
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

function capabilitiesFor(abilities: Abilities): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(abilities.pullDiagnostics
      ? { diagnosticProvider: { identifier: 'baoCao', interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    ...(abilities.hover ? { hoverProvider: true } : {}),
    ...(abilities.inlayHints ? { inlayHintProvider: true } : {}),
    ...(abilities.codeLenses ? { codeLensProvider: { resolveProvider: false } } : {}),
    codeActionProvider: abilities.codeActionLiterals ? { codeActionKinds: ['quickfix', fixAllKind] } : true,
    ...(abilities.workspaceFolders
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
  };
}
