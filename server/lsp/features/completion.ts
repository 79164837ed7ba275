import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionOptions,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  InsertTextFormat,
} from 'vscode-languageserver';
import type { CompletionKind, OtherReport } from '../../language/completion/candidate';
import { asksForCompletion, type Completion, triggerCharacters } from '../../language/completion/complete';
import { vocabularyOf } from '../../language/completion/vocabulary';
import type { Position } from '../../text/source';
import { withoutEscapes } from '../../text/strings';
import { type Context, readAsAsked, readNewest } from '../context';
import { isPosition } from '../validate';
import { type DocumentParams, nextMessage } from '../fence';
import { sameFile } from '../files';

/**
 * Digits and the bracket, not the space: an editor asks anew at each of these, and what is offered for several words
 * would be gone at every space between them.
 */
export const completionOptions: CompletionOptions = {
  resolveProvider: true,
  triggerCharacters: [...triggerCharacters],
};

/** Travels with an item to the client and back. */
interface ItemData {
  readonly uri: string;
  readonly kind: CompletionKind;
  readonly key: string;
}

interface ResolveParams extends DocumentParams {
  readonly item: CompletionItem;
  readonly data: ItemData;
}

/** Open reports beside the one being written, those opened last: reading more would keep a writer waiting. */
const mostOpen = 8;
/** Reports that are only in the folder; they are read behind the writer's back. */
const mostFiles = 40;

/** Answers what may be written at the caret, and later what there is to say of an item. */
export function serveCompletion(context: Context): void {
  const { serve, serveReturned, service, documents, settings, abilities } = context;

  const files = new FolderWords(context);

  /** The words of the other reports: of the open ones as they are now, of the files as far as they have been read. */
  const othersThan = async (uri: string, breathe: () => Promise<void>): Promise<OtherReport[]> => {
    files.refresh();
    const others: OtherReport[] = [];
    const open = documents.uris();
    for (const other of open.filter((one) => one !== uri).slice(-mostOpen)) {
      const document = await readNewest(context, other, breathe);
      if (document) others.push({ name: nameOf(other), vocabulary: vocabularyOf(service.report(document)) });
    }
    return [...others, ...files.words(open)];
  };

  serve(
    CompletionRequest.type,
    ({ position }) => isPosition(position),
    async (request) => {
      const { textDocument, position, context: asked } = request.params;
      const { uri } = textDocument;
      const triggered = asked?.triggerKind === CompletionTriggerKind.TriggerCharacter;
      const before = documents.get(uri);
      // Most digits are part of a figure: that is seen before anything is read.
      if (!before || (triggered && !asksForCompletion(lineBefore(before.text, position)))) return null;
      const current = await settings(uri);
      const document = await readAsAsked(context, request);
      if (!document) return null;
      const others = triggered ? [] : await othersThan(uri, request.breathe);
      const wanted = { others, snippets: abilities().completionSnippets, triggered };
      const { items, isIncomplete } = service.completions(document, position, current, wanted);
      return { isIncomplete, items: items.map((item, index) => toItem(item, index, uri)) };
    },
  );

  serveReturned(
    CompletionResolveRequest.type,
    (item) => {
      const { data } = (item ?? {}) as { readonly data?: ItemData };
      return { textDocument: { uri: data?.uri }, item, data } as ResolveParams;
    },
    ({ data }) => typeof data?.kind === 'string' && typeof data.key === 'string',
    async ({ params: { item, data }, breathe }) => {
      const current = await settings(data.uri);
      // Whether the report was edited meanwhile does not matter: the item is found by its key.
      const document = await readNewest(context, data.uri, breathe);
      if (!document) return item;
      const others = await othersThan(data.uri, breathe);
      const lines = service.completionDetails(document, data, current, others);
      return lines.length ? { ...item, documentation: lines.join('\n') } : item;
    },
  );
}

/** What the reports of the workspace that are not open call things by; read one after the other, while others wait. */
class FolderWords {
  private found = new Map<string, OtherReport>();
  private reading = false;

  constructor(private readonly context: Context) {}

  words(open: readonly string[]): OtherReport[] {
    const isOpen = new Set(open.map(sameFile));
    return [...this.found].flatMap(([uri, report]) => (isOpen.has(sameFile(uri)) ? [] : [report]));
  }

  /** Reads what is new, unless that is being done. */
  refresh(): void {
    if (this.reading) return;
    this.reading = true;
    this.read()
      .catch((error: unknown) => this.context.crashed('textDocument/completion', error))
      .finally(() => (this.reading = false));
  }

  private async read(): Promise<void> {
    const { reports, documents, isRunning } = this.context;
    const found = new Map<string, OtherReport>();
    for await (const { uri, value } of reports.read(vocabularyOf, { breathe: nextMessage })) {
      if (!isRunning()) return;
      if (documents.get(uri)) continue;
      found.set(uri, { name: nameOf(uri), vocabulary: value });
      // Each is there for the next key that is typed.
      this.found.set(uri, found.get(uri)!);
      if (found.size >= mostFiles) break;
    }
    this.found = found;
  }
}

const kinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  marker: CompletionItemKind.Value,
  section: CompletionItemKind.Module,
  document: CompletionItemKind.Reference,
  name: CompletionItemKind.Text,
  abbreviation: CompletionItemKind.Constant,
  indicator: CompletionItemKind.Property,
  unit: CompletionItemKind.Unit,
  term: CompletionItemKind.Event,
};

/** Enough digits for the longest list. */
const sortDigits = 4;

function toItem(completion: Completion, index: number, uri: string): CompletionItem {
  const { kind, key, label, detail, range, newText, isSnippet, filterText, edits } = completion;
  const data: ItemData = { uri, kind, key };
  return {
    label,
    kind: kinds[kind],
    ...(detail === undefined ? {} : { detail }),
    sortText: String(index).padStart(sortDigits, '0'),
    filterText,
    textEdit: { range, newText },
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(edits.length ? { additionalTextEdits: [...edits] } : {}),
    data,
  };
}

/** The line of a position up to it; nothing where there is no such line. */
function lineBefore(text: string, { line, character }: Position): string {
  let start = 0;
  for (let i = 0; i < line; i++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return '';
    start = end + 1;
  }
  return text.slice(start, start + character);
}

/** What a person calls the file of an address. */
const nameOf = (uri: string): string => withoutEscapes(uri.slice(uri.lastIndexOf('/') + 1));
