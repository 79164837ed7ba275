import { execFileSync } from 'node:child_process';
import { globSync } from 'tinyglobby';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const sources = ['{server,client,protocol,l10n,scripts}/**/*', 'esbuild.mjs', 'package.json'];
const known = new Map<string, string>();

/**
 * The path of a file of `dist/`, for tests that start it as a program of its own. Builds where a source is newer, so that
 * one test file run by itself never tests what was there before.
 */
export function built(name: string): string {
  const file = known.get(name) ?? make(name);
  known.set(name, file);
  return file;
}

function make(name: string): string {
  const file = path.join(root, 'dist', name);
  if (!existsSync(file) || statSync(file).mtimeMs < newestSource()) {
    execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return file;
}

const newestSource = (): number =>
  Math.max(...globSync(sources, { cwd: root, absolute: true }).map((file) => statSync(file).mtimeMs));
