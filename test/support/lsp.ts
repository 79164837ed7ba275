import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type Files, noFiles } from '../../server/lsp/files';
import { type ServerOptions, startServer } from '../../server/lsp/server';
import { built } from './built';

/** A JSON-RPC message as it goes over the wire. */
export interface WireMessage {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

/** A request was answered with an error. */
export class ReplyError extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly data: unknown,
  ) {
    super(`${code}: ${message}`);
  }
}

/** The error codes that the tests speak of. */
export const codes = {
  parseError: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internalError: -32603,
  serverNotInitialized: -32002,
  requestCancelled: -32800,
  contentModified: -32801,
} as const;

/** How long anything may take before a test gives up; nothing is timed. */
const patience = 60_000;

/**
 * A language client written for the tests: it does what it is told, be it against the protocol. It knows nothing of the
 * library that the server is built on, so that both cannot be wrong in the same way.
 */
export class LspClient {
  /** Everything that the server said, replies excepted. */
  readonly heard: WireMessage[] = [];
  /** Answers requests of the server by method; what is not here is answered with null. */
  readonly answers = new Map<string, (params: never) => unknown>();
  private readonly waiting = new Map<number | string, { resolve: (m: WireMessage) => void }>();
  private readonly listeners = new Set<() => void>();
  private buffer = Buffer.alloc(0);
  private lastId = 0;

  constructor(
    private readonly input: Writable,
    output: Readable,
    readonly process?: ChildProcess,
  ) {
    output.on('data', (chunk: Buffer) => this.take(chunk));
  }

  /** Writes bytes as they are. */
  raw(text: string | Buffer): void {
    this.input.write(text);
  }

  send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.raw(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  notify(method: string, params?: unknown): void {
    this.send({ method, params });
  }

  /** Sends a request; `id` tells which, to cancel it. Rejects with a `ReplyError`. */
  start<R>(method: string, params?: unknown): { readonly id: number; readonly reply: Promise<R> } {
    const id = ++this.lastId;
    const reply = this.reply(id).then(({ result, error }) => {
      if (error) throw new ReplyError(error.code, error.message, error.data);
      return result as R;
    });
    // Whoever wants the reply takes it; one that nobody takes is no fault of the test's.
    reply.catch(() => undefined);
    this.send({ id, method, params });
    return { id, reply };
  }

  request<R>(method: string, params?: unknown): Promise<R> {
    return this.start<R>(method, params).reply;
  }

  /** The reply to a request that was sent by hand. */
  reply(id: number | string): Promise<WireMessage> {
    return inTime(`the reply to ${id}`, new Promise((resolve) => this.waiting.set(id, { resolve })));
  }

  cancel(id: number): void {
    this.notify('$/cancelRequest', { id });
  }

  /** The first message with this method (from `from` in `heard` on) that fits. */
  async hear<P>(method: string, fits: (params: P) => boolean = () => true, from = 0): Promise<P> {
    const find = () => this.heard.slice(from).find((m) => m.method === method && fits(m.params as P));
    const found =
      find() ??
      (await inTime(
        method,
        new Promise<WireMessage>((resolve) => {
          const listener = () => {
            const message = find();
            if (!message) return;
            this.listeners.delete(listener);
            resolve(message);
          };
          this.listeners.add(listener);
        }),
      ));
    return found.params as P;
  }

  all<P>(method: string): P[] {
    return this.heard.filter((m) => m.method === method).map((m) => m.params as P);
  }

  /** What the server wrote to the log. */
  logs(): string[] {
    return this.all<{ message: string }>('window/logMessage').map(({ message }) => message);
  }

  /** `initialize` and `initialized`. */
  async initialize(capabilities: object = {}, params: object = {}): Promise<{ capabilities: Record<string, unknown> }> {
    const result = await this.request<{ capabilities: Record<string, unknown> }>('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      ...params,
    });
    this.notify('initialized', {});
    return result;
  }

