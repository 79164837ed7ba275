// Writes the ids of the rules into package.json and the schema of .bao-cao.json, and sorts the catalogues of messages.
//   npm run sync
// test/rules/synced.test.ts fails where this was forgotten.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, syncedFiles } from './synced-files';

for (const { file, text, synced } of syncedFiles()) {
  if (text === synced) continue;
  writeFileSync(path.join(root, file), synced);
  console.log(`mended ${file}`);
}
