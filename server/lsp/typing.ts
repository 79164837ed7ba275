import {
  type DocumentOnTypeFormattingParams,
  DocumentOnTypeFormattingRequest,
  type TextEdit,
} from 'vscode-languageserver';
import { type Context, readAsAsked } from './context';
import { isPosition } from './convert';

/** Answers what is to change in the text where Enter was typed. */
export function serveTyping(context: Context): void {
  const { connection, service, fence, settings } = context;
  connection.onRequest(
    DocumentOnTypeFormattingRequest.type,
    fence<DocumentOnTypeFormattingParams, TextEdit[] | null>(
      'textDocument/onTypeFormatting',
      ({ position, ch }) => isPosition(position) && typeof ch === 'string',
      async (request) => {
        const { textDocument, position, ch } = request.params;
        if (request.version === undefined || ch !== '\n') return null;
        const current = await settings(textDocument.uri);
        const document = await readAsAsked(context, request);
        return document ? service.afterEnter(document, position, current) : null;
      },
    ),
  );
}
