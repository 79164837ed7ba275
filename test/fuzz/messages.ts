import assert from 'node:assert/strict';
import { codes, type LspClient, modernClient, ReplyError, spawnServer } from '../support/lsp';
import { below, oneOf, type Random, randomText } from './texts';

const methods = [
  'diagnostic', 'documentSymbol', 'foldingRange', 'selectionRange', 'codeAction', 'hover', 'definition', 'references', 'documentHighlight',
  'documentLink', 'rename', 'prepareRename', 'completion', 'inlayHint', 'codeLens', 'semanticTokens/full', 'semanticTokens/range', 'formatting',
  'rangeFormatting', 'onTypeFormatting',
] as const; // prettier-ignore

/** Errors that tell the client of its own doing; any other is a fault of the server's. */
const fair: ReadonlySet<number> = new Set([
  codes.invalidParams,
  codes.invalidRequest,
  codes.methodNotFound,
  codes.contentModified,
  codes.requestCancelled,
]);

const numberOf = (random: Random): unknown => oneOf(random, [0, 1, 3, 99, -1, 1.5, 1e9, 2 ** 31, null, '1', undefined]);
const saneNumber = (random: Random): number => oneOf(random, [0, 0, 1, 2, 5, 17, 400]);

/** A client that says what it likes to the built server, which has to answer everything. */
export class Intruder {
  private readonly client: LspClient = spawnServer();
  private version = 1;

  async begin(): Promise<void> {
    await this.client.initialize(modernClient);
  }

  /** A document, some edits, some requests, of which each is answered by a result or a fair error. */
  async visit(random: Random): Promise<void> {
    const uri = oneOf(random, ['file:///a.txt', 'file:///b%20c.txt', 'untitled:x', 'x', '']);
    const { client } = this;
    const position = () => {
      const number = random() < 0.8 ? saneNumber : numberOf;
      return random() < 0.97 ? { line: number(random), character: number(random) } : oneOf(random, [null, 3, [], {}]);
    };
    const range = () => (random() < 0.97 ? { start: position(), end: position() } : oneOf(random, [null, 'x', {}]));
    client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'bao-cao', version: ++this.version, text: randomText(random) },
    });
    for (let i = below(random, 4); i > 0; i--) {
      const change =
        random() < 0.8
          ? { range: range(), text: randomText(random).slice(0, 40) }
          : oneOf(random, [{ text: randomText(random) }, null, {}, { text: 3 }]);
      client.notify('textDocument/didChange', {
        textDocument: { uri, version: ++this.version },
        contentChanges: [change],
      });
    }
    for (let i = 1 + below(random, 4); i > 0; i--) {
      const method = `textDocument/${oneOf(random, methods)}`;
      const params = {
        textDocument:
          random() < 0.97
            ? { uri: oneOf(random, [uri, uri, uri, 'file:///none.txt']) }
            : oneOf(random, [null, {}, { uri: 3 }]),
        position: position(),
        range: range(),
        positions: [position()],
        context: oneOf(random, [
          { diagnostics: [] },
          { diagnostics: [null] },
          null,
          {},
          { includeDeclaration: true, diagnostics: [], only: ['refactor'] },
        ]),
        newName: oneOf(random, ['', 'x', randomText(random).slice(0, 20), 7, null]),
        options: { tabSize: 2, insertSpaces: true },
        ch: oneOf(random, ['\n', 'x', '', null]),
      };
      await this.ask(method, params);
    }
    if (random() < 0.7) client.notify('textDocument/didClose', { textDocument: { uri } });
    if (random() < 0.1) await this.ask('textDocument/documentSymbol', { textDocument: { uri } });
    await client.assertAlive();
  }

  private async ask(method: string, params: object): Promise<void> {
    try {
      await this.client.request(method, params);
    } catch (error) {
      assert.ok(
        error instanceof ReplyError && (fair.has(error.code) || error.code === -32803),
        `${method} ${JSON.stringify(params)}: ${String(error)}`,
      );
    }
  }

  end(): void {
    this.client.process?.kill();
  }
}
