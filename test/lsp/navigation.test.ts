import assert from 'node:assert/strict';
import { codes, eachWithServer, type LspClient, modernClient, ReplyError, spawnServer } from '../support/lsp';

const uri = 'file:///bao-cao/a.txt';
const textDocument = { uri };
const text = `I. TÌNH HÌNH
Xã thành lập 03 hợp tác xã (HTX) mới. Các HTX đều có lãi, như nêu tại mục II của báo cáo này.
II. KẾT QUẢ
Doanh thu của HTX tăng.
`;
const lines = text.split('\n');
const navigatingClient = {
  ...modernClient,
  textDocument: {
    ...modernClient.textDocument,
    definition: { linkSupport: true },
    references: {},
    documentHighlight: {},
  },
};
const failsWith = (code: number) => (error: unknown) => error instanceof ReplyError && error.code === code;
const rangeOf = (line: number, words: string, from = 0) => {
  const character = lines[line]!.indexOf(words, from);
  return { start: { line, character }, end: { line, character: character + words.length } };
};
const introduced = rangeOf(1, 'HTX');
const used = [rangeOf(1, 'HTX', lines[1]!.indexOf('Các')), rangeOf(3, 'HTX')];
const position = used[1]!.start;

describe('definition, references and highlights of the built server', () => {
  let client: LspClient;
  eachWithServer((started) => (client = started));
  const start = async (capabilities: object = navigatingClient) => {
    const { capabilities: offered } = await client.initialize(capabilities);
    client.open(uri, text);
    return offered;
  };
  const ask = (method: string, params: object = {}) =>
    client.request(`textDocument/${method}`, {
      textDocument,
      position,
      context: { includeDeclaration: true },
      ...params,
    });

  it('are offered to clients that know them, and to no others', async () => {
    const names = ['definitionProvider', 'referencesProvider', 'documentHighlightProvider'];
    const offered = await start();
    for (const name of names) assert.equal(offered[name], true, name);
    client.process!.kill();
    client = spawnServer();
    const few = await start({});
    for (const name of names) assert.equal(few[name], undefined, name);
  });

  it('lead from a use to the words that introduce it', async () => {
    await start();
    assert.deepEqual(await ask('definition'), [
      { originSelectionRange: used[1], targetUri: uri, targetRange: introduced, targetSelectionRange: introduced },
    ]);
    const [link] = (await ask('definition', { position: rangeOf(1, 'mục II').start })) as Record<string, unknown>[];
    assert.deepEqual(link!['targetSelectionRange'], rangeOf(2, 'II.'));
    assert.deepEqual((link!['targetRange'] as { start: object }).start, { line: 2, character: 0 });
  });

  it('give plain places to clients that know no links', async () => {
    await start({ ...navigatingClient, textDocument: { ...navigatingClient.textDocument, definition: {} } });
    assert.deepEqual(await ask('definition'), [{ uri, range: introduced }]);
  });

  it('give every use, with the introduction where it is wanted', async () => {
    await start();
    const places = (ranges: readonly object[]) => ranges.map((range) => ({ uri, range }));
    assert.deepEqual(await ask('references'), places([introduced, ...used]));
    assert.deepEqual(await ask('references', { context: { includeDeclaration: false } }), places(used));
  });

  it('highlight what is named, and leave plain words to the editor', async () => {
    await start();
    assert.deepEqual(await ask('documentHighlight'), [
      { range: introduced, kind: 3 },
      { range: used[0], kind: 2 },
      { range: used[1], kind: 2 },
    ]);
    assert.equal(await ask('documentHighlight', { position: { line: 3, character: 1 } }), null);
  });

  it('follow an edit, and refuse positions of the text before', async () => {
    await start();
    const { reply } = client.start('textDocument/definition', { textDocument, position });
    client.change(uri, 2, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' });
    await assert.rejects(reply, failsWith(codes.contentModified));
    const [link] = (await ask('definition', { position: { ...position, line: 4 } })) as Record<string, unknown>[];
    assert.deepEqual((link!['targetRange'] as { start: object }).start, { ...introduced.start, line: 2 });
  });

  it('are nothing for a document that is not open, and errors for senseless parameters', async () => {
    await start();
    client.close(uri);
    assert.deepEqual([await ask('definition'), await ask('references')], [[], []]);
    assert.equal(await ask('documentHighlight'), null);
    for (const method of ['definition', 'references', 'documentHighlight']) {
      await assert.rejects(ask(method, { position: { line: -1 } }), failsWith(codes.invalidParams));
      await assert.rejects(ask(method, { textDocument: null }), failsWith(codes.invalidParams));
    }
    await assert.rejects(ask('references', { context: null }), failsWith(codes.invalidParams));
    await client.assertAlive();
  });

  it('can be cancelled', async () => {
    await start();
    for (const method of ['definition', 'references', 'documentHighlight']) {
      const params = { textDocument, position, context: { includeDeclaration: true } };
      const { id, reply } = client.start(`textDocument/${method}`, params);
      client.cancel(id);
      await assert.rejects(reply, failsWith(codes.requestCancelled));
    }
  });
});
