import { readFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

const file = path.join(__dirname, 'program.js');

/**
 * Tells V8 that this will be short. It would spend 40 % of the processor time of a check on optimised code that is ready
 * when the work is done: on functions after 130 KB of executed bytecode, where 3 MB is as good even for files of 5 MB, and
 * on compiling every regular expression twice. The language server stays, and keeps V8's own ways; so does
 * every V8 but that of Node 20, since flags come and go and an unknown one is complained about.
 */
function preferShortRuns(): void {
  if (!process.versions.v8.startsWith('11.')) return;
  setFlagsFromString('--interrupt-budget=3000000');
  setFlagsFromString('--no-regexp-tier-up');
}

/**
 * Compiles the program, with the help of V8's code cache where the build has left one: compiling is a third of the cold
 * start. V8 itself refuses a cache that was made by another version or for another text, and then nothing is lost. The
 * cache is only ever written by the build.
 */
export function compile(): Script {
  if (process.argv[2] !== 'lsp') preferShortRuns(); // before compiling: a cache is good for the same flags only
  let cachedData: Buffer | undefined;
  try {
    cachedData = readFileSync(path.join(__dirname, 'program.cache'));
  } catch {
    // No cache: an installed package has none.
  }
  // The build sees to it that the program is ASCII, which needs no decoding.
  return new Script(wrap(readFileSync(file, 'latin1')), { filename: file, ...(cachedData && { cachedData }) });
}

/** Runs the program as node would run the module. */
export function start(script: Script): void {
  const module = { exports: {} };
  const run = script.runInThisContext() as (...args: unknown[]) => void;
  run.call(module.exports, module.exports, createRequire(file), module, file, __dirname);
}

if (require.main === module) start(compile());
