import type { CancellationToken, Connection, RequestHandler, RequestType, ResponseError } from 'vscode-languageserver';
import {
  createFence,
  createWorkspaceFence,
  type DocumentParams,
  type FenceOptions,
  type Request,
  type Turn,
} from './fence';

/** How the parts of the server say what they answer. Each request is fenced: see `createFence`. */
export interface Serving {
  /**
   * Answers a request about a document.
   *
   * @param accepts whether the client sent what it should have; what it did not send is missing.
   */
  readonly serve: <P extends DocumentParams, R>(
    type: RequestType<P, R, unknown>,
    accepts: (params: Partial<P>) => boolean,
    handle: (request: Request<P>) => R | Promise<R>,
  ) => void;
  /** The same for a request that is about no document. */
  readonly serveWorkspace: <P extends object, R>(
    type: RequestType<P, R, unknown>,
    accepts: (params: Partial<P>) => boolean,
    handle: (turn: Turn<P>) => R | Promise<R>,
  ) => void;
  /**
   * Answers what comes back from the client to be worked out further (a completion, a code action): no parameters of a
   * request about a document, but something that went out and carries the document's address. `read` makes them of it;
   * undefined where there is nothing to be worked out, and it goes back as it came.
   */
  readonly serveReturned: <T, P extends DocumentParams>(
    type: RequestType<T, T, unknown>,
    read: (sent: T | null) => P | undefined,
    accepts: (params: Partial<P>) => boolean,
    handle: (request: Request<P>) => T | Promise<T>,
  ) => void;
}

export function createServing(connection: Connection, options: FenceOptions): Serving {
  const fence = createFence(options);
  const workspaceFence = createWorkspaceFence(options);
  // The library's type lets void stand where an answer may be null, which tsc cannot see through for an R of any kind.
  const answer = <P, R>(
    type: RequestType<P, R, unknown>,
    handler: (sent: P | null, token: CancellationToken) => R | ResponseError<never> | Promise<R | ResponseError<never>>,
  ) => connection.onRequest(type, handler as RequestHandler<P, R, unknown>);
  return {
    serve: (type, accepts, handle) => void answer(type, fence(type.method, accepts, handle)),
    serveWorkspace: (type, accepts, handle) => void answer(type, workspaceFence(type.method, accepts, handle)),
    serveReturned(type, read, accepts, handle) {
      const fenced = fence(type.method, accepts, handle);
      answer(type, (sent, token) => {
        const params = read(sent);
        return params ? fenced(params, token) : sent!;
      });
    },
  };
}
