import assert from 'node:assert/strict';
import { LanguageService } from '../../server/language/service';
import { codes, type LspClient, modernClient, type ReplyError, serverWith, spawnServer } from '../support/lsp';
import { expand } from '../support/snippet';

const method = 'baoCao/newReport';
const params = {
  kind: 'ke-hoach',
  unit: 'xa',
  name: 'Mạc Khê',
  from: 2027,
  to: 2027,
  date: { year: 2026, month: 11, day: 22 },
};

const codeOf = (client: LspClient, given: unknown): Promise<number> =>
  client.request(method, given).then(
    () => assert.fail(`answered ${JSON.stringify(given)}`),
    (error: unknown) => (error as ReplyError).code,
  );

describe('baoCao/newReport', () => {
  it('answers with a snippet, of the built server too', async () => {
    const client = spawnServer();
    await client.initialize(modernClient);
    const { text, title } = await client.request<{ text: string; title: string }>(method, params);
    assert.equal(title, 'KẾ HOẠCH Thực hiện nhiệm vụ trọng tâm năm 2027 của xã Mạc Khê');
    assert.match(expand(text).text, /^ỦY BAN NHÂN DÂN\nXÃ MẠC KHÊ\n[^]*, ngày 22 tháng 11 năm 2026\n/u);
    // The units of 2025 stand beside the built server.
    const party = { ...params, kind: 'bao-cao-kiem-diem', name: 'Mường La' };
    assert.match((await client.request<{ text: string }>(method, party)).text, /^ĐẢNG BỘ TỈNH SƠN LA\n/u);
    await client.request('shutdown');
    client.notify('exit');
    assert.equal(await client.exitCode(), 0);
  });

  it('refuses what it cannot begin, and goes on', async () => {
    const client = serverWith({});
    assert.equal(await codeOf(client, params), codes.serverNotInitialized);
    await client.initialize(modernClient);
    const wrong: unknown[] = [
      undefined, null, [], 'ke-hoach', {},
      ...Object.keys(params).map((key) => ({ ...params, [key]: undefined })),
      { ...params, kind: 'toString' }, { ...params, kind: 'thu' }, { ...params, unit: 'constructor' },
      { ...params, unit: 1 }, { ...params, name: ' ' }, { ...params, name: 5 }, { ...params, name: 'x'.repeat(101) },
      { ...params, to: 2028 }, { ...params, from: '2027' }, { ...params, from: 1, to: 1 },
      { ...params, date: null }, { ...params, date: '2026-11-22' }, { ...params, date: { year: 2026, month: 2, day: 30 } },
      { ...params, date: { year: 2026, month: 13, day: 1 } }, { ...params, date: { year: 2026, month: 1.5, day: 1 } },
    ]; // prettier-ignore
    for (const given of wrong) assert.equal(await codeOf(client, given), codes.invalidParams, JSON.stringify(given));
    assert.ok(await client.request(method, params));
    await client.assertAlive();
  });

  it('is one error reply where it crashes', async () => {
    class Broken extends LanguageService {
      override skeleton(): never {
        throw new Error('deliberate');
      }
    }
    const client = serverWith({ service: new Broken() });
    await client.initialize(modernClient);
    assert.equal(await codeOf(client, params), codes.internalError);
    await client.assertAlive();
  });
});
