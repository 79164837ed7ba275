import assert from 'node:assert/strict';
import { LanguageService } from '../../server/language/service';
import { wordCheck } from '../support/checks';
import { type LspClient, modernClient, serverWith } from '../support/lsp';

const uri = 'file:///a.txt';
const textDocument = { uri };
const text = `I. KINH TẾ
1. Nông nghiệp
Sản lượng lúa tăng, năng xuất đạt 5 tấn.
2. Công nghiệp
Năng xuất lao động tăng.
II. XÃ HỘI
Ổn định.
`;

const checks = [
  wordCheck('spelling/word', 'năng xuất', { fix: 'năng suất' }),
  wordCheck('spelling/other', 'Năng xuất', { fix: 'Năng suất' }),
];

async function opened(capabilities: object = modernClient): Promise<LspClient> {
  const client = serverWith({ service: new LanguageService({ checks }) });
  await client.initialize(capabilities);
  client.open(uri, text, 5);
  return client;
}

interface Symbol {
  readonly name: string;
  readonly children?: readonly Symbol[];
  readonly containerName?: string;
}

const drawn = (symbols: readonly Symbol[], indent = ''): string[] =>
  symbols.flatMap(({ name, children = [] }) => [indent + name, ...drawn(children, `${indent}  `)]);

describe('document symbols', () => {
  it('are a tree for a client that takes one', async () => {
    const client = await opened();
    assert.deepEqual(drawn(await client.request('textDocument/documentSymbol', { textDocument })), [
      'I. KINH TẾ',
      '  1. Nông nghiệp',
      '  2. Công nghiệp',
      'II. XÃ HỘI',
    ]);
  });

  it('are a list for one that does not', async () => {
    const client = await opened({});
    const symbols = await client.request<Symbol[]>('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(
      symbols.map(({ name, containerName }) => [name, containerName]),
      [
        ['I. KINH TẾ', undefined],
        ['1. Nông nghiệp', 'I. KINH TẾ'],
        ['2. Công nghiệp', 'I. KINH TẾ'],
        ['II. XÃ HỘI', undefined],
      ],
    );
  });
});

describe('folding ranges', () => {
  const lines = (ranges: readonly { startLine: number; endLine: number }[]) =>
    ranges.map(({ startLine, endLine }) => [startLine, endLine]);

  it('are whole lines', async () => {
    const client = await opened();
    assert.deepEqual(lines(await client.request('textDocument/foldingRange', { textDocument })), [
      [0, 4],
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
  });

  it('are no more than the client wants', async () => {
    const client = await opened({ textDocument: { foldingRange: { rangeLimit: 2 } } });
    assert.deepEqual(lines(await client.request('textDocument/foldingRange', { textDocument })), [
      [0, 4],
      [5, 6],
    ]);
  });
});

describe('selection ranges', () => {
  it('come one chain per position, also outside of the text', async () => {
    const client = await opened();
    const positions = [
      { line: 2, character: 3 },
      { line: 900, character: 0 },
    ];
    const chains = await client.request<{ range: { start: unknown; end: unknown }; parent?: unknown }[]>(
      'textDocument/selectionRange',
      { textDocument, positions },
    );
    assert.equal(chains.length, 2);
    assert.deepEqual(chains[0]!.range, { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } });
    assert.ok(chains[0]!.parent);
  });

  it('are null for a document that is not open', async () => {
    const client = await opened();
    client.close(uri);
    assert.equal(await client.request('textDocument/selectionRange', { textDocument, positions: [] }), null);
  });
});

describe('code actions', () => {
  interface Action {
    readonly title: string;
    readonly kind: string;
    readonly isPreferred?: boolean;
    readonly diagnostics?: readonly { readonly code: string }[];
    readonly edit: {
      readonly documentChanges?: readonly {
        textDocument: { version: number };
        edits: readonly { newText: string }[];
      }[];
      readonly changes?: Record<string, readonly { newText: string }[]>;
    };
  }
  const everywhere = { start: { line: 0, character: 0 }, end: { line: 7, character: 0 } };
  const ask = (client: LspClient, context: object, range: object = everywhere) =>
    client.request<Action[]>('textDocument/codeAction', { textDocument, range, context });
  const diagnosed = async (client: LspClient) =>
    (await client.request<{ items: { range: object }[] }>('textDocument/diagnostic', { textDocument })).items;

  it('repair what they were asked about, in the version that is shown', async () => {
    const client = await opened();
    const [first] = await diagnosed(client);
    const [action, ...others] = await ask(client, { diagnostics: [first], only: ['quickfix'] }, first!.range);
    assert.deepEqual(others, []);
    assert.deepEqual(action!.diagnostics, [first]);
    assert.equal(action!.isPreferred, true);
    assert.deepEqual(action!.edit.documentChanges, [
      { textDocument: { uri, version: 5 }, edits: [{ range: first!.range, newText: 'năng suất' }] },
    ]);
  });

  it('repair all that is safe on request', async () => {
    const client = await opened();
    const [action] = await ask(client, { diagnostics: [], only: ['source.fixAll'] });
    assert.equal(action!.kind, 'source.fixAll.baoCao');
    assert.deepEqual(
      action!.edit.documentChanges![0]!.edits.map(({ newText }) => newText),
      ['năng suất', 'Năng suất'],
    );
  });

  it('are written as plain changes for a client without versioned edits, and found without data', async () => {
    const client = await opened({
      textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [''] } } } },
    });
    const range = { start: { line: 4, character: 2 }, end: { line: 4, character: 2 } };
    const diagnostics = [{ range, message: 'x', source: 'báo cáo', code: 'spelling/other' }];
    const [action] = await ask(client, { diagnostics, only: ['quickfix'] }, range);
    assert.deepEqual(
      action!.edit.changes![uri]!.map(({ newText }) => newText),
      ['Năng suất'],
    );
  });

  it('do not trust what comes back with a diagnostic', async () => {
    const client = await opened();
    const [first] = await diagnosed(client);
    for (const data of [
      5,
      'x',
      [],
      {},
      { version: 1e9, fixes: [] },
      { version: 1, fixes: [null] },
      { version: 1, fixes: [{ title: 'x', safe: true, edits: [{}] }] },
    ]) {
      const actions = await ask(
        client,
        { diagnostics: [{ ...first, data }, null, 7], only: ['quickfix'] },
        first!.range,
      );
      assert.ok(actions.every(({ edit }) => edit.documentChanges![0]!.edits[0]!.newText === 'năng suất'));
    }
  });

  it('leave the diagnostics of others alone', async () => {
    const client = await opened();
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const other = { range, message: 'x', source: 'khác', data: { version: 1, fixes: [] } };
    assert.deepEqual(await ask(client, { diagnostics: [other], only: ['quickfix'] }, range), []);
  });

  it('are none for a client that knows only commands', async () => {
    const client = await opened({});
    assert.deepEqual(await ask(client, { diagnostics: [] }), []);
  });
});
