import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { localFiles } from '../../server/lsp/local-files';
import { codes, type LspClient, modernClient, ReplyError, serverWith, spawnServer } from '../support/lsp';

const report = (place: string) => `BÁO CÁO CHÍNH TRỊ
I. TÌNH HÌNH XÃ ${place.toUpperCase()}
Xã ${place} có 12 bản.
II. CHỈ TIÊU CHỦ YẾU (02 chỉ tiêu)
(1) Tỷ lệ hộ nghèo còn 3%.
(2) Diện tích chè đạt 40 ha.
`;

const symbolClient = {
  ...modernClient,
  window: { workDoneProgress: true },
  workspace: {
    ...modernClient.workspace,
    symbol: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

interface Symbol {
  readonly name: string;
  readonly containerName?: string;
  readonly location: { readonly uri: string; readonly range: { readonly start: { readonly line: number } } };
}

const failsWith = (code: number) => (error: unknown) => error instanceof ReplyError && error.code === code;

describe('the symbols of a workspace', () => {
  let folder: string;
  let client: LspClient;
  const address = (name: string) => pathToFileURL(path.join(folder, name)).href;
  const write = (name: string, text: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const ask = (query: string) => client.request<Symbol[]>('workspace/symbol', { query });
  const found = async (query: string) =>
    (await ask(query)).map(({ name, location }) => `${decodeURIComponent(location.uri).split('/').pop()}: ${name}`);

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'bao-cao-symbols-'));
    write('nà lò.baocao', report('Nà Lò'));
    write('sâu/hơn/pa khen.bc', report('Pa Khen'));
    write('ghi chép.txt', report('Ghi Chép'));
    write('node_modules/gói.bc', report('Gói'));
    write('.giấu/giấu.bc', report('Giấu'));
    write('nhị phân.bc', new Uint8Array([0, 1, 2, 3]));
    client = spawnServer();
  });
  afterEach(() => {
    client.process!.kill();
    rmSync(folder, { recursive: true });
  });

  const start = async (capabilities: object = symbolClient) => {
    client.answers.set('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({})));
    return client.initialize(capabilities, { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'work' }] });
  };

  it('are offered to clients that know them, and to no others', async () => {
    assert.equal((await start()).capabilities['workspaceSymbolProvider'], true);
    client.process!.kill();
    client = spawnServer();
    assert.equal((await start({})).capabilities['workspaceSymbolProvider'], undefined);
  });

  it('are the headings and indicators of all report files, wherever they lie', async () => {
    await start();
    assert.deepEqual(await found('tình hình'), [
      'nà lò.baocao: I. TÌNH HÌNH XÃ NÀ LÒ',
      'pa khen.bc: I. TÌNH HÌNH XÃ PA KHEN',
    ]);
    const [indicator] = await ask('ho ngheo');
    assert.equal(indicator!.name, '(1) Tỷ lệ hộ nghèo');
    assert.equal(indicator!.containerName, 'II. CHỈ TIÊU CHỦ YẾU (02 chỉ tiêu)');
    assert.equal(indicator!.location.range.start.line, 4);
    assert.equal((await ask('')).length, 10);
    assert.deepEqual(await ask('không có chữ này'), []);
  });

  it('are those of the editor where a report is open, under one address only', async () => {
    await start();
    // As VS Code writes it.
    client.open(address('nà lò.baocao').replace('%20', ' '), report('Lũng Pù'));
    client.open('untitled:Untitled-1', report('Chưa Lưu'));
    assert.deepEqual(await found('tinh hinh'), [
      'nà lò.baocao: I. TÌNH HÌNH XÃ LŨNG PÙ',
      'untitled:Untitled-1: I. TÌNH HÌNH XÃ CHƯA LƯU',
      'pa khen.bc: I. TÌNH HÌNH XÃ PA KHEN',
    ]);
  });

  it('follow the files once the client tells of them', async () => {
    await start();
    assert.equal((await found('tình hình')).length, 2);
    write('mới.bc', report('Mới Mở'));
    write('nà lò.baocao', report('Nà Lò Mới'));
    rmSync(path.join(folder, 'sâu'), { recursive: true });
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: address('mới.bc'), type: 1 }] });
    assert.deepEqual(await found('tình hình'), [
      'mới.bc: I. TÌNH HÌNH XÃ MỚI MỞ',
      'nà lò.baocao: I. TÌNH HÌNH XÃ NÀ LÒ MỚI',
    ]);
  });

  it('are looked for anew each time where the client tells of no files', async () => {
    await start({ ...symbolClient, workspace: { ...symbolClient.workspace, didChangeWatchedFiles: undefined } });
    assert.equal((await found('tình hình')).length, 2);
    write('nà lò.baocao', report('Nà Vạc'));
    utimesSync(path.join(folder, 'nà lò.baocao'), 1, 1);
    assert.deepEqual((await found('tình hình'))[0], 'nà lò.baocao: I. TÌNH HÌNH XÃ NÀ VẠC');
  });

  it('do not go round where a link leads back', async () => {
    symlinkSync(folder, path.join(folder, 'vòng'));
    await start();
    assert.equal((await found('tình hình')).length, 2);
  });

  it('show a bar while many files are read', async () => {
    for (let i = 0; i < 12; i++) write(`báo cáo ${i}.bc`, report('Nà Lò'));
    await start();
    assert.equal((await found('tình hình')).length, 14);
    const kinds = client.all<{ value: { kind: string } }>('$/progress').map(({ value }) => value.kind);
    assert.equal(kinds[0], 'begin');
    assert.equal(kinds.at(-1), 'end');
    // What was read once is not read again.
    await found('tình hình');
    assert.equal(client.all('$/progress').length, kinds.length);
  });

  it('can be cancelled, and want a query', async () => {
    await start();
    const { id, reply } = client.start('workspace/symbol', { query: '' });
    client.cancel(id);
    await assert.rejects(reply, failsWith(codes.requestCancelled));
    for (const params of [{}, { query: 3 }, []])
      await assert.rejects(client.request('workspace/symbol', params), failsWith(codes.invalidParams));
    await client.assertAlive();
  });
});

