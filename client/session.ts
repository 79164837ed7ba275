import {
  CloseAction,
  ErrorAction,
  RevealOutputChannelOn,
  State,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import type * as vscode from 'vscode';
import { errandAbilities, settingsSection } from '../protocol/names';
import { reportSelector } from './documents';
import { say } from './messages';
import { RestartPolicy } from './restart-policy';

/** `stopped` also stands for: could not be started. */
export type ServerState = 'starting' | 'running' | 'stopped';

/** What a session tells the rest of the extension. */
export interface SessionOptions {
  readonly output: vscode.LogOutputChannel;
  readonly onState: (state: ServerState) => void;
  /** The server has crashed and is being restarted, or will not be any more. */
  readonly onCrash: (crash: { readonly restarting: boolean; readonly message: string }) => void;
}

/** One run of the language server, its automatic restarts included. */
export interface Session {
  /** The server's process, where it is one of its own (not in a web worker). */
  readonly processId: number | undefined;
  /** Asks the server something that the protocol has no name for; rejects with the server's reason. */
  request<Result>(method: string, params: object): Promise<Result>;
  stop(): Promise<void>;
}

/** The id under which the language client reads `baoCao.trace.server`. */
export const clientId = settingsSection;

/** The client carries out every errand that the server may send it on. */
const errands = Object.fromEntries(Object.values(errandAbilities).map((name) => [name, true]));

const maxRestarts = 3;
const crashWindowMinutes = 3;
/** How long a server may take to shut down, in milliseconds. */
const shutdownMs = 3000;

/**
 * Starts a language client and follows it to its end. `create` makes the client of the host at hand (a process, a
 * worker); everything else is the same in every host. Rejects if the server cannot be started.
 */
export async function runSession<C extends BaseLanguageClient>(
  options: SessionOptions,
  create: (clientOptions: LanguageClientOptions) => C,
  processIdOf: (client: C) => number | undefined,
): Promise<Session> {
  const policy = new RestartPolicy(maxRestarts, crashWindowMinutes * 60_000);
  let up = false;
  let abandon: (error: Error) => void = () => undefined;
  const diedEarly = new Promise<never>((_, reject) => (abandon = reject));
  const client = create({
    documentSelector: reportSelector,
    outputChannel: options.output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // A failed start is reported by whoever called; the client's own message would be a second one, in English.
    initializationFailedHandler: () => false,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        // A server that dies before it has answered once will do so again.
        if (!up) {
          abandon(new Error(say('server.diedEarly')));
          return { action: CloseAction.DoNotRestart, handled: true };
        }
        const restarting = policy.allowsRestart(Date.now());
        const message = restarting
          ? say('server.restarting')
          : say('server.givenUp', { count: maxRestarts + 1, minutes: crashWindowMinutes });
        options.onCrash({ restarting, message });
        return { action: restarting ? CloseAction.Restart : CloseAction.DoNotRestart, message, handled: true };
      },
    },
  });
  client.registerFeature({
    fillClientCapabilities: (capabilities) => {
      const others = capabilities.experimental as object | undefined;
      capabilities.experimental = { ...others, ...errands };
    },
    initialize: () => undefined,
    getState: () => ({ kind: 'static' }),
    clear: () => undefined,
  });
  const states = client.onDidChangeState(({ newState }) => {
    up ||= newState === State.Running;
    options.onState(newState === State.Running ? 'running' : newState === State.Starting ? 'starting' : 'stopped');
  });
  const stop = async () => {
    states.dispose();
    // Nor does dispose() settle then.
    const late = new Promise((resolve) => setTimeout(resolve, 2 * shutdownMs));
    const gone = client.dispose(shutdownMs).catch((error: unknown) => options.output.debug(String(error)));
    await Promise.race([gone, late]);
  };
  try {
    // start() alone would wait for ever for a server that died before it answered.
    await Promise.race([client.start(), diedEarly]);
  } catch (error) {
    void stop();
    throw error;
  }
  return {
    get processId() {
      return processIdOf(client);
    },
    request: (method, params) => client.sendRequest(method, params),
    stop,
  };
}
