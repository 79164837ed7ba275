import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { localFiles } from '../../server/lsp/local-files';
import { filesOf, type LspClient, modernClient, serverWith } from '../support/lsp';

const text = 'Toàn xã thực hiện năng xuất cao. Sản phẩm loại vừơn. Có 2 KDTX.\n';
const watchingClient = {
  ...modernClient,
  workspace: { ...modernClient.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};

interface Item {
  readonly code: string;
}

/** A client whose folders have these files, by address; `settings` is what the editor has set. */
async function opened(
  files: Map<string, string>,
  { settings = {}, capabilities = watchingClient }: { settings?: object; capabilities?: object } = {},
): Promise<LspClient> {
  const client = serverWith({ files: filesOf(files) });
  client.answers.set('workspace/configuration', () => [settings]);
  await client.initialize(capabilities, { workspaceFolders: [{ uri: 'file:///work/', name: 'work' }] });
  return client;
}

async function rules(client: LspClient, uri: string): Promise<string[]> {
  client.open(uri, text);
  const { items } = await client.request<{ items: Item[] }>('textDocument/diagnostic', { textDocument: { uri } });
  return items.map(({ code }) => code);
}

const all = ['spelling/word', 'spelling/syllable', 'name/abbreviation'];

describe('the settings of a folder', () => {
  const report = 'file:///work/deep/report.txt';

  it('are those of the nearest file up to the workspace folder', async () => {
    const files = new Map([
      ['file:///.bao-cao.json', '{"words": ["năng xuất"]}'],
      ['file:///work/.bao-cao.json', '{"words": ["vừơn"]}'],
      ['file:///work/near/.bao-cao.json', '\ufeff{"abbreviations": ["KDTX"], "rules": {"spelling/word": "off"}}'],
    ]);
    const client = await opened(files);
    assert.deepEqual(await rules(client, report), ['spelling/word', 'name/abbreviation']);
    assert.deepEqual(await rules(client, 'file:///work/near/report.txt'), ['spelling/syllable']);
    assert.deepEqual(await rules(client, 'file:///elsewhere/report.txt'), ['spelling/syllable', 'name/abbreviation']);
    assert.deepEqual(await rules(client, 'untitled:Untitled-1'), all);
  });

  it("are united with the editor's, whose levels win", async () => {
    const files = new Map([
      ['file:///work/.bao-cao.json', '{"words": ["vừơn"], "rules": {"spelling/word": "off", "name/abbreviation": "off"}}'],
    ]); // prettier-ignore
    const settings = { words: ['năng xuất'], rules: { 'name/abbreviation': 'hint' } };
    assert.deepEqual(await rules(await opened(files, { settings }), report), ['name/abbreviation']);
  });

  it('are read again when the client tells that a file has changed', async () => {
    const files = new Map<string, string>();
    const client = await opened(files);
    const { registrations } = await client.hear<{ registrations: { method: string; registerOptions: object }[] }>(
      'client/registerCapability',
      (params) => params.registrations.some(({ method }) => method === 'workspace/didChangeWatchedFiles'),
    );
    assert.deepEqual(registrations[0]?.registerOptions, {
      watchers: [{ globPattern: '**/.bao-cao.json' }, { globPattern: '**/*.{baocao,bc,BAOCAO,BC}' }],
    });
    assert.deepEqual(await rules(client, report), all);
    const uri = 'file:///work/.bao-cao.json';
    files.set(uri, '{"words": ["vừơn", "năng xuất"]}');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] });
    await client.hear('workspace/diagnostic/refresh');
    assert.deepEqual(await rules(client, report), ['name/abbreviation']);
  });

  it('are read again with every report where the client watches nothing', async () => {
    const files = new Map<string, string>();
    const client = await opened(files, { capabilities: modernClient });
    assert.deepEqual(await rules(client, report), all);
    files.set('file:///work/.bao-cao.json', '{"rules": {"spelling/word": "off", "spelling/syllable": "off"}}');
    assert.deepEqual(await rules(client, 'file:///work/deep/other.txt'), ['name/abbreviation']);
  });

  it('are named in the log where they cannot be used, and the rest holds', async () => {
    const files = new Map([
      ['file:///work/.bao-cao.json', '{"words": [3, "vừơn"]}'],
      ['file:///work/th%C6%B0/.bao-cao.json', '{'],
    ]);
    const client = await opened(files);
    assert.deepEqual(await rules(client, report), ['spelling/word', 'name/abbreviation']);
    assert.deepEqual(await rules(client, 'file:///work/th%C6%B0/report.txt'), all);
    const logs = client.logs().filter((line) => line.includes('.bao-cao.json'));
    assert.equal(
      logs[0],
      'Bỏ qua phần không dùng được trong tệp cấu hình file:///work/.bao-cao.json: «words» chỉ gồm những chữ đặt trong dấu nháy, không nhận 3.',
    );
    assert.match(logs[1] ?? '', /^Không dùng được tệp cấu hình file:\/\/\/work\/thư\/\.bao-cao\.json: ./);
    assert.equal(logs.length, 2);
  });

  describe('that are wrong', () => {
    interface Shown {
      readonly uri: string;
      readonly diagnostics: readonly { readonly range: object; readonly severity: number; readonly message: string }[];
    }
    const uri = 'file:///work/.bao-cao.json';
    const at = (line: number, from: number, to: number) => ({
      start: { line, character: from },
      end: { line, character: to },
    });
    const changed = (client: LspClient) => {
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    };
    const isFor = (params: Shown) => params.uri === uri;

    it('are shown in their file, until they are mended', async () => {
      const files = new Map([
        [uri, '{\n  // của xã\n  "wrods": ["vừơn"],\n  "rules": {"spelling/words": "off"},\n}\n'],
      ]);
      const client = await opened(files);
      assert.deepEqual(await rules(client, report), all);
      const { diagnostics } = await client.hear<Shown>('textDocument/publishDiagnostics', isFor);
      assert.deepEqual(
        diagnostics.map(({ range, severity, message }) => ({ range, severity, message })),
        [
          { range: at(2, 2, 9), severity: 2, message: 'không có mục «wrods»; ý bạn là «words»?' },
          {
            range: at(3, 12, 28),
            severity: 2,
            message: '«rules» nhắc đến quy tắc "spelling/words" không có trong danh mục; ý bạn là «spelling/word»?',
          },
        ],
      );
      const heard = client.heard.length;
      files.set(uri, '{"words": ["vừơn"]}');
      changed(client);
      const mended = await client.hear<Shown>('textDocument/publishDiagnostics', isFor, heard);
      assert.deepEqual(mended.diagnostics, []);
      assert.deepEqual(await rules(client, 'file:///work/b.txt'), ['spelling/word', 'name/abbreviation']);
    });

    it('leave those in use that were read last, and it is said once', async () => {
      const files = new Map([[uri, '{"words": ["vừơn", "năng xuất"]}']]);
      const client = await opened(files);
      assert.deepEqual(await rules(client, report), ['name/abbreviation']);
      files.set(uri, '{"words": ["vừơn", "năng xuất"}');
      for (let i = 0; i < 2; i++) {
        changed(client);
        assert.deepEqual(await rules(client, `file:///work/${i}.txt`), ['name/abbreviation']);
      }
      const { diagnostics } = await client.hear<Shown>('textDocument/publishDiagnostics', isFor);
      assert.deepEqual(
        diagnostics.map(({ range, severity, message }) => ({ range, severity, message })),
        [{ range: at(0, 30, 31), severity: 1, message: 'thiếu dấu phẩy' }],
      );
      const logs = client.logs().filter((line) => line.includes('.bao-cao.json'));
      assert.equal(
        logs.join('\n'),
        'Tệp cấu hình file:///work/.bao-cao.json vừa bị lỗi: thiếu dấu phẩy. Vẫn dùng cài đặt đọc được lần trước.',
      );
      files.delete(uri);
      changed(client);
      assert.deepEqual(await rules(client, 'file:///work/c.txt'), all, 'taken away');
    });
  });

  it('are read from files of this machine only', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'bao-cao-'));
    try {
      const file = path.join(folder, '.bao-cao.json');
      writeFileSync(file, '{}');
      assert.equal(await localFiles.read(pathToFileURL(file).href), '{}');
      assert.equal(await localFiles.read(pathToFileURL(path.join(file, 'none')).href), undefined);
      assert.equal(await localFiles.read('vscode-vfs://github/a/.bao-cao.json'), undefined);
      await assert.rejects(localFiles.read(pathToFileURL(folder).href));
      const fifo = path.join(folder, 'fifo');
      if (spawnSync('mkfifo', [fifo]).status === 0) await assert.rejects(localFiles.read(pathToFileURL(fifo).href));
      if (process.platform === 'linux') await assert.rejects(localFiles.read('file:///dev/zero'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
