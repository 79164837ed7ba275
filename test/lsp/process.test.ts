import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  codes,
  type LspClient,
  modernClient,
  pushClient,
  ReplyError,
  spawnServer,
  type WireMessage,
} from '../support/lsp';

const uri = 'file:///bao-cao/a.txt';
const textDocument = { uri };
const failsWith = (code: number) => (error: unknown) => error instanceof ReplyError && error.code === code;
const report = `2. Chỉ tiêu chủ yếu (03 chỉ tiêu)
(1) Tốc độ tăng trưởng đạt 10%.
(2) Thu nhập bình quân đạt 90 triệu đồng.
`;

describe('the built server', () => {
  let client: LspClient;
  beforeEach(() => {
    client = spawnServer();
  });
  afterEach(() => {
    client.process!.kill();
  });

  const folding = () => client.request<unknown[]>('textDocument/foldingRange', { textDocument });

  describe('life', () => {
    it('begins with initialize and ends with shutdown and exit: code 0', async () => {
      const { capabilities } = await client.initialize(modernClient);
      assert.equal(capabilities['positionEncoding'], 'utf-16');
      assert.equal(await client.request('shutdown'), null);
      client.notify('exit');
      assert.equal(await client.exitCode(), 0);
    });

    it('ends with code 1 without shutdown', async () => {
      await client.initialize(modernClient);
      client.notify('exit');
      assert.equal(await client.exitCode(), 1);
    });

    it('ends with code 1 where nothing ever began', async () => {
      client.notify('exit');
      assert.equal(await client.exitCode(), 1);
    });

    for (const [name, expected] of [
      ['with code 1 when its input ends', 1],
      ['with code 0 when its input ends after shutdown', 0],
    ] as const) {
      it(`ends ${name}`, async () => {
        await client.initialize(modernClient);
        if (expected === 0) await client.request('shutdown');
        client.process!.stdin!.end();
        assert.equal(await client.exitCode(), expected);
      });
    }

    it('ends when the client’s process is gone', async () => {
      const short = spawn(process.execPath, ['-e', '0']);
      await once(short, 'exit');
      await client.initialize(modernClient, { processId: short.pid });
      assert.equal(await client.exitCode(), 1);
    });

    it('refuses requests before initialize and drops notifications', async () => {
      await assert.rejects(folding(), failsWith(codes.serverNotInitialized));
      await assert.rejects(client.request('eine/frage', {}), failsWith(codes.serverNotInitialized));
      client.open(uri, report);
      await client.initialize(modernClient);
      assert.deepEqual(await folding(), []);
      client.open(uri, report);
      assert.notDeepEqual(await folding(), []);
    });

    it('bears a senseless initialize and takes a sound one after it', async () => {
      for (const params of [undefined, null, 5, {}, { capabilities: null }, { capabilities: { workspace: 5 } }]) {
        await client.request('initialize', params).catch((error: unknown) => assert.ok(error instanceof ReplyError));
      }
      await client
        .initialize(modernClient)
        .catch((error: unknown) => assert.ok(failsWith(codes.invalidRequest)(error)));
      await client.assertAlive();
    });

    it('refuses to be initialized twice, and stays what it was', async () => {
      await client.initialize(modernClient);
      await assert.rejects(
        client.request('initialize', { processId: null, capabilities: {} }),
        failsWith(codes.invalidRequest),
      );
      client.open(uri, report);
      await client.request('textDocument/diagnostic', { textDocument });
      assert.deepEqual(client.all('textDocument/publishDiagnostics'), []);
    });

    it('refuses requests after shutdown', async () => {
      await client.initialize(modernClient);
      await client.request('shutdown');
      await assert.rejects(folding(), failsWith(codes.invalidRequest));
      await assert.rejects(client.request('workspace/symbol', { query: '' }), failsWith(codes.invalidRequest));
    });

    it('says in Vietnamese that it is ready, or in English where that is set', async () => {
      client.answers.set('workspace/configuration', () => [{ locale: 'en' }]);
      await client.initialize(modernClient);
      const { message } = await client.hear<{ message: string }>('window/logMessage');
      assert.match(message, /^Báo cáo \d+\.\d+\.\d+ is ready\.$/u);
    });
  });

  describe('messages that make no sense', () => {
    const ping = Buffer.from(
      JSON.stringify({ jsonrpc: '2.0', id: 'ping', method: 'textDocument/foldingRange', params: { textDocument } }),
    );
    const framed = (body: string | Buffer) =>
      Buffer.concat([Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`), Buffer.from(body)]);
    /** Sends some bytes and then a sound request, all in one go; the request must be answered. */
    async function survives(...bytes: readonly (string | Buffer)[]): Promise<void> {
      await client.initialize(modernClient);
      client.open(uri, 'một');
      const reply = client.reply('ping');
      client.raw(Buffer.concat([...bytes.map((part) => Buffer.from(part)), framed(ping)]));
      assert.deepEqual((await reply).result, []);
    }
    const heardError = (code: number) =>
      client.heard.some((message: WireMessage) => message.id === null && message.error?.code === code);

    it('no JSON', async () => {
      await survives(framed('{"jsonrpc": "2.0", '), framed('nonsense'), framed(''));
      assert.ok(heardError(codes.parseError));
      await client.hear<{ message: string }>('window/logMessage', ({ message }) => message.includes('không đọc được'));
    });

    it('no UTF-8', () => survives(framed(Buffer.from([0x22, 0xff, 0xfe, 0xc3]))));

    for (const body of [
      'null',
      '5',
      '"x"',
      '[]',
      '{}',
      '{"jsonrpc":"2.0"}',
      '{"id":1}',
      '{"id":{},"method":"x"}',
      '{"method":5}',
    ]) {
      it(`JSON that is no message: ${body}`, async () => {
        await survives(framed(body));
        assert.ok(heardError(codes.invalidRequest));
      });
    }

    it('a list of messages', () => survives(framed(`[${ping.toString()}]`)));
    it('JSON a million levels deep', () => survives(framed('['.repeat(1_000_000))));
    it('a response to nothing', () =>
      survives(
        framed('{"jsonrpc":"2.0","id":99,"result":null}'),
        framed('{"jsonrpc":"2.0","id":null,"error":{"code":1,"message":"x"}}'),
      ));
    it('a header without a length', () => survives('Content-Type: text\r\n\r\n{}'));
    it('a length that is no number', () => survives('Content-Length: abc\r\n\r\n{}'));
    it('a negative length', () => survives('Content-Length: -5\r\n\r\n{}'));
    it('a length beyond all measure', () => survives('Content-Length: 99999999999\r\n\r\n{}'));
    it('a length that is too small', () => survives(`Content-Length: 10\r\n\r\n${ping.toString()}`));
    it('a length that is too large, by less than a message', async () => {
      await client.initialize(modernClient);
      client.open(uri, 'một');
      const reply = client.reply('ping');
      client.raw(Buffer.concat([Buffer.from('Content-Length: 40\r\n\r\n{}'), framed(ping), framed(ping)]));
      assert.deepEqual((await reply).result, []);
    });
    it('text without any header', () => survives('GET / HTTP/1.1\r\nHost: x\r\n\r\n', 'một hai ba\n\n'));
    it('a megabyte of noise', () => survives(Buffer.alloc(1 << 20, 'ă')));

    it('a header that comes byte by byte', async () => {
      await client.initialize(modernClient);
      // By then the client has answered all that the server asks at the start; an answer between the bytes would break them.
      await client.hear('window/logMessage');
      const reply = client.reply('ping');
      for (const byte of framed(ping)) {
        client.raw(Buffer.from([byte]));
        await new Promise(setImmediate);
      }
      assert.deepEqual((await reply).result, []);
    });
  });

  describe('requests that make no sense', () => {
    beforeEach(() => client.initialize(modernClient));

    it('unknown methods', async () => {
      await assert.rejects(client.request('textDocument/fly', {}), failsWith(codes.methodNotFound));
      client.notify('textDocument/fly', {});
      client.notify('$/fly');
      await client.assertAlive();
    });

    const methods = ['diagnostic', 'documentSymbol', 'foldingRange', 'selectionRange', 'codeAction'];
    const params = [
      undefined,
      null,
      5,
      'x',
      [],
      {},
      { textDocument: null },
      { textDocument: {} },
      { textDocument: { uri: 5 } },
    ];
    for (const method of methods) {
      it(`wrong parameters of textDocument/${method}`, async () => {
        for (const one of params) {
          await assert.rejects(client.request(`textDocument/${method}`, one), (error) => error instanceof ReplyError);
        }
        await client.assertAlive();
      });
    }

    it('wrong positions', async () => {
      client.open(uri, report);
      for (const position of [
        null,
        5,
        {},
        { line: -1, character: 0 },
        { line: 0.5, character: 0 },
        { line: '0', character: 0 },
      ]) {
        const asked = client.request('textDocument/selectionRange', { textDocument, positions: [position] });
        await assert.rejects(asked, failsWith(codes.invalidParams));
        const range = { start: position, end: position };
        const actions = client.request('textDocument/codeAction', {
          textDocument,
          range,
          context: { diagnostics: [] },
        });
        await assert.rejects(actions, failsWith(codes.invalidParams));
      }
      const far = { line: 2 ** 31, character: 2 ** 31 };
      assert.equal(
        (await client.request<unknown[]>('textDocument/selectionRange', { textDocument, positions: [far] })).length,
        1,
      );
    });

    it('wrong notifications, which change nothing', async () => {
      client.open(uri, report);
      const before = await folding();
      for (const one of [undefined, null, 5, [], {}, { textDocument: null }, { textDocument, contentChanges: 5 }]) {
        for (const method of ['didOpen', 'didChange', 'didClose', 'didSave']) {
          if (method === 'didClose' && one !== null && typeof one === 'object' && 'contentChanges' in one) continue;
          client.notify(`textDocument/${method}`, one);
        }
        client.notify('workspace/didChangeConfiguration', one);
        client.notify('workspace/didChangeWorkspaceFolders', one);
        client.notify('$/setTrace', one);
      }
      const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
      for (const change of [
        null,
        5,
        {},
        { text: 5 },
        { text: '', range: {} },
        { text: '', range: { start: range.start } },
        { text: '', range: { start: { line: -1, character: 0 }, end: range.end } },
      ]) {
        // The sound change in front of the senseless one is not made either.
        client.change(uri, 2, { text: '' }, change as object);
      }
      assert.deepEqual(await folding(), before);
    });
  });

  describe('messages out of order', () => {
    beforeEach(() => client.initialize(modernClient));

    it('a change to a document that was never opened', async () => {
      client.change(uri, 2, { text: report });
      assert.deepEqual(await folding(), []);
    });

    it('opened twice: the second text holds', async () => {
      client.open(uri, report);
      client.open(uri, '');
      assert.deepEqual(await folding(), []);
    });

    it('closed twice, and asked about when closed', async () => {
      client.open(uri, report);
      client.close(uri);
      client.close(uri);
      assert.deepEqual(await folding(), []);
      assert.deepEqual(await client.request('textDocument/documentSymbol', { textDocument }), []);
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      assert.deepEqual(
        await client.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }),
        [],
      );
      assert.deepEqual(await client.request('textDocument/diagnostic', { textDocument }), { kind: 'full', items: [] });
    });

    it('a change after the close', async () => {
      client.open(uri, report);
      client.close(uri);
      client.change(uri, 3, { text: report });
      assert.deepEqual(await folding(), []);
    });

    it('versions that go back, stand still, or are missing', async () => {
      client.open(uri, '', 9);
      client.change(uri, 3, { text: report });
      const folded = await folding();
      assert.notDeepEqual(folded, []);
      client.change(uri, 3, { text: '' });
      assert.deepEqual(await folding(), []);
      client.notify('textDocument/didChange', {
        textDocument: { uri, version: null },
        contentChanges: [{ text: 'x' }],
      });
      client.change(uri, 4, { text: report });
      assert.deepEqual(await folding(), folded);
    });

    it('many requests at once, all answered', async () => {
      client.open(uri, report);
      const replies = Array.from({ length: 500 }, (_, i) =>
        client.request(i % 2 ? 'textDocument/foldingRange' : 'textDocument/documentSymbol', { textDocument }),
      );
      assert.equal((await Promise.all(replies)).length, 500);
    });
  });

  describe('texts of all kinds', () => {
    beforeEach(() => client.initialize(modernClient));

    const all = async () => {
      for (const method of ['diagnostic', 'documentSymbol', 'foldingRange']) {
        await client.request(`textDocument/${method}`, { textDocument });
      }
      const positions = [{ line: 0, character: 1 }];
      await client.request('textDocument/selectionRange', { textDocument, positions });
    };

    for (const [name, text] of [
      ['nothing', ''],
      ['unpaired surrogates', '\ud800 1. \udc00\n(1) \ud83d'],
      ['a byte order mark', `\ufeff${report}`],
      ['only a byte order mark', '\ufeff'],
      ['zero bytes', 'một\0hai\0\n\0'],
      ['all kinds of line ends', 'I. A\r1. B\r\n2. C\n\n\r\rII. D\u2028E\u2029F\u0085'],
      ['decomposed letters', report.normalize('NFD')],
      ['a thousand combining marks', `a${'\u0301'.repeat(1000)}`],
      ['a long line', '(1) '.repeat(10_000)],
      ['many lines', '1.\n'.repeat(10_000)],
    ] as const) {
      it(name, async () => {
        client.open(uri, text);
        await all();
        await client.assertAlive();
      });
    }

    it('edits inside a letter and a surrogate pair', async () => {
      client.open(uri, `ấ`.normalize('NFD') + '😀');
      for (let character = 0; character <= 5; character++) {
        client.change(uri, character + 2, {
          text: 'x',
          range: { start: { line: 0, character }, end: { line: 0, character } },
        });
        await all();
      }
    });

    it('a document beyond all measure is not checked, and says so', async () => {
      client.open(uri, report.repeat(Math.ceil(10_500_000 / report.length)));
      const { items } = await client.request<{ items: { message: string; severity: number; code?: string }[] }>(
        'textDocument/diagnostic',
        { textDocument },
      );
      assert.equal(items.length, 1);
      assert.deepEqual([items[0]!.severity, items[0]!.code], [3, undefined]);
      assert.match(items[0]!.message, /^Văn bản dài 10,5 triệu ký tự/u);
      await all();
      client.change(uri, 2, { text: report });
      assert.notDeepEqual(await folding(), []);
    });
  });

  interface Finding {
    readonly code: string;
    readonly message: string;
  }
  const announced = (found: readonly Finding[]) => found.some(({ code }) => code === 'count/listed');

  it('says what is wrong when asked', async () => {
    await client.initialize(modernClient);
    client.open(uri, report);
    const { items } = await client.request<{ items: Finding[] }>('textDocument/diagnostic', { textDocument });
    assert.ok(announced(items));
  });

  it('says it unasked to a client that cannot ask', async () => {
    await client.initialize(pushClient);
    client.open(uri, report);
    await client.hear('textDocument/publishDiagnostics', (p: { diagnostics: Finding[] }) => announced(p.diagnostics));
  });
});
