// Builds dist/: the command line, the language server and the VS Code client.
//   node esbuild.mjs [--production] [--watch]
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import * as esbuild from 'esbuild';
import { letterClasses } from './scripts/letter-classes.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** What all bundles share. Names are kept readable in stack traces, since a crash report is all that users can send. */
const common = {
  bundle: true,
  target: 'es2022',
  minifySyntax: true,
  minifyWhitespace: true,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  // ASCII is read without decoding, and V8 keeps it in half the space.
  charset: 'ascii',
  logLevel: watch ? 'info' : 'warning',
  plugins: [letterClasses],
};
/**
 * The lexicon stays a file of its own, read by every program once: in each of them it would be in the package three times,
 * and in what V8 keeps compiled.
 */
const lexiconBeside = {
  name: 'lexicon-beside',
  setup(build) {
    build.onResolve({ filter: /\/lexicon\.json$/ }, () => ({ path: './lexicon.json', external: true }));
  },
};
const node = {
  ...common,
  plugins: [...common.plugins, lexiconBeside],
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // For ES modules among the dependencies that make themselves a `require` (fdir, below tinyglobby).
  define: { 'import.meta.url': '__filename' },
  // Its CommonJS build asks for its parts in a way that no bundler sees.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  // What is imported late is required late: a program that is run from a code cache has no `import()`.
  supported: { 'dynamic-import': false },
};

const bundles = [
  // The command line in two: what node starts, and the program that it loads with a code cache.
  { ...node, entryPoints: ['server/cli/launch.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
  { ...node, entryPoints: ['server/cli/main.ts'], outfile: 'dist/program.js' },
  { ...node, entryPoints: ['server/cli/worker.ts'], outfile: 'dist/worker.js' },
  { ...node, entryPoints: ['server/lsp/node.ts'], outfile: 'dist/server.js' },
  // The client in two: what every window with a text file loads, and the language client, required with the first report.
  {
    ...node,
    entryPoints: ['client/extension.ts'],
    outfile: 'dist/client.js',
    external: ['vscode', './node-session'],
    // import() becomes require(): a real one would want the file's extension, and pass VS Code's own module loader by.
    supported: { 'dynamic-import': false },
  },
  { ...node, entryPoints: ['client/node-session.ts'], outfile: 'dist/node-session.js', external: ['vscode'] },
];

// Read only for a report that tells of a merger: no part of what every check loads.
mkdirSync('dist', { recursive: true });
copyFileSync('server/knowledge/units-2025.json', 'dist/units-2025.json');
copyFileSync('server/knowledge/spelling/lexicon.json', 'dist/lexicon.json');

// It would outlive its program in watch mode.
rmSync('dist/program.cache', { force: true });
if (watch) {
  for (const bundle of bundles) await (await esbuild.context(bundle)).watch();
} else {
  await Promise.all(bundles.map((bundle) => esbuild.build(bundle)));
  if (/[^\0-\x7f]/.test(readFileSync('dist/program.js', 'utf8'))) throw new Error('dist/program.js is not ASCII');
  chmodSync('dist/cli.js', 0o755);
  execFileSync(process.execPath, ['scripts/code-cache.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
