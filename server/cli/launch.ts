import { readFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';

const file = path.join(__dirname, 'program.js');

/**
 * Compiles the program, with the help of V8's code cache where the build has left one: compiling is a third of the cold
 * start. V8 itself refuses a cache that was made by another version or for another text, and then nothing is lost. The
 * cache is only ever written by the build.
 */
export function compile(): Script {
  let cachedData: Buffer | undefined;
  try {
    cachedData = readFileSync(path.join(__dirname, 'program.cache'));
  } catch {
    // No cache: an installed package has none.
  }
  return new Script(wrap(readFileSync(file, 'utf8')), { filename: file, ...(cachedData && { cachedData }) });
}

/** Runs the program as node would run the module. */
export function start(script: Script): void {
  const module = { exports: {} };
  const run = script.runInThisContext() as (...args: unknown[]) => void;
  run.call(module.exports, module.exports, createRequire(file), module, file, __dirname);
}

if (require.main === module) start(compile());
