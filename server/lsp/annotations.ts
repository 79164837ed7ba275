import {
  type CodeLens,
  type CodeLensParams,
  CodeLensRefreshRequest,
  CodeLensRequest,
  type Hover,
  type HoverParams,
  HoverRequest,
  type InlayHint,
  type InlayHintParams,
  InlayHintRefreshRequest,
  InlayHintRequest,
  MarkupKind,
} from 'vscode-languageserver';
import type * as language from '../language/hover/hover';
import { type Context, openAsAsked } from './context';
import { isPosition, isRange } from './convert';

/** Answers what an editor shows beside or inside the text: hovers, inlay hints and code lenses. */
export function serveAnnotations(context: Context): { readonly settingsChanged: () => void } {
  const { connection, service, fence, abilities, crashed } = context;

  connection.onRequest(
    HoverRequest.type,
    fence<HoverParams, Hover | null>(
      'textDocument/hover',
      ({ position }) => isPosition(position),
      async (request) => {
        const opened = await openAsAsked(context, request);
        const found = opened && service.hover(opened.document, request.params.position, opened.current);
        return found ? toHover(found, abilities().hoverMarkdown) : null;
      },
    ),
  );

  connection.onRequest(
    InlayHintRequest.type,
    fence<InlayHintParams, InlayHint[]>(
      'textDocument/inlayHint',
      ({ range }) => isRange(range),
      async (request) => {
        const opened = await openAsAsked(context, request);
        if (!opened) return [];
        const hints = service.inlayHints(opened.document, request.params.range, opened.current);
        return hints.map((hint) => ({ ...hint, paddingLeft: true }));
      },
    ),
  );

  connection.onRequest(
    CodeLensRequest.type,
    fence<CodeLensParams, CodeLens[]>(
      'textDocument/codeLens',
      () => true,
      async (request) => {
        const opened = await openAsAsked(context, request);
        if (!opened) return [];
        // A command without a name is shown as text that cannot be clicked.
        const lenses = service.codeLenses(opened.document, opened.current);
        return lenses.map(({ range, title }) => ({ range, command: { title, command: '' } }));
      },
    ),
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

/** Title, facts and list one below the other; in Markdown the title stands out and the rest keeps its lines. */
function toHover({ range, title, facts, list }: language.Hover, markdown: boolean): Hover {
  if (!markdown) {
    return { range, contents: { kind: MarkupKind.PlainText, value: [title, ...facts, ...list].join('\n') } };
  }
  const blocks = [
    `**${escaped(title)}**`,
    facts.map(escaped).join('  \n'),
    list.map((item) => `- ${escaped(item)}`).join('\n'),
  ];
  return { range, contents: { kind: MarkupKind.Markdown, value: blocks.filter(Boolean).join('\n\n') } };
}

/** Words of a report are no Markdown, whatever signs they hold. */
const escaped = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>()#+\-!|~&$]/gu, '\\$&').replace(/^(\d+)\./u, '$1\\.');
