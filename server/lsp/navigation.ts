import {
  type DefinitionParams,
  DefinitionRequest,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
  DocumentHighlightRequest,
  type DocumentLink,
  type DocumentLinkParams,
  DocumentLinkRequest,
  type Location,
  type LocationLink,
  LSPErrorCodes,
  type PrepareRenameParams,
  PrepareRenameRequest,
  type ReferenceParams,
  ReferencesRequest,
  type RenameParams,
  RenameRequest,
  ResponseError,
  type SymbolInformation,
  type WorkDoneProgressReporter,
  type WorkspaceEdit,
  type WorkspaceSymbolParams,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import { answersTo, symbolsOf } from '../language/navigation/symbols';
import type { Settings } from '../language/settings';
import { format, type Message } from '../messages/message';
import type { Range } from '../text/source';
import { type Context, openAsAsked, readAsAsked } from './context';
import { isPosition, toWorkspaceEdit, toWorkspaceSymbol } from './convert';
import type { Turn } from './fence';
import { sameFile } from './files';

/** More than these nobody reads through; another letter typed brings other ones. */
const mostSymbols = 500;
/** Fewer files than these are read before anybody looks for a bar. */
const fewFiles = 10;

/** Answers where things are said of: within a report, and in the reports of the workspace. */
export function serveNavigation(context: Context): void {
  const { connection, fence, workspaceFence, reports, service, abilities, files } = context;

  /** The other files of a document's folder; none for one that was never saved. */
  const filesBeside = async (uri: string): Promise<readonly string[]> => {
    const own = sameFile(uri);
    const found = await files.list(uri.slice(0, uri.lastIndexOf('/')));
    return found.filter((file) => sameFile(file) !== own);
  };

  connection.onRequest(
    DefinitionRequest.type,
    fence<DefinitionParams, Location[] | LocationLink[]>(
      'textDocument/definition',
      ({ position }) => isPosition(position),
      async (request) => {
        const opened = await openAsAsked(context, request);
        if (!opened) return [];
        const { uri } = opened.document;
        const links = service.definitions(opened.document, request.params.position, opened.current);
        if (!abilities().definitionLinks) return links.map(({ selection: range }) => ({ uri, range }));
        return links.map(({ origin, target, selection }): LocationLink => ({
          originSelectionRange: origin,
          targetUri: uri,
          targetRange: target,
          targetSelectionRange: selection,
        }));
      },
    ),
  );

  connection.onRequest(
    ReferencesRequest.type,
    fence<ReferenceParams, Location[]>(
      'textDocument/references',
      ({ position, context: asked }) => isPosition(position) && typeof asked?.includeDeclaration === 'boolean',
      async (request) => {
        const opened = await openAsAsked(context, request);
        if (!opened) return [];
        const { position, context: asked } = request.params;
        const ranges = service.references(opened.document, position, opened.current, asked.includeDeclaration);
        return ranges.map((range) => ({ uri: opened.document.uri, range }));
      },
    ),
  );

  connection.onRequest(
    DocumentHighlightRequest.type,
    fence<DocumentHighlightParams, DocumentHighlight[] | null>(
      'textDocument/documentHighlight',
      ({ position }) => isPosition(position),
      async (request) => {
        const document = await readAsAsked(context, request);
        const found = document ? service.highlights(document, request.params.position) : [];
        // Without an answer an editor marks equal words.
        if (!found.length) return null;
        return found.map(({ range, isDefinition }) => ({
          range,
          kind: isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }));
      },
    ),
  );

  connection.onRequest(
    DocumentLinkRequest.type,
    fence<DocumentLinkParams, DocumentLink[]>(
      'textDocument/documentLink',
      () => true,
      async (request) => {
        if (request.version === undefined) return [];
        const { uri } = request.params.textDocument;
        const files = await filesBeside(uri);
        const opened = await openAsAsked(context, request);
        if (!opened) return [];
        const links = service.documentLinks(opened.document, opened.current, files);
        return links.map(({ range, target, tooltip }) => ({
          range,
          target,
          ...(abilities().linkTooltips ? { tooltip } : {}),
        }));
      },
    ),
  );

  connection.onRequest(
    PrepareRenameRequest.type,
    fence<PrepareRenameParams, { range: Range; placeholder: string } | null>(
      'textDocument/prepareRename',
      ({ position }) => isPosition(position),
      async (request) => {
        const opened = await openAsAsked(context, request);
        if (!opened) return null;
        const offer = service.renameOffer(opened.document, request.params.position);
        if ('refused' in offer) throw refusal(offer.refused, opened.current);
        return offer;
      },
    ),
  );

  connection.onRequest(
    RenameRequest.type,
    fence<RenameParams, WorkspaceEdit | null>(
      'textDocument/rename',
      ({ position, newName }) => isPosition(position) && typeof newName === 'string',
      async (request) => {
        const opened = await openAsAsked(context, request);
        if (!opened) return null;
        const { position, newName } = request.params;
        const renamed = service.rename(opened.document, position, newName);
        if ('refused' in renamed) throw refusal(renamed.refused, opened.current);
        return toWorkspaceEdit(renamed.edits, opened.document, abilities());
      },
    ),
  );

  connection.onRequest(
    WorkspaceSymbolRequest.type,
    workspaceFence<WorkspaceSymbolParams, SymbolInformation[]>(
      'workspace/symbol',
      ({ query }) => typeof query === 'string',
      async (turn) => {
        const matches = answersTo(turn.params.query);
        const bar = progressOf(context, turn);
        const found: SymbolInformation[] = [];
        try {
          for await (const { uri, value } of reports.read(symbolsOf, { breathe: turn.breathe, progress: bar.report })) {
            for (const symbol of value) {
              if (!matches(symbol.name)) continue;
              found.push(toWorkspaceSymbol(symbol, uri));
              if (found.length >= mostSymbols) return found;
            }
          }
          return found;
        } finally {
          bar.done();
        }
      },
    ),
  );
}

/** An editor shows the words of such an error to the user. */
const refusal = (message: Message, { locale }: Settings) =>
  new ResponseError<never>(LSPErrorCodes.RequestFailed, format(message, locale));

/** The progress of reading many files: where the client named a place for it, else in a bar of our own. */
function progressOf(context: Context, { params }: Turn<WorkspaceSymbolParams>) {
  const { window } = context.connection;
  let bar: WorkDoneProgressReporter | undefined;
  return {
    report: async (done: number, total: number): Promise<void> => {
      if (total < fewFiles) return;
      if (!bar) {
        if (params.workDoneToken !== undefined) bar = window.attachWorkDoneProgress(params.workDoneToken);
        else if (context.abilities().progress) bar = await window.createWorkDoneProgress();
        else return;
        const { locale } = await context.settings();
        bar.begin(format({ key: 'server.workspace.reading' }, locale), 0);
      }
      bar.report(Math.floor((100 * done) / total), `${done}/${total}`);
    },
    done: () => bar?.done(),
  };
}
