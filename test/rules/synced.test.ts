import assert from 'node:assert/strict';
import { checks } from '../../server/checks/checks';
import { syncedFiles } from '../../scripts/synced-files';

describe('what follows from the rules and from the keys of messages', () => {
  for (const { file, text, synced } of syncedFiles()) {
    it(`stands in ${file}`, () => {
      assert.ok(text === synced, `${file} is behind the rules, or its keys are not sorted: \`npm run sync\` mends it`);
    });
  }

  it('is a list of ids in package.json, and two in the schema of .bao-cao.json', () => {
    const lists = syncedFiles().flatMap(({ synced }) => synced.match(/"enum": \[\s*"numbering\/gap"[^\]]*\]/gu) ?? []);
    assert.deepEqual(
      lists.map((list) => list.match(/[a-z-]+\/[a-z-]+/gu)),
      Array.from({ length: 3 }, () => checks.map(({ id }) => id)),
    );
  });
});
