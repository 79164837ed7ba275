import assert from 'node:assert/strict';
import { codes, eachWithServer, type LspClient, modernClient, ReplyError, spawnServer } from '../support/lsp';

const uri = 'file:///bao-cao/a.txt';
const textDocument = { uri };
const text = `I. TÌNH HÌNH
Đảng bộ có 40 chi bộ, gồm: 28 chi bộ nông thôn, 04 chi bộ trường học, 07 chi bộ cơ quan.
2. Chỉ tiêu chủ yếu (02 chỉ tiêu)
(1) Tốc độ tăng trưởng đạt 10%.
(2) Thu nhập bình quân đạt 90 triệu đồng.
`;
const total = { line: 1, character: text.split('\n')[1]!.indexOf('40') };
const everything = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
const failsWith = (code: number) => (error: unknown) => error instanceof ReplyError && error.code === code;

interface Hover {
  readonly range: object;
  readonly contents: { readonly kind: string; readonly value: string };
}

describe('hovers, inlay hints and code lenses of the built server', () => {
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
  const hover = (position: object = total) =>
    client.request<Hover | null>('textDocument/hover', { textDocument, position });
  const hints = () => client.request<object[]>('textDocument/inlayHint', { textDocument, range: everything });
  const lenses = () => client.request<object[]>('textDocument/codeLens', { textDocument });

  it('are offered to clients that know them, and to no others', async () => {
    const offered = await start();
    assert.equal(offered['hoverProvider'], true);
    assert.equal(offered['inlayHintProvider'], true);
    assert.deepEqual(offered['codeLensProvider'], { resolveProvider: false });
    client.process!.kill();
    client = spawnServer();
    const few = await start({});
    for (const name of ['hoverProvider', 'inlayHintProvider', 'codeLensProvider']) assert.equal(few[name], undefined);
  });

  it('explain a figure in Markdown', async () => {
    await start();
    const found = await hover();
    assert.deepEqual(found?.range, { start: total, end: { line: 1, character: total.character + '40 chi bộ'.length } });
    assert.equal(found.contents.kind, 'markdown');
    assert.equal(found.contents.value, '**40 chi bộ**\n\n- ✗ tổng: 40 chi bộ ≠ 28 \\+ 4 \\+ 7 = 39 chi bộ');
    assert.equal(await hover({ line: 0, character: 4 }), null);
  });

  it('explain it in plain text and in English where that is wanted', async () => {
    settings = { locale: 'en' };
    await start({ ...modernClient, textDocument: { ...modernClient.textDocument, hover: {} } });
    assert.deepEqual((await hover())?.contents, {
      kind: 'plaintext',
      value: '40 chi bộ\n✗ sum: 40 chi bộ ≠ 28 + 4 + 7 = 39 chi bộ',
    });
  });

  it('show computed values once that is turned on, and ask to be looked at again', async () => {
    await start();
    assert.deepEqual(await hints(), []);
    settings = { inlayHints: { figures: true }, codeLens: { indicators: false } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.hear('workspace/inlayHint/refresh');
    await client.hear('workspace/codeLens/refresh');
    assert.deepEqual(await hints(), [
      {
        position: { line: 1, character: total.character + '40 chi bộ'.length },
        label: '= 39',
        tooltip: '✗ tổng: 40 chi bộ ≠ 28 + 4 + 7 = 39 chi bộ',
        paddingLeft: true,
      },
    ]);
    assert.deepEqual(await lenses(), []);
  });

  it('do not ask a client that cannot look again', async () => {
    await start({ ...modernClient, workspace: { ...modernClient.workspace, inlayHint: {}, codeLens: undefined } });
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.hear('workspace/diagnostic/refresh');
    await client.assertAlive();
    assert.deepEqual(client.all('workspace/inlayHint/refresh'), []);
    assert.deepEqual(client.all('workspace/codeLens/refresh'), []);
  });

  it('count indicators above their heading, with nothing to click', async () => {
    await start();
    assert.deepEqual(await lenses(), [
      {
        range: { start: { line: 2, character: 0 }, end: { line: 2, character: text.split('\n')[2]!.length } },
        command: { title: '2/2 chỉ tiêu · 2 định lượng', command: '' },
      },
    ]);
  });

  it('follow an edit', async () => {
    await start();
    client.change(uri, 2, { range: { start: total, end: { ...total, character: total.character + 2 } }, text: '39' });
    assert.match((await hover())!.contents.value, /✓ tổng/u);
  });

  it('are nothing for a document that is not open, and errors for senseless parameters', async () => {
    await start();
    client.close(uri);
    assert.deepEqual([await hover(), await hints(), await lenses()], [null, [], []]);
    await assert.rejects(hover({ line: -1, character: 'x' }), failsWith(codes.invalidParams));
    await assert.rejects(
      client.request('textDocument/inlayHint', { textDocument, range: null }),
      failsWith(codes.invalidParams),
    );
    await assert.rejects(client.request('textDocument/codeLens', {}), failsWith(codes.invalidParams));
    await client.assertAlive();
  });

  it('can be cancelled', async () => {
    await start();
    const { id, reply } = client.start('textDocument/hover', { textDocument, position: total });
    client.cancel(id);
    await assert.rejects(reply, failsWith(codes.requestCancelled));
  });
});
