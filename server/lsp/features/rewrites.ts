import { type CodeAction, CodeActionResolveRequest, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { isRewriteKind } from '../../language/rewrite/actions';
import type { RewriteKind } from '../../language/rewrite/rewrite';
import type { Range } from '../../text/source';
import { type Context, readNewest } from '../context';
import { toWorkspaceEdit } from '../convert';
import { contentModified, type DocumentParams } from '../fence';
import { RewriteRequest } from '../own-requests';
import { isRange } from '../validate';

/** What goes out with a code action whose edit is not worked out yet, and comes back when somebody chooses it. */
interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly range: Range;
  readonly kind: RewriteKind;
}

interface ResolveParams extends DocumentParams {
  readonly action: CodeAction;
  readonly data: ActionData;
}

/** Answers what changes the outline as a whole, as commands of the extension and as code actions of any editor. */
export function serveRewrites(context: Context): void {
  const { connection, serve, serveReturned, service, settings, abilities } = context;

  serve(
    RewriteRequest,
    ({ range, kind }) => isRange(range) && isRewriteKind(kind),
    async ({ params, breathe }) => {
      const current = await settings(params.textDocument.uri);
      const document = await readNewest(context, params.textDocument.uri, breathe);
      if (!document) return null;
      if (params.version !== undefined && params.version !== document.clientVersion) throw contentModified();
      const done = service.rewrite(document, current, params.range, params.kind);
      if ('refused' in done) return done;
      return { edits: done.edits, notes: done.notes, ...(done.caret ? { caret: done.caret } : {}) };
    },
  );

  serveReturned(
    CodeActionResolveRequest.type,
    (action) => {
      const { data } = (action ?? {}) as { readonly data?: unknown };
      // An action that is not one of these has nothing to be worked out.
      if (isAction(action) && !isActionData(data)) return undefined;
      const { uri = '' } = (data ?? {}) as Partial<ActionData>;
      return { textDocument: { uri }, action, data } as ResolveParams;
    },
    ({ action, data }) => isAction(action) && isActionData(data),
    async ({ params: { action, data }, breathe }) => {
      const current = await settings(data.uri);
      const document = await readNewest(context, data.uri, breathe);
      if (!document) return action;
      if (document.version !== data.version) throw contentModified();
      const done = service.rewrite(document, current, data.range, data.kind);
      const say = (type: MessageType, message: string) =>
        connection.sendNotification(ShowMessageNotification.type, { type, message });
      if ('refused' in done) {
        await say(MessageType.Warning, done.refused);
        return action;
      }
      for (const note of done.notes) await say(MessageType.Info, note);
      return { ...action, edit: toWorkspaceEdit(done.edits, document, abilities()) };
    },
  );
}

const isAction = (value: unknown): value is CodeAction =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isActionData(value: unknown): value is ActionData {
  const { uri, version, range, kind } = (value ?? {}) as Partial<ActionData>;
  return typeof uri === 'string' && typeof version === 'number' && isRange(range) && isRewriteKind(kind);
}
