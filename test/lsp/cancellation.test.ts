import assert from 'node:assert/strict';
import { ReportCache } from '../../server/language/document';
import { LanguageService } from '../../server/language/service';
import { parseReport } from '../../server/report/parse';
import { wordCheck } from '../support/checks';
import { codes, type LspClient, modernClient, ReplyError, serverWith } from '../support/lsp';

const uri = 'file:///a.txt';
const textDocument = { uri };
const failsWith = (code: number) => (error: unknown) => error instanceof ReplyError && error.code === code;

/** A server that calls `whileReading` in the middle of reading a text, and writes down what it read and checked. */
function observed(whileReading: (client: LspClient) => void = () => undefined) {
  const read: string[] = [];
  const checked: string[] = [];
  const cache = new ReportCache(5, (source) => {
    read.push(source.original);
    whileReading(client);
    return parseReport(source);
  });
  const check = wordCheck('a/a', 'sai');
  const checks = [
    {
      ...check,
      run: (...[report, options]: Parameters<typeof check.run>) => {
        checked.push(report.source.original);
        return check.run(report, options);
      },
    },
  ];
  const client: LspClient = serverWith({ service: new LanguageService({ cache, checks }) });
  return { client, read, checked };
}

describe('cancelled requests', () => {
  for (const method of ['diagnostic', 'documentSymbol', 'foldingRange', 'selectionRange', 'codeAction']) {
    it(`get their error before any work is done (${method})`, async () => {
      const { client, read } = observed();
      await client.initialize(modernClient);
      client.open(uri, 'sai');
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const params = { textDocument, positions: [range.start], range, context: { diagnostics: [] } };
      const { id, reply } = client.start(`textDocument/${method}`, params);
      client.cancel(id);
      await assert.rejects(reply, failsWith(codes.requestCancelled));
      assert.deepEqual(read, []);
      await client.assertAlive();
    });
  }

  it('are let go between reading and checking', async () => {
    let id = 0;
    const { client, read, checked } = observed((it) => it.cancel(id));
    await client.initialize(modernClient);
    client.open(uri, 'sai');
    const started = client.start('textDocument/diagnostic', { textDocument });
    id = started.id;
    await assert.rejects(started.reply, failsWith(codes.requestCancelled));
    assert.deepEqual([read, checked], [['sai'], []]);
  });

  it('may be cancelled late, twice, or never have existed', async () => {
    const { client } = observed();
    await client.initialize(modernClient);
    client.open(uri, 'sai');
    const { id, reply } = client.start('textDocument/diagnostic', { textDocument });
    await reply;
    client.cancel(id);
    client.cancel(id);
    client.cancel(4711);
    for (const params of [undefined, null, {}, { id: null }, { id: {} }]) client.notify('$/cancelRequest', params);
    await client.assertAlive();
  });
});

describe('edits while a request waits', () => {
  it('are taken into account, so that the text before is not read in vain', async () => {
    const { client, read, checked } = observed();
    await client.initialize(modernClient);
    client.open(uri, 'sai');
    const { reply } = client.start<{ items: unknown[] }>('textDocument/diagnostic', { textDocument });
    client.change(uri, 2, { text: 'sai và sai' });
    assert.equal((await reply).items.length, 2);
    assert.deepEqual([read, checked], [['sai và sai'], ['sai và sai']]);
  });

  it('while reading: the new text is read before anything is checked', async () => {
    let edited = false;
    const { client, checked } = observed((it) => {
      if (!edited) it.change(uri, 2, { text: 'sai và sai' });
      edited = true;
    });
    await client.initialize(modernClient);
    client.open(uri, 'sai');
    const { items } = await client.request<{ items: unknown[] }>('textDocument/diagnostic', { textDocument });
    assert.equal(items.length, 2);
    assert.deepEqual(checked, ['sai và sai']);
  });

  it('make positions worthless', async () => {
    const { client } = observed();
    await client.initialize(modernClient);
    client.open(uri, 'sai');
    const position = { line: 0, character: 0 };
    const { reply } = client.start('textDocument/selectionRange', { textDocument, positions: [position] });
    client.change(uri, 2, { text: 'sai và sai' });
    await assert.rejects(reply, failsWith(codes.contentModified));
    assert.equal(
      (await client.request<unknown[]>('textDocument/selectionRange', { textDocument, positions: [position] })).length,
      1,
    );
  });

  it('and a closed document leaves nothing to say', async () => {
    const { client } = observed();
    await client.initialize(modernClient);
    client.open(uri, 'sai');
    const { reply } = client.start('textDocument/diagnostic', { textDocument });
    client.close(uri);
    assert.deepEqual(await reply, { kind: 'full', items: [] });
  });
});
