// Runs the same suite in a desktop VS Code, which @vscode/test-electron downloads: it needs the internet and a display.
// VSCODE_VERSION chooses another than the oldest one that the extension supports; VSCODE_EXECUTABLE names one that is
// installed already, and then nothing is downloaded.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { buildSuite } from './build.mjs';
import { root } from './host.mjs';

const { engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const version = process.env.VSCODE_VERSION ?? engines.vscode.replace('^', '');
const vscodeExecutablePath = process.env.VSCODE_EXECUTABLE;
const folder = mkdtempSync(path.join(tmpdir(), 'bao-cao-'));
const workspace = path.join(folder, 'reports');
cpSync(path.join(root, 'test/host/fixtures/reports'), workspace, { recursive: true });
let code = 1;
try {
  code = await runTests({
    ...(vscodeExecutablePath ? { vscodeExecutablePath } : { version }),
    extensionDevelopmentPath: root,
    extensionTestsPath: await buildSuite(),
    launchArgs: [
      workspace,
      '--disable-extensions',
      '--disable-workspace-trust',
      '--user-data-dir',
      path.join(folder, 'user'),
    ],
  });
} catch (error) {
  console.error(error);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`${code === 0 ? 'Passed' : 'FAILED'}. Host: desktop VS Code, ${vscodeExecutablePath ?? version}.`);
process.exit(code === 0 ? 0 : 1);
