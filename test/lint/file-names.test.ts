import assert from 'node:assert/strict';
import path from 'node:path';
import { globSync } from 'tinyglobby';

const root = path.resolve(__dirname, '../..');
/** `span.ts`, `section-references.test.ts`, `letter-classes.d.mts`. */
const kebab = /^[a-z\d]+(?:-[a-z\d]+)*(?:\.(?:test|d))?\.m?ts$/u;

describe('file names', () => {
  it('are words with hyphens between them', () => {
    const files = globSync('{client,protocol,server,scripts,test}/**/*.{ts,mts}', { cwd: root });
    assert.deepEqual(
      files.filter((file) => !kebab.test(path.basename(file))),
      [],
    );
    assert.ok(files.length > 300);
  });
});
