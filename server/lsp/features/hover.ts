import { type Hover, HoverRequest, MarkupKind } from 'vscode-languageserver';
import type * as language from '../../language/hover/hover';
import { type Context, openAsAsked } from '../context';
import { isPosition } from '../validate';

/** Answers what there is to say of the thing under the mouse. */
export function serveHover(context: Context): void {
  const { serve, service, abilities } = context;

  serve(
    HoverRequest.type,
    ({ position }) => isPosition(position),
    async (request) => {
      const opened = await openAsAsked(context, request);
      const found = opened && service.hover(opened.document, request.params.position, opened.current);
      return found ? toHover(found, abilities().hoverMarkdown) : null;
    },
  );
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
