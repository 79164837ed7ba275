import { LSPErrorCodes, PrepareRenameRequest, RenameRequest, ResponseError } from 'vscode-languageserver';
import type { Settings } from '../../language/settings';
import { format, type Message } from '../../messages/message';
import { type Context, openAsAsked } from '../context';
import { toWorkspaceEdit } from '../convert';
import { isPosition } from '../validate';

/** Answers what would be renamed at a place, and what changes with another name. */
export function serveRename(context: Context): void {
  const { serve, service, abilities } = context;

  serve(
    PrepareRenameRequest.type,
    ({ position }) => isPosition(position),
    async (request) => {
      const opened = await openAsAsked(context, request);
      if (!opened) return null;
      const offer = service.renameOffer(opened.document, request.params.position);
      if ('refused' in offer) throw refusal(offer.refused, opened.current);
      return offer;
    },
  );

  serve(
    RenameRequest.type,
    ({ position, newName }) => isPosition(position) && typeof newName === 'string',
    async (request) => {
      const opened = await openAsAsked(context, request);
      if (!opened) return null;
      const { position, newName } = request.params;
      const renamed = service.rename(opened.document, position, newName);
      if ('refused' in renamed) throw refusal(renamed.refused, opened.current);
      return toWorkspaceEdit(renamed.edits, opened.document, abilities());
    },
  );
}

/** An editor shows the words of such an error to the user. */
const refusal = (message: Message, { locale }: Settings) =>
  new ResponseError<never>(LSPErrorCodes.RequestFailed, format(message, locale));
