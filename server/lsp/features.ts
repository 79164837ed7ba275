import {
  type CodeAction,
  type CodeActionParams,
  CodeActionRequest,
  CodeActionTriggerKind,
  type Diagnostic,
  type DocumentSymbol,
  type DocumentSymbolParams,
  DocumentSymbolRequest,
  type FoldingRange,
  type FoldingRangeParams,
  FoldingRangeRequest,
  type SelectionRange,
  type SelectionRangeParams,
  SelectionRangeRequest,
  type SymbolInformation,
} from 'vscode-languageserver';
import { diagnosticSource } from '../../protocol/names';
import type { Dictionary } from '../language/actions/add-word';
import { type Context, readAsAsked, readNewest } from './context';
import {
  isPosition,
  isRange,
  returnedData,
  toCodeAction,
  toFlatSymbols,
  toFoldingRange,
  toSelectionRange,
  toSymbol,
} from './convert';
import type { DocumentParams, Request } from './fence';

/** Answers what an editor asks about one document, diagnostics aside. A document that is not open has nothing. */
export function serveFeatures(context: Context): void {
  const { connection, service, fence, settings, abilities } = context;

  const newest = ({ params, breathe }: Request<DocumentParams>) =>
    readNewest(context, params.textDocument.uri, breathe);

  connection.onRequest(
    DocumentSymbolRequest.type,
    fence<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]>(
      'textDocument/documentSymbol',
      () => true,
      async (request) => {
        if (request.version === undefined) return [];
        const current = await settings(request.params.textDocument.uri);
        const document = await newest(request);
        if (!document) return [];
        const items = service.outline(document, current);
        return abilities().symbolTree ? items.map(toSymbol) : toFlatSymbols(items, document.uri);
      },
    ),
  );

  connection.onRequest(
    FoldingRangeRequest.type,
    fence<FoldingRangeParams, FoldingRange[]>(
      'textDocument/foldingRange',
      () => true,
      async (request) => {
        const document = await newest(request);
        return document ? service.foldings(document, abilities().foldingLimit).map(toFoldingRange) : [];
      },
    ),
  );

  connection.onRequest(
    SelectionRangeRequest.type,
    fence<SelectionRangeParams, SelectionRange[] | null>(
      'textDocument/selectionRange',
      ({ positions }) => Array.isArray(positions) && positions.every(isPosition),
      async (request) => {
        const document = await readAsAsked(context, request);
        if (!document) return null;
        return request.params.positions.map((position) => toSelectionRange(service.selection(document, position)));
      },
    ),
  );

  connection.onRequest(
    CodeActionRequest.type,
    fence<CodeActionParams, CodeAction[]>(
      'textDocument/codeAction',
      ({ range, context: asked }) => isRange(range) && Array.isArray(asked?.diagnostics) && isKinds(asked.only),
      async (request) => {
        const { textDocument, range, context: asked } = request.params;
        // Actions as commands, for clients that know nothing else, would need a command of our own.
        if (request.version === undefined || !abilities().codeActionLiterals) return [];
        const current = await settings(textDocument.uri);
        const document = await readAsAsked(context, request);
        if (!document) return [];
        const shown: readonly (Diagnostic | null)[] = asked.diagnostics;
        const ours = shown.filter((one): one is Diagnostic => one?.source === diagnosticSource);
        const returned = abilities().diagnosticData ? ours.map(returnedData) : [];
        const automatic = asked.triggerKind === CodeActionTriggerKind.Automatic;
        const { addsWords, ignores, showsRules, resolvesActions: resolves } = abilities();
        const inFolder = hasFolder(textDocument.uri);
        const dictionaries: readonly Dictionary[] = !addsWords ? [] : inFolder ? ['user', 'folder'] : ['user'];
        const ignoreStore = !ignores ? undefined : inFolder ? 'folder' : 'user';
        const wanted = {
          only: asked.only ?? undefined,
          automatic,
          dictionaries,
          ignoreStore,
          showsRules,
          resolves,
        } as const;
        const actions = service.actions(document, current, range, returned, wanted);
        return actions.map((action) => toCodeAction(action, document, ours, abilities()));
      },
    ),
  );
}

/** Kinds of actions, where any are named. */
const isKinds = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.every((kind) => typeof kind === 'string'));

/** A report that was never saved has no folder. */
const hasFolder = (uri: string): boolean => !uri.startsWith('untitled:');