describe('reading the files of a workspace', () => {
  it('stops between two files when nobody waits any more', async () => {
    const read: string[] = [];
    const client: LspClient = serverWith({
      files: {
        ...localFiles,
        async *walk() {
          for (const name of ['a', 'b', 'c']) yield { uri: `file:///${name}.bc`, size: 9, modified: 1 };
        },
        read: (uri) => {
          read.push(uri);
          client.cancel(id);
          return new Promise((resolve) => setTimeout(() => resolve('I. A'), 20));
        },
      },
    });
    let id = 0;
    await client.initialize(symbolClient, { workspaceFolders: [{ uri: 'file:///', name: 'a' }] });
    const started = client.start('workspace/symbol', { query: '' });
    id = started.id;
    await assert.rejects(started.reply, failsWith(codes.requestCancelled));
    assert.deepEqual(read, ['file:///a.bc']);
  });

  it('leaves out what cannot be reports, and folders that are not there', async () => {
    const client = serverWith({
      files: {
        ...localFiles,
        async *walk() {
          yield { uri: 'file:///big.bc', size: 50_000_000, modified: 1 };
          yield { uri: 'file:///gone.bc', size: 9, modified: 1 };
          yield { uri: 'file:///there.bc', size: 9, modified: 1 };
        },
        read: (uri) => Promise.resolve(uri.includes('there') ? 'I. TÌNH HÌNH' : uri.includes('big') ? 'I. TO' : undefined),
      },
    }); // prettier-ignore
    await client.initialize(symbolClient, { workspaceFolders: [{ uri: 'file:///', name: 'a' }] });
    const names = (await client.request<Symbol[]>('workspace/symbol', { query: '' })).map(({ name }) => name);
    assert.deepEqual(names, ['I. TÌNH HÌNH']);
    const nobody = serverWith({ files: localFiles });
    await nobody.initialize(symbolClient, { workspaceFolders: [{ uri: 'file:///không/có/đâu', name: 'a' }, { uri: 'vscode-vfs://x/y', name: 'b' }] }); // prettier-ignore
    assert.deepEqual(await nobody.request('workspace/symbol', { query: '' }), []);
  });
});
