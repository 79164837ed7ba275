import assert from 'node:assert/strict';
import { LanguageService } from '../../server/language/service';
import { wordCheck } from '../support/checks';
import { type LspClient, modernClient, pushClient, serverWith } from '../support/lsp';

interface Report {
  readonly kind: 'full' | 'unchanged';
  readonly resultId?: string;
  readonly items?: readonly { readonly code: string; readonly severity: number; readonly message: string }[];
}

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: NonNullable<Report['items']>;
}

const uri = 'file:///bao-cao/a.txt';
const pull = (client: LspClient, document = uri, previousResultId?: string) =>
  client.request<Report>('textDocument/diagnostic', { textDocument: { uri: document }, previousResultId });

const checks = [
  wordCheck('count/listed', 'sai', { fix: 'đúng' }),
  wordCheck('numbering/gap', 'hở', { severity: 'error' }),
];
const server = (patience?: number) =>
  serverWith({ service: new LanguageService({ checks }), ...(patience === undefined ? {} : { patience }) });

/** Makes the client answer with these settings for every resource. */
const answerWith = (client: LspClient, settings: (scopeUri: string | undefined) => unknown) =>
  client.answers.set('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map(({ scopeUri }) => settings(scopeUri)),
  );

describe('diagnostics on request', () => {
  it('are announced to a client that asks, and never pushed to it', async () => {
    const client = server();
    const { capabilities } = await client.initialize(modernClient);
    assert.deepEqual(capabilities['diagnosticProvider'], {
      identifier: 'baoCao',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    });
    client.open(uri, 'một chỗ sai, một chỗ hở');
    const { kind, items } = await pull(client);
    assert.equal(kind, 'full');
    assert.deepEqual(items, [
      {
        range: { start: { line: 0, character: 8 }, end: { line: 0, character: 11 } },
        severity: 2,
        code: 'count/listed',
        source: 'báo cáo',
        message: '(không có tên)',
        data: {
          version: (items![0] as unknown as { data: { version: number } }).data.version,
          fixes: [
            {
              title: '(không có tên)',
              safe: true,
              edits: [
                { range: { start: { line: 0, character: 8 }, end: { line: 0, character: 11 } }, newText: 'đúng' },
              ],
            },
          ],
        },
      },
      {
        range: { start: { line: 0, character: 21 }, end: { line: 0, character: 23 } },
        severity: 1,
        code: 'numbering/gap',
        source: 'báo cáo',
        message: '(không có tên)',
      },
    ]);
    client.change(uri, 2, { text: 'sai' });
    client.close(uri);
    await client.assertAlive();
    assert.deepEqual(client.all('textDocument/publishDiagnostics'), []);
  });

  it('are “unchanged” until the text or the settings change', async () => {
    const client = server();
    let level = 'warning';
    answerWith(client, () => ({ rules: { 'numbering/gap': level } }));
    await client.initialize(modernClient);
    client.open(uri, 'hở');
    const first = await pull(client);
    assert.deepEqual(await pull(client, uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    assert.equal((await pull(client, uri, 'lạ')).kind, 'full');

    client.change(uri, 2, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'a ' });
    const second = await pull(client, uri, first.resultId);
    assert.equal(second.kind, 'full');
    assert.notEqual(second.resultId, first.resultId);

    level = 'info';
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.hear('workspace/diagnostic/refresh');
    const third = await pull(client, uri, second.resultId);
    assert.equal(third.kind, 'full');
    assert.deepEqual(
      third.items!.map(({ severity }) => severity),
      [3],
    );

    // A change of configuration that changes nothing here costs the client nothing.
    client.notify('workspace/didChangeConfiguration', { settings: null });
    assert.equal((await pull(client, uri, third.resultId)).kind, 'unchanged');
  });

  it('never take an old text for a new one, however badly a client counts', async () => {
    const client = server();
    await client.initialize(modernClient);
    client.open(uri, 'sai', 7);
    const first = await pull(client);
    client.change(uri, 7, { text: 'đúng' });
    const second = await pull(client, uri, first.resultId);
    assert.deepEqual([second.kind, second.items], ['full', []]);
    client.change(uri, 3, { text: 'sai sai' });
    assert.equal((await pull(client, uri, second.resultId)).items!.length, 2);
    client.close(uri);
    client.open(uri, 'hở', 7);
    assert.deepEqual(
      (await pull(client, uri, first.resultId)).items!.map(({ code }) => code),
      ['numbering/gap'],
    );
  });

  it('are empty for a document that is not open', async () => {
    const client = server();
    await client.initialize(modernClient);
    assert.deepEqual(await pull(client), { kind: 'full', items: [] });
    client.open(uri, 'sai');
    client.close(uri);
    assert.deepEqual(await pull(client, uri, '1.0'), { kind: 'full', items: [] });
  });

  it('leave out what the client does not know', async () => {
    const client = server();
    await client.initialize({ textDocument: { diagnostic: {} } });
    client.open(uri, 'sai');
    const { items } = await pull(client);
    assert.deepEqual(Object.keys(items![0]!).sort(), ['code', 'message', 'range', 'severity', 'source']);
  });
});

describe('pushed diagnostics', () => {
  for (const [name, capabilities] of [
    ['that takes them', pushClient],
    ['without any capability', {}],
  ] as const) {
    it(`reach a client ${name}, and go when the document is closed`, async () => {
      const client = server();
      const { capabilities: ours } = await client.initialize(capabilities);
      assert.equal(ours['diagnosticProvider'], undefined);
      client.open(uri, 'sai');
      await client.hear<Published>('textDocument/publishDiagnostics', (p) => p.diagnostics.length === 1);
      client.change(uri, 2, { text: 'sai và hở' });
      await client.hear<Published>('textDocument/publishDiagnostics', (p) => p.diagnostics.length === 2);
      const heard = client.heard.length;
      client.close(uri);
      const last = await client.hear<Published>('textDocument/publishDiagnostics', undefined, heard);
      assert.deepEqual(last, { uri, diagnostics: [] });
    });
  }

  it('cost one run for a burst of keystrokes, and tell the version they are for', async () => {
    const client = server();
    await client.initialize(pushClient);
    client.open(uri, '', 1);
    await client.hear<Published>('textDocument/publishDiagnostics', (p) => p.version === 1);
    for (let version = 2; version <= 50; version++) client.change(uri, version, { text: 'sai '.repeat(version) });
    const last = await client.hear<Published>('textDocument/publishDiagnostics', (p) => p.version === 50);
    assert.equal(last.diagnostics.length, 50);
    const versions = client.all<Published>('textDocument/publishDiagnostics').map(({ version }) => version);
    assert.ok(versions.length <= 4, `ran for ${versions.join(', ')}`);
  });

  it('are not sent for a document that was closed before its turn', async () => {
    const client = server();
    await client.initialize(pushClient);
    client.open(uri, 'sai');
    client.close(uri);
    client.open('file:///b.txt', 'sai');
    await client.hear<Published>('textDocument/publishDiagnostics', (p) => p.uri === 'file:///b.txt');
    const sent = client.all<Published>('textDocument/publishDiagnostics').filter((p) => p.uri === uri);
    assert.deepEqual(
      sent.map(({ diagnostics }) => diagnostics),
      [[]],
    );
  });

  it('are sent anew when the settings change', async () => {
    const client = server();
    await client.initialize(
      { textDocument: { publishDiagnostics: {} } },
      { initializationOptions: { minSeverity: 'error' } },
    );
    client.open(uri, 'sai và hở');
    await client.hear<Published>('textDocument/publishDiagnostics', (p) => p.diagnostics.length === 1);
    client.notify('workspace/didChangeConfiguration', { settings: { baoCao: { minSeverity: 'hint', locale: 'en' } } });
    const { diagnostics } = await client.hear<Published>(
      'textDocument/publishDiagnostics',
      (p) => p.diagnostics.length === 2,
    );
    assert.equal(diagnostics[0]!.message, '(untitled)');
  });
});

describe('settings of a client', () => {
  it('may differ from folder to folder', async () => {
    const client = server();
    answerWith(client, (scope) =>
      scope?.startsWith('file:///tinh/') ? { rules: { 'count/listed': 'off' }, locale: 'en' } : {},
    );
    await client.initialize(modernClient, {
      workspaceFolders: [
        { uri: 'file:///tinh', name: 'tinh' },
        { uri: 'file:///xa', name: 'xa' },
      ],
    });
    client.open('file:///tinh/a.txt', 'sai và hở');
    client.open('file:///xa/a.txt', 'sai và hở');
    const seen = async (document: string) => (await pull(client, document)).items!.map((d) => `${d.code} ${d.message}`);
    assert.deepEqual(await seen('file:///tinh/a.txt'), ['numbering/gap (untitled)']);
    assert.deepEqual(await seen('file:///xa/a.txt'), ['count/listed (không có tên)', 'numbering/gap (không có tên)']);
  });

  it('are asked for once per document, and again when folders change', async () => {
    const client = server();
    let asked = 0;
    answerWith(client, (scope) => (scope === uri && asked++, {}));
    await client.initialize(modernClient);
    client.open(uri, 'sai');
    await pull(client);
    await pull(client);
    assert.equal(asked, 1);
    client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [] } });
    await client.hear('workspace/diagnostic/refresh');
    await pull(client);
    assert.equal(asked, 2);
  });

  it('are told about once where they make no sense, and ignored', async () => {
    const client = server();
    answerWith(client, () => ({ rules: { 'khong/co': 'off' }, minSeverity: 'nặng', locale: 'vi' }));
    await client.initialize(modernClient);
    for (const document of ['file:///a.txt', 'file:///b.txt']) {
      client.open(document, 'sai');
      assert.equal((await pull(client, document)).items!.length, 1);
    }
    const complaints = client.logs().filter((text) => text.includes('cài đặt'));
    assert.deepEqual(complaints, [
      'Bỏ qua phần cài đặt không dùng được: «baoCao.rules» nhắc đến quy tắc "khong/co" không có trong danh mục; ' +
        '«baoCao.minSeverity» nhận một trong các giá trị error, warning, info, hint, không nhận "nặng".',
    ]);
  });

  it('may fail to come', async () => {
    const client = server();
    client.answers.set('workspace/configuration', () => 'no list');
    await client.initialize(modernClient, { initializationOptions: { baoCao: { minSeverity: 'error' } } });
    client.open(uri, 'sai và hở');
    assert.equal((await pull(client)).items!.length, 2);
  });

  it('may never come: then those sent at the start hold', async () => {
    const client = server(50);
    client.answers.set('workspace/configuration', () => undefined);
    await client.initialize(modernClient, { initializationOptions: { baoCao: { minSeverity: 'error' } } });
    client.open(uri, 'sai và hở');
    assert.equal((await pull(client)).items!.length, 1);
    assert.ok(client.logs().some((text) => text.startsWith('Trình soạn thảo không trả lời khi được hỏi cài đặt')));
  });

  it('register for changes where the client wants that', async () => {
    const client = server();
    await client.initialize(modernClient);
    const { registrations } = await client.hear<{ registrations: { method: string; registerOptions: unknown }[] }>(
      'client/registerCapability',
    );
    assert.deepEqual(
      registrations.map(({ method, registerOptions }) => [method, registerOptions]),
      [['workspace/didChangeConfiguration', { section: 'baoCao' }]],
    );
  });
});

describe('a check that crashes', () => {
  const broken = wordCheck('a/a', 'nổ');
  const run = () => {
    throw new Error('hỏng rồi');
  };

  it('costs its own findings and one entry in the log, however often it is asked', async () => {
    const client = serverWith({
      service: new LanguageService({ checks: [{ ...broken, run }, wordCheck('a/b', 'hở')] }),
    });
    await client.initialize(modernClient);
    client.open(uri, 'nổ và hở');
    assert.deepEqual(
      (await pull(client)).items!.map(({ code }) => code),
      ['a/b'],
    );
    client.change(uri, 2, { text: 'nổ và hở hở' });
    assert.equal((await pull(client)).items!.length, 2);
    const logged = client.logs().filter((text) => text.includes('hỏng rồi'));
    assert.equal(logged.length, 1);
    assert.ok(logged[0]!.includes('a/a'));
    await client.assertAlive();
  });

  it('costs a pushing server one entry in the log', async () => {
    const client = serverWith({ service: new LanguageService({ checks: [{ ...broken, run }] }) });
    await client.initialize(pushClient);
    client.open(uri, 'nổ');
    await client.hear<{ message: string }>('window/logMessage', ({ message }) => message.includes('hỏng rồi'));
    await client.assertAlive();
  });
});
