// A real VS Code without a desktop: the server build that ships inside the npm package code-server, and the workbench in
// headless Chromium. Extensions run in the server's remote extension host, a Node process, as they do in Remote SSH.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const root = path.resolve(fileURLToPath(import.meta.url), '../../..');
export const output = path.join(root, 'out');

const vscodeDir = path.join(
  process.env.VSCODE_HOST_DIR ?? path.join(root, '.vscode-host'),
  'node_modules/code-server/lib/vscode',
);
const serverMain = 'out/server-main.js';

/** Settings of every window: nothing that reaches for the network, nothing that gets in the way of a screenshot. */
const quiet = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'workbench.startupEditor': 'none',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'window.autoDetectColorScheme': false,
  'workbench.colorTheme': 'Default Dark Modern',
};

/**
 * Starts VS Code's server on 127.0.0.1 with fresh folders for data, extensions and settings, and the packaged extension
 * `vsix` installed, if one is given. Resolves when it listens;
 * `stop` ends it with everything it started and removes its folders.
 */
export async function startServer({ settings = {}, vsix } = {}) {
  if (!existsSync(path.join(vscodeDir, serverMain))) throw new Error('VS Code is missing: npm run vscode:install');
  const folder = mkdtempSync(path.join(tmpdir(), 'bao-cao-'));
  for (const name of ['user/User', 'extensions', 'server', 'browser'])
    mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, 'user/User/settings.json'), JSON.stringify({ ...quiet, ...settings }));
  const port = await freePort();
  // No VSCODE_ variable of an editor around us may leak in; no marketplace, so no request leaves the machine; sockets go to
  // the folder (whose path is short enough for them).
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VSCODE_')));
  Object.assign(env, { EXTENSIONS_GALLERY: '{"serviceUrl":""}', TMPDIR: folder, XDG_RUNTIME_DIR: folder });
  const options = {
    host: '127.0.0.1',
    port,
    'telemetry-level': 'off',
    'server-data-dir': path.join(folder, 'server'),
    'user-data-dir': path.join(folder, 'user'),
    'extensions-dir': path.join(folder, 'extensions'),
  };
  const node = process.env.VSCODE_NODE ?? process.execPath;
  if (vsix) {
    const folders = ['extensions-dir', 'server-data-dir'].flatMap((name) => [`--${name}`, options[name]]);
    const install = [
      serverMain,
      '--install-extension',
      path.resolve(vsix),
      '--accept-server-license-terms',
      ...folders,
    ];
    const { status, stdout, stderr } = spawnSync(node, install, { cwd: vscodeDir, env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${vsix} could not be installed:\n${stdout}${stderr}`);
  }
  // The smoke test driver: newer builds read the place of extension and tests from the page only with it.
  const flags = ['--without-connection-token', '--accept-server-license-terms', '--enable-smoke-test-driver'];
  const server = spawn(
    node,
    [serverMain, ...flags, ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)])],
    // A process group of its own, so that stop() reaches the extension hosts and language servers too, and nothing else.
    { cwd: vscodeDir, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  // However this process ends, the server, which is not in its group, must not outlive it.
  const end = () => {
    signalGroup(server.pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.once('exit', end);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  let log = '';
  const stop = async () => {
    process.off('exit', end);
    const running = server.exitCode === null && server.signalCode === null;
    const exit = running ? new Promise((resolve) => server.once('exit', resolve)) : undefined;
    signalGroup(server.pid, 'SIGTERM');
    const late = setTimeout(() => signalGroup(server.pid, 'SIGKILL'), 5000);
    await exit;
    clearTimeout(late);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`VS Code's server did not start:\n${log}`)), 60_000);
      const read = (chunk) => {
        log += chunk;
        if (!log.includes('Extension host agent listening on')) return;
        clearTimeout(late);
        resolve();
      };
      server.stdout.on('data', read);
      server.stderr.on('data', read);
      server.once('exit', (code) => {
        clearTimeout(late);
        reject(new Error(`VS Code's server ended with ${code}:\n${log}`));
      });
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, folder, log: () => log, stop };
}

/** Opens a page in headless Chromium, with a fresh profile in `profile`; resolves to its browser context. */
export function openBrowser(profile, { width = 1440, height = 900 } = {}) {
  return chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: true,
    viewport: { width, height },
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** The workbench's address; `payload` is a list of name and value. */
export function workbenchUrl(port, { folder, payload = [] }) {
  const url = new URL(`http://127.0.0.1:${port}/`);
  url.searchParams.set('folder', folder);
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.toString();
}

/** The address of a file on the server's machine, as the workbench knows it. */
export const remoteUri = (port, file) => `vscode-remote://127.0.0.1:${port}${file}`;

/** What the host is, in words: the printed result of a run must not be taken for one in another host. */
export const describeHost = () =>
  'VS Code as a server (npm package code-server), remote extension host in Node, workbench in headless Chromium; not a desktop VS Code';

function chromiumPath() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  throw new Error('Chromium is missing: npm run vscode:install');
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended already.
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
