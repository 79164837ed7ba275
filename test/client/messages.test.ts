import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import en from '../../l10n/client.en.json';
import vi from '../../l10n/client.vi.json';

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe('texts of the extension', () => {
  it('has every message in both languages, with the same placeholders', () => {
    assert.deepEqual(Object.keys(en).sort(), Object.keys(vi).sort());
    for (const [key, text] of Object.entries(vi)) {
      assert.deepEqual(placeholders(en[key as keyof typeof en]), placeholders(text), key);
    }
  });

  it('has a text for every %key% of package.json, and no other', () => {
    const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
    const used = new Set([...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key));
    assert.deepEqual([...used].sort(), Object.keys(JSON.parse(read('package.nls.json')) as object).sort());
  });
});
