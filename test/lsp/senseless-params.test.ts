import assert from 'node:assert/strict';
import { codes, type LspClient, modernClient, ReplyError, serverWith } from '../support/lsp';

const uri = 'file:///work/report.txt';
const textDocument = { uri };
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

async function opened(): Promise<LspClient> {
  const client = serverWith({});
  await client.initialize(modernClient, { workspaceFolders: [{ uri: 'file:///work', name: 'work' }] });
  client.open(uri, 'Toàn xã thực hiện năng xuất cao.\n');
  return client;
}

const codeOf = (request: Promise<unknown>): Promise<number | undefined> =>
  request.then(
    () => undefined,
    (error: unknown) => (error instanceof ReplyError ? error.code : assert.fail(String(error))),
  );

describe('parameters that make no sense', () => {
  for (const only of ['quickfix', 3, {}, [3], true]) {
    it(`are refused: a code action with only = ${JSON.stringify(only)}`, async () => {
      const client = await opened();
      const params = { textDocument, range, context: { diagnostics: [], only } };
      assert.equal(await codeOf(client.request('textDocument/codeAction', params)), codes.invalidParams);
    });
  }

  for (const only of [undefined, null, [], ['quickfix'], ['refactor.none']]) {
    it(`are not seen in a code action with only = ${JSON.stringify(only)}`, async () => {
      const client = await opened();
      const params = { textDocument, range, context: { diagnostics: [], only } };
      assert.equal(await codeOf(client.request('textDocument/codeAction', params)), undefined);
    });
  }

  for (const method of ['codeAction/resolve', 'completionItem/resolve']) {
    for (const params of [null, undefined, 3, []]) {
      it(`are refused: ${method} of ${JSON.stringify(params)}`, async () => {
        assert.equal(await codeOf((await opened()).request(method, params)), codes.invalidParams);
      });
    }
  }

  it('leave an action alone that has nothing to be worked out', async () => {
    const action = { title: 'x', kind: 'quickfix' };
    assert.deepEqual(await (await opened()).request('codeAction/resolve', action), action);
  });

  for (const event of [
    { added: [{ uri: null, name: 'x' }], removed: [] },
    { added: [null], removed: [{ uri: 3 }] },
    { added: null, removed: undefined },
    null,
  ]) {
    it(`do not break what comes after workspace folders changed by ${JSON.stringify(event)}`, async () => {
      const client = await opened();
      client.notify('workspace/didChangeWorkspaceFolders', { event });
      const { items } = await client.request<{ items: { code: string }[] }>('textDocument/diagnostic', {
        textDocument,
      });
      assert.deepEqual(items.map(({ code }) => code), ['spelling/word']); // prettier-ignore
      assert.deepEqual(await client.request('workspace/symbol', { query: '' }), []);
    });
  }

  it('do not break an initialize whose folders have no address', async () => {
    const client = serverWith({});
    await client.initialize(modernClient, { workspaceFolders: [{ uri: null }, null] });
    client.open(uri, 'Toàn xã thực hiện năng xuất cao.\n');
    const { items } = await client.request<{ items: object[] }>('textDocument/diagnostic', { textDocument });
    assert.equal(items.length, 1);
  });
});
