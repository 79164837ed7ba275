import { type CancellationToken, ErrorCodes, LSPErrorCodes, RAL, ResponseError } from 'vscode-languageserver';

/** Where the server stands in its life; it answers only while it runs. */
export type Phase = 'new' | 'running' | 'shutdown';

/** The parameters that every request about a document has. */
export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** A request as a handler sees it. */
export interface Turn<P> {
  readonly params: P;
  /** Throws where nobody waits for the answer any more. */
  readonly check: () => void;
  /** Lets in what arrived meanwhile (an edit, the request's own cancellation), then checks. */
  readonly breathe: () => Promise<void>;
}

/** A request about a document. */
export interface Request<P extends DocumentParams> extends Turn<P> {
  /** The version of the document that the client had when it asked; undefined where it is not open. */
  readonly version: number | undefined;
}

export interface FenceOptions {
  readonly phase: () => Phase;
  readonly versionOf: (uri: string) => number | undefined;
  /** Called with every error that was not foreseen. */
  readonly crashed: (method: string, error: unknown) => void;
}

/**
 * Makes request handlers that cannot take the server down: a crash becomes one error reply and one entry in the log,
 * parameters of the wrong shape an InvalidParams, and a request outside the server's working life what the protocol
 * wants there. Every request first waits a turn, so that its own cancellation may overtake it.
 */
export function createFence({ phase, versionOf, crashed }: FenceOptions) {
  const guarded = guard({ phase, crashed });
  return <P extends DocumentParams, R>(
    method: string,
    accepts: (params: Partial<P>) => boolean,
    handle: (request: Request<P>) => R | Promise<R>,
  ) =>
    guarded<P, R, number | undefined>(
      method,
      (params) => isAboutDocument(params) && accepts(params),
      // Looked up before the first turn: what arrives meanwhile is no part of what the client asked about.
      ({ textDocument }) => versionOf(textDocument.uri),
      (turn, version) => handle({ ...turn, version }),
    );
}

/** The same for requests that are about no document. */
export function createWorkspaceFence(options: Pick<FenceOptions, 'phase' | 'crashed'>) {
  const guarded = guard(options);
  return <P extends object, R>(
    method: string,
    accepts: (params: Partial<P>) => boolean,
    handle: (turn: Turn<P>) => R | Promise<R>,
  ) => guarded<P, R, undefined>(method, accepts, () => undefined, handle);
}

function guard({ phase, crashed }: Pick<FenceOptions, 'phase' | 'crashed'>) {
  return <P extends object, R, S>(
      method: string,
      accepts: (params: Partial<P>) => boolean,
      stateOf: (params: P) => S,
      handle: (turn: Turn<P>, state: S) => R | Promise<R>,
    ) =>
    async (sent: P | null, token: CancellationToken): Promise<R | ResponseError<never>> => {
      const refusal = refusalIn(phase());
      if (refusal) return refusal;
      const params = sent ?? ({} as P);
      if (!accepts(params)) {
        return new ResponseError(ErrorCodes.InvalidParams, `Invalid params of ${method}`);
      }
      const check = () => {
        if (token.isCancellationRequested) throw cancelled();
      };
      const breathe = async () => {
        await nextMessage();
        check();
      };
      const state = stateOf(params);
      try {
        await breathe();
        return await handle({ params, check, breathe }, state);
      } catch (error) {
        if (error instanceof ResponseError) return error as ResponseError<never>;
        crashed(method, error);
        const reason = error instanceof Error ? error.message : String(error);
        return new ResponseError(ErrorCodes.InternalError, `${method}: ${reason}`);
      }
    };
}

/** The answer to any request in this phase; undefined where requests are handled. */
export function refusalIn(phase: Phase): ResponseError<never> | undefined {
  if (phase === 'new') return new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized');
  if (phase === 'shutdown') return new ResponseError(ErrorCodes.InvalidRequest, 'The server is shutting down');
  return undefined;
}

/** The document was edited, and the positions of the request belong to the text before. */
export const contentModified = () => new ResponseError<never>(LSPErrorCodes.ContentModified, 'Content modified');

const cancelled = () => new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'Request cancelled');

/**
 * Lets the message in that stands behind the one being handled: an edit, mostly, that makes it worth waiting. The
 * library takes one message out of its queue per turn of the event loop, and its turn comes after ours; hence two.
 * Cancellations need no turn of their own, they count as soon as they are read.
 */
export async function nextMessage(): Promise<void> {
  await turn();
  await turn();
}

const turn = (): Promise<void> => new Promise((resolve) => void RAL().timer.setImmediate(resolve));

function isAboutDocument(params: unknown): boolean {
  const { textDocument } = (params ?? {}) as { textDocument?: { uri?: unknown } | null };
  return typeof textDocument?.uri === 'string';
}
