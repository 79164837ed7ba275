// Writes dist/program.cache: V8's compiled form of dist/program.js, with every function that a typical check calls. Part of
// the build, and run by the node that will most likely run the program.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const { compile, start } = createRequire(import.meta.url)('../dist/cli.js');

const root = path.join(import.meta.dirname, '..');
process.argv = [process.execPath, path.join(root, 'dist/cli.js'), 'check', path.join(root, 'seeds/mac-khe.sai.txt')];
const script = compile();
start(script);
process.on('exit', () => {
  writeFileSync(path.join(root, 'dist/program.cache'), script.createCachedData());
  process.exitCode = 0; // whatever was found in the specimen
});
