import assert from 'node:assert/strict';
import { filesOf, type LspClient, modernClient, serverWith } from '../support/lsp';

const text = 'I. KẾT QUẢ\n1. Kinh tế\nToàn xã thực hiện năng xuất cao.\n';
const extension = {
  ...modernClient,
  workspace: { ...modernClient.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
  experimental: { baoCaoIgnore: true, baoCaoShowRule: true },
};
const range = { start: { line: 2, character: 22 }, end: { line: 2, character: 22 } };
const uri = 'file:///work/b%C3%A1o%20c%C3%A1o.txt';
const config = 'file:///work/.bao-cao.json';
const place = { rule: 'spelling/word', words: 'năng xuất', section: 'KẾT QUẢ > Kinh tế' };

interface Action {
  readonly title: string;
  readonly kind: string;
  readonly diagnostics?: readonly { readonly code: string }[];
  readonly command?: { readonly command: string; readonly arguments: readonly unknown[] };
}
interface Item {
  readonly code: string;
  readonly range: unknown;
}

async function diagnostics(client: LspClient, address = uri): Promise<Item[]> {
  const { items } = await client.request<{ items: Item[] }>('textDocument/diagnostic', {
    textDocument: { uri: address },
  });
  return items;
}

/** The actions at the misspelt word that are no edits; for the diagnostics as they were sent out, or for none. */
async function offered(client: LspClient, address = uri, withDiagnostics = true): Promise<Action[]> {
  client.open(address, text);
  const items = (await diagnostics(client, address)).filter(({ code }) => code === place.rule);
  assert.equal(items.length, 1);
  const actions = await client.request<Action[]>('textDocument/codeAction', {
    textDocument: { uri: address },
    range,
    context: { diagnostics: withDiagnostics ? items : [] },
  });
  return actions.filter(({ command }) => command);
}

const called = ({ command }: Action) => [command?.command, ...(command?.arguments ?? [])];

describe('letting a finding stand', () => {
  for (const withDiagnostics of [true, false]) {
    it(`is offered ${withDiagnostics ? 'for diagnostics' : 'at a place'}, behind the fixes, with the rule's page`, async () => {
      const client = serverWith({});
      await client.initialize(extension);
      const actions = await offered(client, uri, withDiagnostics);
      assert.deepEqual(
        actions.map(({ title }) => title),
        [
          'Bỏ qua chỗ này (spelling/word)',
          'Bỏ qua quy tắc spelling/word trong tệp này',
          'Bỏ qua quy tắc spelling/word trong thư mục này',
          'Vì sao? Xem quy tắc spelling/word',
        ],
      );
      assert.deepEqual(actions.map(called), [
        ['baoCao.ignore', 'here', place, uri],
        ['baoCao.ignore', 'file', place, uri],
        ['baoCao.ignore', 'folder', place, uri],
        ['baoCao.showRule', 'spelling/word', uri],
      ]);
      assert.ok(actions.every(({ kind }) => kind === 'quickfix'));
    });
  }

  it('is kept by the user for a report without a folder', async () => {
    const client = serverWith({});
    await client.initialize(extension);
    const actions = await offered(client, 'untitled:Untitled-1');
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Bỏ qua chỗ này (spelling/word)',
        'Bỏ qua quy tắc spelling/word trong cài đặt của bạn',
        'Vì sao? Xem quy tắc spelling/word',
      ],
    );
  });

  it('is offered to nobody who cannot carry it out', async () => {
    const client = serverWith({});
    await client.initialize(modernClient);
    assert.deepEqual(await offered(client), []);
  });

  it('is not offered for a page of findings at once', async () => {
    const client = serverWith({});
    await client.initialize(extension);
    client.open(uri, 'Ở xã có loại vừơn.\n'.repeat(13));
    const actions = await client.request<Action[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } },
      context: { diagnostics: await diagnostics(client) },
    });
    assert.deepEqual(
      actions.filter(({ command }) => command),
      [],
    );
  });

  it('takes effect at once when the file of the folder changes, and for its own report only', async () => {
    const files = new Map<string, string>();
    const client = serverWith({ files: filesOf(files) });
    client.answers.set('workspace/configuration', () => [{}]);
    await client.initialize(extension, { workspaceFolders: [{ uri: 'file:///work', name: 'work' }] });
    const other = 'file:///work/deep/other.txt';
    for (const address of [uri, other]) {
      client.open(address, text);
      assert.equal((await diagnostics(client, address)).length, 1);
    }
    files.set(config, JSON.stringify({ ignore: [{ ...place, file: 'báo cáo.txt'.normalize('NFD') }] }));
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 1 }] });
    await client.hear('workspace/diagnostic/refresh');
    assert.deepEqual(await diagnostics(client), []);
    assert.equal((await diagnostics(client, other)).length, 1);
    files.set(config, JSON.stringify({ ignore: [{ rule: place.rule, file: 'deep/other.txt' }] }));
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 2 }] });
    assert.equal((await diagnostics(client)).length, 1);
    assert.deepEqual(await diagnostics(client, other), []);
  });

  it('holds in each of several folders by its own file', async () => {
    const files = new Map([
      ['file:///a/.bao-cao.json', JSON.stringify({ ignore: [{ ...place, file: 'r.txt' }] })],
      ['file:///b/.bao-cao.json', JSON.stringify({ rules: { 'spelling/word': 'hint' } })],
    ]);
    const client = serverWith({ files: filesOf(files) });
    client.answers.set('workspace/configuration', () => [{}]);
    const workspaceFolders = ['a', 'b', 'c'].map((name) => ({ uri: `file:///${name}`, name }));
    await client.initialize(extension, { workspaceFolders });
    const counts = [];
    for (const { uri: folder } of workspaceFolders) {
      client.open(`${folder}/r.txt`, text);
      counts.push((await diagnostics(client, `${folder}/r.txt`)).length);
    }
    assert.deepEqual(counts, [0, 1, 1]);
  });

  it("follows the user's settings in reports without a folder, where entries name no file", async () => {
    const client = serverWith({});
    const ignore = [
      { rule: 'spelling/syllable', file: 'Untitled-1' },
      { rule: place.rule, words: place.words },
    ];
    client.answers.set('workspace/configuration', () => [{ ignore }]);
    await client.initialize(extension);
    client.open('untitled:Untitled-1', `${text}Trồng loại vừơn mới.\n`);
    const items = await diagnostics(client, 'untitled:Untitled-1');
    assert.deepEqual(
      items.map(({ code }) => code),
      ['spelling/syllable'],
    );
  });
});
