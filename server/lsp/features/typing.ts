import { DocumentOnTypeFormattingRequest } from 'vscode-languageserver';
import { type Context, readAsAsked } from '../context';
import { isPosition } from '../validate';

/** Answers what is to change in the text where Enter was typed. */
export function serveTyping(context: Context): void {
  const { serve, service, settings } = context;
  serve(
    DocumentOnTypeFormattingRequest.type,
    ({ position, ch }) => isPosition(position) && typeof ch === 'string',
    async (request) => {
      const { textDocument, position, ch } = request.params;
      if (request.version === undefined || ch !== '\n') return null;
      const current = await settings(textDocument.uri);
      const document = await readAsAsked(context, request);
      return document ? service.afterEnter(document, position, current) : null;
    },
  );
}
