import {
  DefinitionRequest,
  DocumentHighlightKind,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  type LocationLink,
  ReferencesRequest,
} from 'vscode-languageserver';
import { type Context, openAsAsked, readAsAsked } from '../context';
import { sameFile } from '../files';
import { isPosition } from '../validate';

/** Answers where things are said of within a report, and which files and pages it names. */
export function serveNavigation(context: Context): void {
  const { serve, service, abilities, files } = context;

  /** The other files of a document's folder; none for one that was never saved. */
  const filesBeside = async (uri: string): Promise<readonly string[]> => {
    const own = sameFile(uri);
    const found = await files.list(uri.slice(0, uri.lastIndexOf('/')));
    return found.filter((file) => sameFile(file) !== own);
  };

  serve(
    DefinitionRequest.type,
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
  );

  serve(
    ReferencesRequest.type,
    ({ position, context: asked }) => isPosition(position) && typeof asked?.includeDeclaration === 'boolean',
    async (request) => {
      const opened = await openAsAsked(context, request);
      if (!opened) return [];
      const { position, context: asked } = request.params;
      const ranges = service.references(opened.document, position, opened.current, asked.includeDeclaration);
      return ranges.map((range) => ({ uri: opened.document.uri, range }));
    },
  );

  serve(
    DocumentHighlightRequest.type,
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
  );

  serve(
    DocumentLinkRequest.type,
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
  );
}
