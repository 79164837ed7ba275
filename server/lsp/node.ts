import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  ProposedFeatures,
  type ResponseMessage,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { localFiles } from './local-files';
import { type ServerHandle, startServer } from './server';
import { StreamReader } from './stream-reader';
import { provideUnitsFile } from '../machine/units-file';

/** Serves an editor over standard input and output, for as long as the input lasts. */
export function startStdio(): void {
  // Standard output belongs to the protocol; what a library may want to print goes where it does no harm.
  console.log = console.info = console.debug = console.error;
  const writer = new StreamMessageWriter(process.stdout);
  const reader = new StreamReader(process.stdin, ({ code, reason }) => {
    const reply: ResponseMessage = { jsonrpc: '2.0', id: null, error: { code, message: reason } };
    void writer.write(reply);
    server.log('error', { key: 'server.message.malformed', args: { reason } });
  });
  const server = start(reader, writer);
  process.stdin.on('end', () => leave(server));
  process.stdout.on('error', () => leave(server));
}

/** Serves the process that forked this one, as VS Code does. */
export function startIpc(): void {
  const server = start(new IPCMessageReader(process), new IPCMessageWriter(process));
  process.on('disconnect', () => leave(server));
}

function start(reader: MessageReader, writer: MessageWriter): ServerHandle {
  // The library watches over the client's process (`processId`) and ends this one on `exit`.
  const connection = createConnection(ProposedFeatures.all, reader, writer);
  provideUnitsFile();
  const server = startServer(connection, { files: localFiles });
  const unforeseen = (error: unknown) => {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    try {
      server.log('error', { key: 'server.crashed', args: { where: 'bao-cao', reason } });
    } catch {
      console.error(reason);
    }
  };
  reader.onError(unforeseen);
  process.on('uncaughtException', unforeseen);
  process.on('unhandledRejection', unforeseen);
  return server;
}

/** The client is gone: a success only after it had said so. */
function leave(server: ServerHandle): never {
  process.exit(server.isShutDown() ? 0 : 1);
}

// The transport is named on the command line, by editors and by `bao-cao lsp`; without one this is only a module.
if (process.argv.includes('--node-ipc')) startIpc();
else if (process.argv.includes('--stdio')) startStdio();
