import assert from 'node:assert/strict';
import type { TextEdit } from '../../protocol/positions';
import { requests, type RewriteResult } from '../../protocol/requests';
import { codes, type LspClient, modernClient, ReplyError, spawnServer } from '../support/lsp';

const uri = 'file:///a.txt';
const textDocument = { uri };
const text = `I. KINH TẾ
1. Nông nghiệp
Ổn định.
3. Công nghiệp
Tăng khá.
III. XÃ HỘI
Tiến bộ.
`;

const resolving = {
  ...modernClient,
  textDocument: {
    ...modernClient.textDocument,
    codeAction: { ...modernClient.textDocument.codeAction, resolveSupport: { properties: ['edit'] } },
  },
};

interface Edit {
  readonly documentChanges?: readonly {
    readonly textDocument: { readonly version: number };
    readonly edits: readonly TextEdit[];
  }[];
  readonly changes?: Readonly<Record<string, readonly { readonly newText: string }[]>>;
}
interface Action {
  readonly title: string;
  readonly kind: string;
  readonly edit?: Edit;
  readonly data?: object;
}

describe('rewrites', () => {
  let client: LspClient;

  async function opened(capabilities: object = resolving, written = text): Promise<void> {
    client = spawnServer();
    await client.initialize(capabilities);
    client.open(uri, written, 5);
  }
  afterEach(async () => {
    await client.request('shutdown');
    client.notify('exit');
    assert.equal(await client.exitCode(), 0);
  });

  const range = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 0 } });
  const ask = (kind: string, line: number, version: number | undefined = 5) =>
    client.request<RewriteResult>(requests.rewrite, {
      textDocument,
      version,
      range: range(line),
      kind,
    });
  const actions = (line: number, context: object) =>
    client.request<Action[]>('textDocument/codeAction', {
      textDocument,
      range: range(line),
      context: { diagnostics: [], ...context },
    });
  const placed = (edits: readonly TextEdit[]) =>
    edits.map(({ newText, range: { start } }) => [start.line, start.character, newText]);
  const inserted = (edit: Edit | undefined) => edit?.documentChanges && placed(edit.documentChanges[0]!.edits);

  it('are edits of the version that was asked about', async () => {
    await opened();
    const result = await ask('renumberReport', 0);
    assert.ok(result && 'edits' in result);
    assert.deepEqual(placed(result.edits), [
      [3, 0, '2'],
      [5, 0, 'II'],
    ]);
  });

  it('tell where the section stands that was moved', async () => {
    await opened();
    const result = await ask('moveDown', 1);
    assert.ok(result && 'edits' in result);
    assert.deepEqual(result.caret, { line: 3, character: 3 });
  });

  it('say why nothing can be done, and that nothing is to be done', async () => {
    await opened(resolving, 'I. MỘT\nHai.\nII. BA\nBốn.\n');
    assert.deepEqual(await ask('renumberReport', 0), { edits: [], notes: [] });
    client.change(uri, 6, { text: 'Không có mục nào.\n' });
    const refusal = await ask('renumberList', 0, 6);
    assert.ok(refusal && 'refused' in refusal);
    assert.match(refusal.refused, /không có danh sách/u);
  });

  it('are refused for another version, of wrong parameters, and nothing for a closed document', async () => {
    await opened();
    const errorOf = (kind: string, version: number) =>
      ask(kind, 0, version).then(
        () => undefined,
        (error: unknown) => (error instanceof ReplyError ? error.code : error),
      );
    assert.equal(await errorOf('renumberReport', 4), codes.contentModified);
    assert.equal(await errorOf('burn', 5), codes.invalidParams);
    client.close(uri);
    assert.equal(await ask('renumberReport', 0), null);
    client.open(uri, '');
    const refusal = await ask('renumberReport', 0, 1);
    assert.ok(refusal && 'refused' in refusal);
  });

  it('are code actions whose edits come when they are chosen', async () => {
    await opened();
    const offered = await actions(3, { only: ['refactor'] });
    assert.ok(offered.length > 0);
    assert.ok(offered.every(({ edit, data }) => !edit && data));
    const list = offered.find(({ kind }) => kind === 'refactor.rewrite.baoCao.renumberList')!;
    const chosen = await client.request<Action>('codeAction/resolve', list);
    assert.deepEqual(inserted(chosen.edit), [[3, 0, '2']]);
    // The text has changed since it was offered.
    client.change(uri, 6, { text: `${text}IV. KHÁC\n` });
    const late = client.request('codeAction/resolve', list);
    await assert.rejects(late, (error: ReplyError) => error.code === codes.contentModified);
  });

  it('are source actions for the whole report', async () => {
    await opened();
    const [action] = await actions(0, { only: ['source.renumber'] });
    assert.equal(action?.kind, 'source.renumber.baoCao');
    const chosen = await client.request<Action>('codeAction/resolve', action);
    assert.equal(inserted(chosen.edit)?.length, 2);
  });

  it('come with their edits to a client that does not ask again, and only where there are some', async () => {
    await opened(modernClient);
    const offered = await actions(1, {
      only: ['refactor.rewrite.baoCao.renumberList', 'refactor.rewrite.baoCao.promote'],
    });
    assert.deepEqual(
      offered.map(({ kind, edit }) => [kind, inserted(edit)]),
      [['refactor.rewrite.baoCao.renumberList', [[3, 0, '2']]]],
    );
  });

  it('light no bulb but on the lines of a list with wrong numbers', async () => {
    await opened();
    const kinds = async (line: number) => (await actions(line, { triggerKind: 2 })).map(({ kind }) => kind);
    assert.deepEqual(await kinds(2), []);
    assert.deepEqual(await kinds(4), []);
    assert.deepEqual(await kinds(1), ['refactor.rewrite.baoCao.renumberList']);
  });

  it('give back an action that is not to be worked out', async () => {
    await opened();
    const action = { title: 'x', kind: 'quickfix', data: { uri: 5 } };
    assert.deepEqual(await client.request('codeAction/resolve', action), action);
  });
});
