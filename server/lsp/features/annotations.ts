import {
  CodeLensRefreshRequest,
  CodeLensRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
} from 'vscode-languageserver';
import { type Context, openAsAsked } from '../context';
import { isRange } from '../validate';

/** Answers what an editor shows beside the text: inlay hints and code lenses. */
export function serveAnnotations(context: Context): { readonly settingsChanged: () => void } {
  const { connection, serve, service, abilities, crashed } = context;

  serve(
    InlayHintRequest.type,
    ({ range }) => isRange(range),
    async (request) => {
      const opened = await openAsAsked(context, request);
      if (!opened) return [];
      const hints = service.inlayHints(opened.document, request.params.range, opened.current);
      return hints.map((hint) => ({ ...hint, paddingLeft: true }));
    },
  );

  serve(
    CodeLensRequest.type,
    () => true,
    async (request) => {
      const opened = await openAsAsked(context, request);
      if (!opened) return [];
      // A command without a name is shown as text that cannot be clicked.
      const lenses = service.codeLenses(opened.document, opened.current);
      return lenses.map(({ range, title }) => ({ range, command: { title, command: '' } }));
    },
  );

  const refresh = (method: string) => {
    connection.sendRequest(method).catch((error: unknown) => crashed(method, error));
  };
  return {
    settingsChanged() {
      if (abilities().inlayHints && abilities().refreshInlayHints) refresh(InlayHintRefreshRequest.method);
      if (abilities().codeLenses && abilities().refreshCodeLenses) refresh(CodeLensRefreshRequest.method);
    },
  };
}
