import {
  type SemanticTokens,
  SemanticTokensDeltaRequest,
  type SemanticTokensEdit,
  type SemanticTokensOptions,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import { type SemanticToken, type TokenKind, tokenKinds } from '../../language/annotations/semantic-tokens';
import { type Context, readAsAsked } from '../context';
import { isRange } from '../validate';
import type { DocumentParams, Request } from '../fence';

/**
 * The protocol's names, so that every editor has a colour for them; `unit` is our own, declared in package.json. Which
 * scopes they take their colours from stands there, too.
 */
const typeOf: Readonly<Record<TokenKind, string>> = {
  marker: 'keyword',
  document: 'class',
  figure: 'number',
  unit: 'unit',
  name: 'variable',
};

export const semanticTokensOptions: SemanticTokensOptions = {
  legend: { tokenTypes: tokenKinds.map((kind) => typeOf[kind]), tokenModifiers: [] },
  full: { delta: true },
  range: true,
};

/** What a client has of a document, to tell it only what has changed since. */
interface Sent {
  readonly resultId: string;
  readonly data: readonly number[];
}

/** Answers which words of a report are markers, figures, units, documents and names. */
export function serveSemanticTokens(context: Context): void {
  const { serve, service, documents } = context;
  const sent = new Map<string, Sent>();
  let results = 0;
  documents.onClose(({ uri }) => sent.delete(uri));

  /** All tokens of the document, remembered under an id; and what the client had before. */
  const whole = async (request: Request<DocumentParams>) => {
    const { uri } = request.params.textDocument;
    const document = await readAsAsked(context, request);
    const data = document ? encoded(service.semanticTokens(document)) : [];
    const before = sent.get(uri);
    const now: Sent = { resultId: String(++results), data };
    if (document) sent.set(uri, now);
    return { before, now };
  };

  serve(
    SemanticTokensRequest.type,
    () => true,
    async (request) => toTokens((await whole(request)).now),
  );

  serve(
    SemanticTokensDeltaRequest.type,
    ({ previousResultId }) => typeof previousResultId === 'string',
    async (request) => {
      const { before, now } = await whole(request);
      if (before?.resultId !== request.params.previousResultId) return toTokens(now);
      return { resultId: now.resultId, edits: difference(before.data, now.data) };
    },
  );

  serve(
    SemanticTokensRangeRequest.type,
    ({ range }) => isRange(range),
    async (request) => {
      const document = await readAsAsked(context, request);
      return { data: document ? encoded(service.semanticTokens(document, request.params.range)) : [] };
    },
  );
}

const toTokens = ({ resultId, data }: Sent): SemanticTokens => ({ resultId, data: [...data] });

/** Five numbers for each token: lines and characters from the one before it, length, place in the legend, modifiers. */
function encoded(tokens: readonly SemanticToken[]): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { kind, position, length } of tokens) {
    const down = position.line - line;
    data.push(down, down ? position.character : position.character - character, length, tokenKinds.indexOf(kind), 0);
    ({ line, character } = position);
  }
  return data;
}

/** The stretch in which two lists differ, as one edit; none where they are equal. */
function difference(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [{ start, deleteCount: before.length - start - tail, data: after.slice(start, after.length - tail) }];
}
