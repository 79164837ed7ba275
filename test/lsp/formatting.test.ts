import assert from 'node:assert/strict';
import { codes, eachWithServer, type LspClient, modernClient, ReplyError } from '../support/lsp';

const uri = 'file:///bao-cao/a.txt';
const textDocument = { uri };
const options = { tabSize: 4, insertSpaces: true };
const line = 'Xã đã vận động Nhân dân ba bản vùng cao chuyển toàn bộ diện tích lúa nương kém\n';
const text = `I. TÌNH HÌNH\n${line.repeat(5)}hiệu quả.\nĐường  liên bản , cầu qua suối đều xong.\n`;

interface Edit {
  readonly range: object;
  readonly newText: string;
}

describe('formatting by the built server', () => {
  let client: LspClient;
  eachWithServer((started) => (client = started));
  const formats = {
    ...modernClient,
    textDocument: { ...modernClient.textDocument, formatting: {}, rangeFormatting: {} },
  };
  const whole = (more: object = {}) =>
    client.request<Edit[] | null>('textDocument/formatting', { textDocument, options, ...more });
  const remains = () => client.request('baoCao/textRemains', { textDocument });

  it('is offered to every client: Neovim 0.7 can ask for it and does not say so', async () => {
    const { capabilities } = await client.initialize({});
    assert.equal(capabilities['documentFormattingProvider'], true);
    assert.equal(capabilities['documentRangeFormattingProvider'], true);
  });

  it('answers small edits, and says what it is at to who wants to know', async () => {
    await client.initialize(formats);
    client.open(uri, text);
    const edits = await whole({ workDoneToken: 'work' });
    assert.equal(edits?.length, 7);
    assert.deepEqual(edits[0], {
      range: { start: { line: 1, character: 78 }, end: { line: 2, character: 0 } },
      newText: ' ',
    });
    const kinds = client.all<{ token: string; value: { kind: string } }>('$/progress').map(({ value }) => value.kind);
    assert.deepEqual(kinds, ['begin', 'end']);
    const range = { start: { line: 7, character: 0 }, end: { line: 7, character: 9 } };
    const part = await client.request<Edit[]>('textDocument/rangeFormatting', { textDocument, options, range });
    assert.deepEqual(
      part.map(({ newText }) => newText),
      [' ', ''],
    );
  });

  it('tells what there is to clean, and cleans a text that is to be pasted', async () => {
    await client.initialize(formats);
    client.open(uri, text);
    assert.deepEqual(await remains(), { wraps: 5, pages: 0 });
    client.change(uri, 2, { text: 'I. TÌNH HÌNH\nMột đoạn.\n' });
    assert.deepEqual(await remains(), { wraps: 0, pages: 0 });
    const { text: cleaned } = await client.request<{ text: string }>('baoCao/cleanText', { textDocument, text });
    assert.equal(cleaned.split('\n').length, 4);
    assert.match(cleaned, /^Đường liên bản, cầu qua suối đều xong\.$/mu);
  });

  it('refuses a text that is too long in words that a person understands', async () => {
    await client.initialize(formats);
    client.open(uri, 'xã '.repeat(400_000));
    assert.equal(await whole(), null);
    const { message } = await client.hear<{ message: string }>('window/showMessage');
    assert.match(message, /^Văn bản dài 1\.?200\.?000 ký tự; chỉ làm sạch được/u);
    assert.deepEqual(await remains(), { wraps: 0, pages: 0 });
  });

  it('can be cancelled, and is no use once the text was edited', async () => {
    await client.initialize(formats);
    client.open(uri, text.repeat(200));
    const { id, reply } = client.start('textDocument/formatting', { textDocument, options });
    client.cancel(id);
    const fails = (code: number) => (error: unknown) => error instanceof ReplyError && error.code === code;
    await assert.rejects(reply, fails(codes.requestCancelled));
    const late = client.start('textDocument/formatting', { textDocument, options });
    client.change(uri, 2, { text });
    await assert.rejects(late.reply, fails(codes.contentModified));
    assert.equal((await whole())?.length, 7);
  });

  it('has nothing for a document that is not open, and an error for a request that makes no sense', async () => {
    await client.initialize(formats);
    assert.equal(await whole(), null);
    assert.deepEqual(await remains(), { wraps: 0, pages: 0 });
    for (const [method, params] of [
      ['textDocument/rangeFormatting', { textDocument, options, range: 'all' }],
      ['baoCao/cleanText', { textDocument, text: 7 }],
      ['baoCao/textRemains', {}],
    ] as const)
      await assert.rejects(
        client.request(method, params),
        (error: unknown) => error instanceof ReplyError && error.code === codes.invalidParams,
      );
    await client.assertAlive();
  });
});
