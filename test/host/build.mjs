import path from 'node:path';
import { build } from 'esbuild';
import { output, root } from './host.mjs';

/** Bundles the suite that runs inside VS Code; resolves to the bundle's path. Mocha is required from node_modules. */
export async function buildSuite() {
  const outfile = path.join(output, 'host/suite.js');
  await build({
    entryPoints: [path.join(root, 'test/host/suite/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}
