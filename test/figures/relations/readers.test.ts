import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { relationReaders } from '../../../server/figures/relation-readers';

describe('readers of relations', () => {
  for (const { name } of relationReaders) {
    it(`${name} has a file and a test of its name`, () => {
      const server = path.resolve(__dirname, '../../../server/figures/relations', `${name}.ts`);
      assert.ok(existsSync(server), server);
      assert.ok(existsSync(path.join(__dirname, `${name}.test.ts`)), `${name}.test.ts`);
    });
  }

  it('are listed once each', () => {
    const names = relationReaders.map(({ name }) => name);
    assert.deepEqual(names, [...new Set(names)]);
  });
});
