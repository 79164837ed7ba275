import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(__dirname, '../../l10n');
const read = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<string, string>;

/** Each name once: a language may have to say a thing twice. */
const placeholders = (text: string) => [...new Set(Array.from(text.matchAll(/\{\w+\}/gu), ([name]) => name))].sort();

describe('messages in several languages', () => {
  // `vi.json` and `client.vi.json` lead; beside each stands one file for every other language.
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const leading = files.filter((file) => /(?:^|\.)vi\.json$/u.test(file));
  for (const leader of leading) {
    const others = files.filter(
      (file) => file !== leader && file.replace(/\w+\.json$/u, '') === leader.replace(/\w+\.json$/u, ''),
    );
    it(`${leader} and ${others.join(', ')} have the same keys in order, with the same placeholders`, () => {
      const first = read(leader);
      assert.ok(others.length > 0);
      assert.deepEqual(Object.keys(first), Object.keys(first).sort());
      for (const other of others) {
        const second = read(other);
        assert.deepEqual(Object.keys(second), Object.keys(first));
        for (const [key, text] of Object.entries(first)) {
          assert.deepEqual(placeholders(second[key]!), placeholders(text), `${key} in ${other}`);
        }
      }
    });
  }

  it('has no file that stands alone', () => {
    assert.deepEqual(leading.sort(), ['client.vi.json', 'vi.json']);
  });
});
