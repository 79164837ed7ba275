import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { codes, type LspClient, modernClient, ReplyError, spawnServer } from '../support/lsp';

const linkingClient = {
  ...modernClient,
  textDocument: { ...modernClient.textDocument, documentLink: { tooltipSupport: true } },
};
const failsWith = (code: number) => (error: unknown) => error instanceof ReplyError && error.code === code;

describe('document links of the built server', () => {
  let client: LspClient;
  let folder: string;
  let uri: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'bao-cao-links-'));
    uri = pathToFileURL(path.join(folder, 'Phụ lục 02.baocao')).href;
    for (const name of ['Phụ lục 01.xlsx', 'Phụ lục 02.baocao']) writeFileSync(path.join(folder, name), 'a');
    client = spawnServer();
    client.answers.set('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({})));
  });
  afterEach(() => {
    client.process!.kill();
    rmSync(folder, { recursive: true });
  });
  const text = 'Số liệu ở Phụ lục 01, Phụ lục 02.';
  const ask = (textDocument: object | null = { uri }) => client.request('textDocument/documentLink', { textDocument });

  it('lead to the files beside the report, itself left out', async () => {
    const { capabilities } = await client.initialize(linkingClient);
    assert.deepEqual(capabilities['documentLinkProvider'], { resolveProvider: false });
    client.open(uri, text);
    const start = text.indexOf('Phụ');
    const range = { start: { line: 0, character: start }, end: { line: 0, character: start + 'Phụ lục 01'.length } };
    const target = pathToFileURL(path.join(folder, 'Phụ lục 01.xlsx')).href;
    assert.deepEqual(await ask(), [{ range, target, tooltip: 'Mở tệp «Phụ lục 01.xlsx»' }]);
  });

  it('are none for a report without a folder, or one that is not open', async () => {
    await client.initialize(linkingClient);
    assert.deepEqual(await ask(), []);
    client.open('untitled:Untitled-1', text);
    assert.deepEqual(await ask({ uri: 'untitled:Untitled-1' }), []);
    await assert.rejects(ask(null), failsWith(codes.invalidParams));
    client.open(uri, text);
    const { id, reply } = client.start('textDocument/documentLink', { textDocument: { uri } });
    client.cancel(id);
    await assert.rejects(reply, failsWith(codes.requestCancelled));
    await client.assertAlive();
  });

  it('are not offered to a client that knows none', async () => {
    const { capabilities } = await client.initialize({});
    assert.equal(capabilities['documentLinkProvider'], undefined);
  });
});
