import assert from 'node:assert/strict';
import { fuzz } from './run';

/** A few seconds' worth; `npm run fuzz` goes on for 200,000. */
const count = 200;

describe('what nobody writes', () => {
  it(`breaks nothing: ${count} cases`, async function () {
    this.timeout(240_000);
    for await (const { at, kind, text, error } of fuzz(count, 1))
      assert.fail(`case ${at} (${kind}) ${JSON.stringify(text)}: ${String(error)}`);
  });
});
