import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientId, runSession, type Session, type SessionOptions } from './session';

/** A client that keeps its own, English, messages to the log: what users need to know, the session tells them. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** Starts the server as a Node process; `serverModule` is the path of its bundle. Rejects if it cannot be started. */
export function startSession(serverModule: string, options: SessionOptions): Promise<Session> {
  const run = { module: serverModule, transport: TransportKind.ipc };
  return runSession(
    options,
    (clientOptions) => {
      const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
      return new QuietClient(clientId, 'Báo cáo', { run, debug }, clientOptions);
    },
    (client) => client.serverProcess?.pid,
  );
}
