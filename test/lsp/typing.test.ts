import assert from 'node:assert/strict';
import { codes, eachWithServer, type LspClient, modernClient, ReplyError, spawnServer } from '../support/lsp';

const uri = 'file:///bao-cao/a.txt';
const textDocument = { uri };
const text = '(1) Kinh tế , xã hội ổn định.\n';
const caret = { line: 1, character: 0 };
const options = { tabSize: 4, insertSpaces: true };
const next = { range: { start: caret, end: caret }, newText: '(2) ' };
const failsWith = (code: number) => (error: unknown) => error instanceof ReplyError && error.code === code;

describe('Enter, told to the built server', () => {
  let client: LspClient;
  let settings: object;
  eachWithServer(
    (started) => {
      settings = {};
      client = started;
    },
    () => settings,
  );

  const start = async (capabilities: object = modernClient) => {
    const { capabilities: offered } = await client.initialize(capabilities);
    client.open(uri, text);
    return offered;
  };
  const enter = (params: object = {}) =>
    client.request<unknown[] | null>('textDocument/onTypeFormatting', {
      textDocument,
      position: caret,
      ch: '\n',
      options,
      ...params,
    });

  it('is asked for where the client can tell', async () => {
    assert.deepEqual((await start())['documentOnTypeFormattingProvider'], { firstTriggerCharacter: '\n' });
    client.process!.kill();
    client = spawnServer();
    assert.equal((await start({}))['documentOnTypeFormattingProvider'], undefined);
  });

  it('goes on with the list', async () => {
    await start();
    assert.deepEqual(await enter(), [next]);
  });

  it('does what the settings say', async () => {
    settings = { onType: { continueLists: false, tidy: true } };
    await start();
    const sign = text.indexOf(' ,');
    assert.deepEqual(await enter(), [
      { range: { start: { line: 0, character: sign }, end: { line: 0, character: sign + 1 } }, newText: '' },
    ]);
  });

  it('is nothing for other characters, nor for a document that is not open', async () => {
    await start();
    assert.equal(await enter({ ch: ';' }), null);
    client.close(uri);
    assert.equal(await enter(), null);
  });

  it('is refused with senseless parameters', async () => {
    await start();
    for (const params of [{ position: { line: -1, character: 0 } }, { ch: 10 }, { textDocument: null }])
      await assert.rejects(enter(params), failsWith(codes.invalidParams));
    assert.deepEqual(await enter({ position: { line: 70, character: 3 } }), []);
    await client.assertAlive();
  });

  it('can be cancelled', async () => {
    await start();
    const { id, reply } = client.start('textDocument/onTypeFormatting', {
      textDocument,
      position: caret,
      ch: '\n',
      options,
    });
    client.cancel(id);
    await assert.rejects(reply, failsWith(codes.requestCancelled));
  });
});
