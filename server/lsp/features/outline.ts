import { DocumentSymbolRequest, FoldingRangeRequest, SelectionRangeRequest } from 'vscode-languageserver';
import { type Context, readAsAsked, readNewest } from '../context';
import { toFlatSymbols, toFoldingRange, toSelectionRange, toSymbol } from '../convert';
import type { DocumentParams, Request } from '../fence';
import { isPosition } from '../validate';

/** Answers how a document is built: its outline, what folds, how far a selection grows. One that is not open has nothing. */
export function serveOutline(context: Context): void {
  const { serve, service, settings, abilities } = context;

  const newest = ({ params, breathe }: Request<DocumentParams>) =>
    readNewest(context, params.textDocument.uri, breathe);

  serve(
    DocumentSymbolRequest.type,
    () => true,
    async (request) => {
      if (request.version === undefined) return [];
      const current = await settings(request.params.textDocument.uri);
      const document = await newest(request);
      if (!document) return [];
      const items = service.outline(document, current);
      return abilities().symbolTree ? items.map(toSymbol) : toFlatSymbols(items, document.uri);
    },
  );

  serve(
    FoldingRangeRequest.type,
    () => true,
    async (request) => {
      const document = await newest(request);
      return document ? service.foldings(document, abilities().foldingLimit).map(toFoldingRange) : [];
    },
  );

  serve(
    SelectionRangeRequest.type,
    ({ positions }) => Array.isArray(positions) && positions.every(isPosition),
    async (request) => {
      const document = await readAsAsked(context, request);
      if (!document) return null;
      return request.params.positions.map((position) => toSelectionRange(service.selection(document, position)));
    },
  );
}
