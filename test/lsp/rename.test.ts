import assert from 'node:assert/strict';
import { codes, eachWithServer, type LspClient, modernClient, ReplyError, spawnServer } from '../support/lsp';

const uri = 'file:///bao-cao/a.txt';
const textDocument = { uri };
const text = 'Xã thành lập 03 hợp tác xã (HTX) mới. Các HTX đều có lãi.\n';
const uses = [text.indexOf('HTX'), text.lastIndexOf('HTX')].map((character) => ({
  start: { line: 0, character },
  end: { line: 0, character: character + 3 },
}));
const position = uses[1]!.start;
const renamingClient = {
  ...modernClient,
  textDocument: { ...modernClient.textDocument, rename: { prepareSupport: true } },
};
const requestFailed = -32803;
const failsWith =
  (code: number, words = /(?:)/u) =>
  (error: unknown) =>
    error instanceof ReplyError && error.code === code && words.test(error.message);

describe('renaming with the built server', () => {
  let client: LspClient;
  let settings: object;
  eachWithServer(
    (started) => {
      settings = {};
      client = started;
    },
    () => settings,
  );
  const start = async (capabilities: object = renamingClient) => {
    const { capabilities: offered } = await client.initialize(capabilities);
    client.open(uri, text, 7);
    return offered;
  };
  const prepare = (at: object = position) =>
    client.request('textDocument/prepareRename', { textDocument, position: at });
  const rename = (newName: unknown, at: object = position) =>
    client.request('textDocument/rename', { textDocument, position: at, newName });

  it('is offered to clients that know it, and to no others', async () => {
    assert.deepEqual((await start())['renameProvider'], { prepareProvider: true });
    client.process!.kill();
    client = spawnServer();
    assert.equal((await start({ textDocument: { rename: {} } }))['renameProvider'], true);
    client.process!.kill();
    client = spawnServer();
    assert.equal((await start({}))['renameProvider'], undefined);
  });

  it('says what would be renamed, and does it in the version that was asked about', async () => {
    await start();
    assert.deepEqual(await prepare(), { range: uses[1], placeholder: 'HTX' });
    assert.deepEqual(await rename('HTV'), {
      documentChanges: [{ textDocument: { uri, version: 7 }, edits: uses.map((range) => ({ range, newText: 'HTV' })) }],
    });
  });

  it('says in words why it does not', async () => {
    await start();
    await assert.rejects(prepare({ line: 0, character: 1 }), failsWith(requestFailed, /Hãy đặt con trỏ/u));
    await assert.rejects(rename('htv'), failsWith(requestFailed, /không phải chữ viết tắt/u));
    settings = { locale: 'en' };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await assert.rejects(rename('htv'), failsWith(requestFailed, /no abbreviation/u));
  });

  it('is nothing for a document that is not open, and an error for senseless parameters', async () => {
    await start();
    client.close(uri);
    assert.deepEqual([await prepare(), await rename('HTV')], [null, null]);
    await assert.rejects(rename(3), failsWith(codes.invalidParams));
    await assert.rejects(rename('HTV', { line: 'x' }), failsWith(codes.invalidParams));
    await assert.rejects(prepare({}), failsWith(codes.invalidParams));
    await client.assertAlive();
  });

  it('can be cancelled', async () => {
    await start();
    for (const method of ['prepareRename', 'rename']) {
      const { id, reply } = client.start(`textDocument/${method}`, { textDocument, position, newName: 'HTV' });
      client.cancel(id);
      await assert.rejects(reply, failsWith(codes.requestCancelled));
    }
  });
});
