import {
  AbstractMessageReader,
  type DataCallback,
  type Disposable,
  ErrorCodes,
  Message,
  type MessageReader,
} from 'vscode-languageserver';
import { groupOf, matchesOf } from '../text/matches';

/** A message that cannot be taken: what the protocol calls it, and why. */
export interface Malformed {
  readonly code: typeof ErrorCodes.ParseError | typeof ErrorCodes.InvalidRequest;
  readonly reason: string;
}

const headerEnd = '\r\n\r\n';
const contentLength = /content-length:[ \t]*(?<length>\d{1,15})[ \t]*(?:\r\n|$)/giu;
/** No header is longer. What comes without any header in it is thrown away in pieces of this size. */
const longestHeader = 8192;
/** Node's longest string is a little longer; a length beyond it is a mistake of the sender. */
const longestBody = 500_000_000;

/**
 * Reads messages with `Content-Length` headers from a byte stream, and finds its way back after broken ones. The reader
 * of the library loses count for good after one bad header (everything behind is read at the wrong place), which leaves
 * a server that runs and never answers. Here, what is no header is skipped up to the next one, and a body that is no
 * JSON is searched for the header of the message that it may have swallowed. What cannot be mended is a length that is
 * too large with nothing coming after it: its body is still awaited.
 */
export class StreamReader extends AbstractMessageReader implements MessageReader {
  private chunks: Buffer[] = [];
  private size = 0;
  /** Length of the body that is awaited; undefined while a header is. */
  private awaited: number | undefined;

  /** @param refuse told of every message that cannot be taken; reading goes on behind it. */
  constructor(
    private readonly stream: NodeJS.ReadableStream,
    private readonly refuse: (malformed: Malformed) => void,
  ) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    const take = (chunk: Buffer) => this.take(chunk, callback);
    this.stream.on('data', take);
    this.stream.on('error', (error: Error) => this.fireError(error));
    this.stream.on('close', () => this.fireClose());
    return { dispose: () => void this.stream.off('data', take) };
  }

  private take(chunk: Buffer, callback: DataCallback): void {
    this.chunks.push(chunk);
    this.size += chunk.length;
    for (;;) {
      if (this.awaited === undefined && !this.takeHeader()) return;
      if (this.awaited === undefined) continue;
      if (this.size < this.awaited) return;
      const body = this.cut(this.awaited);
      this.awaited = undefined;
      this.takeBody(body, callback);
    }
  }

  /** Whether there is more to look at: a header was found (and `awaited` set) or refused. */
  private takeHeader(): boolean {
    const bytes = this.all();
    const end = bytes.indexOf(headerEnd);
    if (end < 0) {
      // A header may have come halfway: its end is looked for together with what follows.
      if (bytes.length > 2 * longestHeader) {
        this.cut(bytes.length - longestHeader);
        this.refuse({ code: ErrorCodes.ParseError, reason: 'no header' });
      }
      return false;
    }
    const header = this.cut(end + headerEnd.length).toString('latin1', Math.max(0, end - longestHeader));
    const length = Number(groupOf(matchesOf(header, contentLength).at(-1), 'length') ?? NaN);
    if (length <= longestBody) this.awaited = length;
    else this.refuse({ code: ErrorCodes.ParseError, reason: 'no Content-Length in the header' });
    return true;
  }

  private takeBody(body: Buffer, callback: DataCallback): void {
    let message: unknown;
    try {
      message = JSON.parse(body.toString('utf8'));
    } catch {
      this.refuse({ code: ErrorCodes.ParseError, reason: 'no JSON' });
      // JSON has no bare line break within a string, so this is never part of a sound message.
      const swallowed = body.indexOf('Content-Length: ');
      if (swallowed > 0 && body.includes(headerEnd, swallowed)) {
        this.chunks.unshift(body.subarray(swallowed));
        this.size += body.length - swallowed;
      }
      return;
    }
    if (!isMessage(message)) {
      this.refuse({ code: ErrorCodes.InvalidRequest, reason: 'neither request, notification nor response' });
      return;
    }
    try {
      callback(message);
    } catch (error) {
      // A message of the right shape with senseless content, such as a cancellation of nothing.
      this.fireError(error);
    }
  }

  private all(): Buffer {
    if (this.chunks.length !== 1) this.chunks = [Buffer.concat(this.chunks)];
    return this.chunks[0]!;
  }

  /** Takes `length` bytes off the front. */
  private cut(length: number): Buffer {
    const bytes = this.all();
    this.chunks = [bytes.subarray(length)];
    this.size = bytes.length - length;
    return bytes.subarray(0, length);
  }
}

function isMessage(value: unknown): value is Message {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const message = value as Message;
  return Message.isRequest(message) || Message.isNotification(message) || Message.isResponse(message);
}
