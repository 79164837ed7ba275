import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { codes, eachWithServer, type LspClient, modernClient, ReplyError, spawnServer } from '../support/lsp';

const uri = 'file:///bao-cao/a.txt';
const textDocument = { uri };
const text = `I. TÌNH HÌNH
Tại xã Mạc Khê, kinh tế ổn định; xã Mạc Khê có 40 bản.
Thực hiện Nghị quyết số 5
Tại mac
`;
const rows = text.split('\n');
const endOf = (line: number) => ({ line, character: rows[line]!.length });
const failsWith = (code: number) => (error: unknown) => error instanceof ReplyError && error.code === code;

interface Item {
  readonly label: string;
  readonly detail?: string;
  readonly documentation?: unknown;
  readonly filterText: string;
  readonly sortText: string;
  readonly textEdit: { readonly range: object; readonly newText: string };
  readonly data: unknown;
}
interface List {
  readonly isIncomplete: boolean;
  readonly items: readonly Item[];
}

describe('completion of the built server', () => {
  let client: LspClient;
  eachWithServer((started) => (client = started));

  const start = async (capabilities: object = modernClient) => {
    const { capabilities: offered } = await client.initialize(capabilities);
    client.open(uri, text);
    return offered;
  };
  const complete = (position: object, params: object = {}) =>
    client.request<List | null>('textDocument/completion', { textDocument, position, ...params });
  const resolve = (item: object) => client.request<Item>('completionItem/resolve', item);
  const typed = (triggerCharacter: string) => ({ context: { triggerKind: 2, triggerCharacter } });

  it('is offered with the characters that ask by themselves, and no space among them', async () => {
    const provider = (await start())['completionProvider'] as { triggerCharacters: string[]; resolveProvider: boolean };
    assert.equal(provider.resolveProvider, true);
    assert.deepEqual([...provider.triggerCharacters].sort(), ['(', ...'0123456789']);
    client.process!.kill();
    client = spawnServer();
    assert.equal((await start({}))['completionProvider'], undefined);
  });

  it('lists what goes on, in its order, and explains it when asked', async () => {
    await start();
    const { items } = (await complete(endOf(2), typed('5')))!;
    assert.deepEqual(
      items.map(({ label, sortText }) => [label, sortText]),
      [
        ['57-NQ/TW', '0000'],
        ['59-NQ/TW', '0001'],
      ],
    );
    const [first] = items;
    assert.deepEqual(first!.textEdit.range, {
      start: { line: 2, character: rows[2]!.length - 1 },
      end: endOf(2),
    });
    assert.equal(first!.filterText, '57-NQ/TW');
    assert.equal(first!.documentation, undefined);
    const resolved = await resolve(first!);
    assert.deepEqual({ ...resolved, documentation: undefined }, { ...first, documentation: undefined });
    assert.match(String(resolved.documentation), /^Nghị quyết số 57-NQ\/TW, ngày 22\/12\/2024 của Bộ Chính trị về /u);
  });

  it('is silent where a character that was typed asks for nothing', async () => {
    await start();
    assert.equal(await complete({ line: 1, character: rows[1]!.indexOf('40') + 2 }, typed('0')), null);
    assert.equal(await complete(endOf(3), typed('c')), null);
  });

  it('finds words of other open reports, too', async () => {
    await start();
    client.open('file:///bao-cao/xã bên.txt', 'Tại xã Mạc Sơn, kinh tế ổn định; xã Mạc Sơn có 9 bản.');
    const list = (await complete(endOf(3)))!;
    assert.equal(list.isIncomplete, true);
    assert.deepEqual(
      list.items.map(({ label }) => label),
      ['Mạc Khê', 'Mạc Sơn'],
    );
    assert.deepEqual((await resolve(list.items[1]!)).documentation, 'Theo xã bên.txt.');
  });

  it('finds words of reports that are only in the folder, once they have been read', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'bao-cao-words-'));
    try {
      writeFileSync(path.join(folder, 'năm trước.baocao'), 'Tại xã Mạc Lâm, kinh tế ổn định; xã Mạc Lâm có 9 bản.');
      await client.initialize(modernClient, { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'b' }] });
      client.open(uri, text);
      let labels: string[] = [];
      for (let tries = 0; tries < 200 && !labels.includes('Mạc Lâm'); tries++)
        labels = (await complete(endOf(3)))!.items.map(({ label }) => label);
      assert.deepEqual(labels, ['Mạc Khê', 'Mạc Lâm']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('speaks of the text after an edit', async () => {
    await start();
    client.change(uri, 2, { range: { start: endOf(3), end: endOf(3) }, text: ' kh' });
    assert.equal((await complete({ line: 3, character: rows[3]!.length + 3 }))!.items[0]?.label, 'Mạc Khê');
  });

  it('is nothing for a document that is not open', async () => {
    await start();
    const [item] = (await complete(endOf(2)))!.items;
    client.close(uri);
    assert.equal(await complete(endOf(2)), null);
    assert.deepEqual(await resolve(item!), item);
  });

  it('refuses senseless parameters, and lives on', async () => {
    await start();
    await assert.rejects(complete({ line: 0, character: -1 }), failsWith(codes.invalidParams));
    await assert.rejects(client.request('textDocument/completion', {}), failsWith(codes.invalidParams));
    for (const item of [{}, { label: 'x', data: { uri } }, { label: 'x', data: { uri: 3, kind: 'name', key: 'x' } }])
      await assert.rejects(resolve(item), failsWith(codes.invalidParams));
    const strange = { label: 'x', data: { uri, kind: 'constructor', key: 'x' } };
    assert.deepEqual(await resolve(strange), strange);
    assert.deepEqual((await complete({ line: 90, character: 0 }))?.items, []);
    await client.assertAlive();
  });

  it('can be cancelled', async () => {
    await start();
    const { id, reply } = client.start('textDocument/completion', { textDocument, position: endOf(3) });
    client.cancel(id);
    await assert.rejects(reply, failsWith(codes.requestCancelled));
  });

  it('stops between two reports that have to be read, once it is cancelled', async () => {
    await start();
    const long = 'Tại xã Mạc Sơn, kinh tế ổn định.\n'.repeat(3000);
    for (let i = 0; i < 6; i++) client.open(`file:///bao-cao/b${i}.txt`, long);
    const { id, reply } = client.start('textDocument/completion', { textDocument, position: endOf(3) });
    client.cancel(id);
    await assert.rejects(reply, failsWith(codes.requestCancelled));
    await client.assertAlive();
  });
});