  open(uri: string, text: string, version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'plaintext', version, text } });
  }

  /** @param changes whole texts or edits. */
  change(uri: string, version: number, ...changes: readonly object[]): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: changes });
  }

  close(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Whether the server still answers. */
  async assertAlive(): Promise<void> {
    const uri = 'test:alive';
    this.open(uri, 'còn đây');
    assert.deepEqual(await this.request('textDocument/foldingRange', { textDocument: { uri } }), []);
    this.close(uri);
  }

  /** Waits for the process to end; its exit code. */
  async exitCode(): Promise<number | null> {
    const child = this.process!;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const [code] = (await inTime('the end of the process', once(child, 'exit'))) as [number | null];
    return code;
  }

  private take(chunk: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, chunk]);
    for (;;) {
      const end = this.buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.buffer.toString('latin1', 0, end))![1]);
      if (this.buffer.length < end + 4 + length) return;
      const body = this.buffer.toString('utf8', end + 4, end + 4 + length);
      this.buffer = this.buffer.subarray(end + 4 + length);
      this.handle(JSON.parse(body) as WireMessage);
    }
  }

  private handle(message: WireMessage): void {
    if (message.method === undefined && message.id !== undefined && message.id !== null) {
      this.waiting.get(message.id)?.resolve(message);
      this.waiting.delete(message.id);
      return;
    }
    this.heard.push(message);
    if (message.method !== undefined && message.id !== undefined) {
      const answer = this.answers.get(message.method);
      const result = answer ? answer(message.params as never) : null;
      if (result !== undefined) this.send({ id: message.id, result });
    }
    for (const listener of [...this.listeners]) listener();
  }
}

function inTime<T>(what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited in vain for ${what}`)), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

const spawned: ChildProcess[] = [];

/** A built program in a process of its own, over standard input and output; the server itself by default. */
export function spawnServer(file = 'server.js', ...args: readonly string[]): LspClient {
  const child = spawn(process.execPath, [built(file), ...(args.length ? args : ['--stdio'])], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  spawned.push(child);
  // A server that has ended does not read what a test still writes.
  child.stdin.on('error', () => undefined);
  return new LspClient(child.stdin, child.stdout, child);
}

/**
 * A built server of its own for each test of the suite that calls this; it ends with the test.
 *
 * @param take is given the client, before it has said anything.
 * @param settings what the editor has set when it is asked.
 */
export function eachWithServer(take: (client: LspClient) => void, settings: () => object = () => ({})): void {
  beforeEach(() => {
    const client = spawnServer();
    client.answers.set('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(settings));
    take(client);
  });
  // Those, too, that a test has started beside it.
  afterEach(() => {
    for (const child of spawned.splice(0)) child.kill();
  });
}

/** The server in this process, with a language service of the test's making. Do not send it `exit`. */
export function serverWith(options: ServerOptions): LspClient {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(
    createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
    options,
  );
  return new LspClient(toServer, toClient);
}

/** Files by their addresses, for a server in this process. */
export const filesOf = (texts: ReadonlyMap<string, string>): Files => ({
  ...noFiles,
  read: (uri) => Promise.resolve(texts.get(uri)),
});

/** Capabilities of a client that asks for diagnostics and knows all that the server can make use of. */
export const modernClient = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
    workspaceFolders: true,
  },
  textDocument: {
    diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false },
    publishDiagnostics: { relatedInformation: true, dataSupport: true, versionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { lineFoldingOnly: true, rangeLimit: 5000 },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
    onTypeFormatting: { dynamicRegistration: true },
    inlayHint: { dynamicRegistration: true },
    codeLens: { dynamicRegistration: true },
    codeAction: {
      isPreferredSupport: true,
      dataSupport: true,
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source', 'source.fixAll'] } },
    },
  },
} as const;

/** The same for a client that only takes what is pushed to it. */
export const pushClient = {
  ...modernClient,
  textDocument: { ...modernClient.textDocument, diagnostic: undefined },
} as const;
