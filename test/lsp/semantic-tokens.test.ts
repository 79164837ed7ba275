import assert from 'node:assert/strict';
import { codes, eachWithServer, type LspClient, modernClient, ReplyError, spawnServer } from '../support/lsp';

const uri = 'file:///bao-cao/a.txt';
const textDocument = { uri };
const text = 'I. TÌNH HÌNH\nXã có 12 bản và trồng 30 ha rừng.\n2. Kinh tế\n';

interface Tokens {
  readonly resultId?: string;
  readonly data: readonly number[];
}
interface Delta {
  readonly resultId: string;
  readonly edits: readonly { readonly start: number; readonly deleteCount: number; readonly data: readonly number[] }[];
}

describe('semantic tokens of the built server', () => {
  let client: LspClient;
  eachWithServer((started) => (client = started));
  const withTokens = { ...modernClient, textDocument: { ...modernClient.textDocument, semanticTokens: {} } };
  const full = () => client.request<Tokens>('textDocument/semanticTokens/full', { textDocument });

  it('are offered to clients that know them, and to no others', async () => {
    const { capabilities } = await client.initialize(withTokens);
    assert.deepEqual(capabilities['semanticTokensProvider'], {
      legend: { tokenTypes: ['keyword', 'class', 'number', 'unit', 'variable'], tokenModifiers: [] },
      full: { delta: true },
      range: true,
    });
    client.process!.kill();
    client = spawnServer();
    assert.equal((await client.initialize({})).capabilities['semanticTokensProvider'], undefined);
  });

  it('come whole, by range, and as what has changed', async () => {
    await client.initialize(withTokens);
    client.open(uri, text);
    const before = await full();
    assert.deepEqual(before.data.slice(0, 10), [0, 0, 2, 0, 0, 1, 6, 2, 2, 0]);
    const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
    const part = await client.request<Tokens>('textDocument/semanticTokens/range', { textDocument, range });
    assert.deepEqual(part.data, [2, 0, 2, 0, 0]);

    const at = { line: 1, character: 6 };
    client.change(uri, 2, { range: { start: at, end: at }, text: 'khoảng ' });
    const delta = await client.request<Delta>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: before.resultId,
    });
    const patched = [...before.data];
    for (const edit of delta.edits) patched.splice(edit.start, edit.deleteCount, ...edit.data);
    const after = await full();
    assert.notDeepEqual(after.data, before.data);
    assert.deepEqual(patched, after.data);

    const unknown = await client.request<Tokens>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: before.resultId,
    });
    assert.deepEqual(unknown.data, after.data, 'everything, where the result is not known any more');
  });

  it('are none for a document that is not open, and an error where the request makes no sense', async () => {
    await client.initialize(withTokens);
    assert.deepEqual((await full()).data, []);
    await assert.rejects(
      client.request('textDocument/semanticTokens/range', { textDocument, range: 3 }),
      (error: unknown) => error instanceof ReplyError && error.code === codes.invalidParams,
    );
    await client.assertAlive();
  });
});
