import assert from 'node:assert/strict';
import { type LspClient, modernClient, serverWith } from '../support/lsp';

const text = 'Toàn xã thực hiện năng\nxuất cao; sản phẩm loại vừơn mới.\n';
const extension = { ...modernClient, experimental: { baoCaoAddWord: true } };
const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };

interface Action {
  readonly title: string;
  readonly edit?: object;
  readonly command?: { readonly command: string; readonly arguments: readonly unknown[] };
}

/** The actions at the whole text that are no edits, for the diagnostics as they were sent out or for none. */
async function offered(client: LspClient, uri: string, withDiagnostics = true): Promise<Action[]> {
  const textDocument = { uri };
  client.open(uri, text);
  const { items } = await client.request<{ items: object[] }>('textDocument/diagnostic', { textDocument });
  const context = { diagnostics: withDiagnostics ? items : [] };
  const actions = await client.request<Action[]>('textDocument/codeAction', { textDocument, range, context });
  for (const { edit, command } of actions) assert.equal(edit === undefined, command !== undefined);
  return actions.filter(({ edit }) => !edit);
}

describe('words for the dictionary', () => {
  const uri = 'file:///work/a.txt';

  for (const withDiagnostics of [true, false]) {
    it(`are offered ${withDiagnostics ? 'for diagnostics' : 'at a place'}`, async () => {
      const client = serverWith({});
      await client.initialize(extension);
      const actions = await offered(client, uri, withDiagnostics);
      assert.deepEqual(
        actions.map(({ title }) => title),
        ['năng xuất', 'vừơn'].flatMap((word) => [
          `Thêm «${word}» vào từ điển của bạn`,
          `Thêm «${word}» vào từ điển của thư mục`,
        ]),
      );
      assert.deepEqual(
        actions.slice(0, 2).map(({ command }) => [command?.command, ...(command?.arguments ?? [])]),
        [
          ['baoCao.addWord', 'năng xuất', 'user', uri],
          ['baoCao.addWord', 'năng xuất', 'folder', uri],
        ],
      );
    });
  }

  it('go to no folder where the report has none', async () => {
    const client = serverWith({});
    await client.initialize(extension);
    const actions = await offered(client, 'untitled:Untitled-1');
    assert.deepEqual(
      actions.map(({ command }) => command?.arguments[1]),
      ['user', 'user'],
    );
  });

  it('are not offered to a client that cannot add them', async () => {
    const client = serverWith({});
    await client.initialize(modernClient);
    assert.deepEqual(await offered(client, uri), []);
  });
});
