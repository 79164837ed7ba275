import * as vscode from 'vscode';
import { say } from './messages';
import { reasonOf } from './reason';
import type { ServerState, Session, SessionOptions } from './session';

/** Loads the language client and starts a server with it. It is given as a function so that nothing is loaded before. */
export type StartSession = (options: SessionOptions) => Promise<Session>;

/**
 * The language server as the rest of the extension sees it: it runs from the first report that is opened until the
 * window closes, and says how it is.
 */
export class ReportServer implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<ServerState>();
  readonly onDidChangeState = this.changed.event;
  private current: ServerState = 'stopped';
  /** The running or starting session. Steps follow one another in this promise, so that none overtakes another. */
  private session: Promise<Session | undefined> | undefined;

  constructor(
    private readonly startSession: StartSession,
    private readonly output: () => vscode.LogOutputChannel,
  ) {}

  get state(): ServerState {
    return this.current;
  }

  /** Whether a server has been asked for at all in this window. */
  get wanted(): boolean {
    return this.session !== undefined;
  }

  /** Starts the server unless that has been done. Failures are shown to the user. */
  async start(): Promise<void> {
    this.session ??= this.begin();
    await this.session;
  }

  /** Ends the server, if there is one, and starts a new one. */
  async restart(): Promise<void> {
    const before = this.session;
    this.session = this.end(before).then(() => this.begin());
    if (await this.session) void vscode.window.setStatusBarMessage(say('server.restarted'), 4000);
  }

  async stop(): Promise<void> {
    const before = this.session;
    this.session = undefined;
    await this.end(before);
  }

  /** The process of the running server, if it has one. */
  async processId(): Promise<number | undefined> {
    return (await this.session)?.processId;
  }

  /**
   * Asks the server something that the protocol has no name for, starting it where that has not been done. Rejects with
   * the server's reason; undefined where there is no server, which the user has been told.
   */
  async request<Result>(method: string, params: object): Promise<Result | undefined> {
    await this.start();
    return (await this.session)?.request<Result>(method, params);
  }

  dispose(): void {
    this.changed.dispose();
  }

  private async begin(): Promise<Session | undefined> {
    this.become('starting');
    try {
      return await this.startSession({
        output: this.output(),
        onState: (state) => this.become(state),
        onCrash: ({ restarting, message }) => void this.tell(message, restarting),
      });
    } catch (error) {
      this.become('stopped');
      void this.tell(say('server.failed', { reason: reasonOf(error) }), false);
      this.output().error(error instanceof Error ? error : String(error));
      return undefined;
    }
  }

  private async end(session: Promise<Session | undefined> | undefined): Promise<void> {
    await (await session)?.stop();
    this.become('stopped');
  }

  private become(state: ServerState): void {
    if (state === this.current) return;
    this.current = state;
    this.changed.fire(state);
  }

  private async tell(message: string, restarting: boolean): Promise<void> {
    const showOutput = say('action.showOutput');
    const restart = say('action.restart');
    const answer = restarting
      ? await vscode.window.showWarningMessage(message, showOutput)
      : await vscode.window.showErrorMessage(message, restart, showOutput);
    if (answer === showOutput) this.output().show(true);
    if (answer === restart) await this.restart();
  }
}
