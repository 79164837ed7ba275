// Runs the suite inside VS Code: node test/host/run.mjs [--workspace=reports] [--timeout=SECONDS] [--vsix=FILE]
// With --vsix, the packaged extension is installed and tested in place of this folder.
// Ends with 0 only if tests ran and none failed. What VS Code itself says goes to out/host.log; with DEBUG_HOST=1 also what
// the page writes to its console.
import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildSuite } from './build.mjs';
import { describeHost, openBrowser, output, remoteUri, root, startServer, workbenchUrl } from './host.mjs';

const { values } = parseArgs({
  options: {
    kind: { type: 'string', default: 'node' },
    workspace: { type: 'string', default: 'reports' },
    vsix: { type: 'string' },
    timeout: { type: 'string', default: '180' },
  },
});
if (values.kind !== 'node') throw new Error(`there is no host of the kind ${values.kind}`);
const debug = Boolean(process.env.DEBUG_HOST);
const mark = '[suite] ';

mkdirSync(output, { recursive: true });
const logFile = path.join(output, 'host.log');
writeFileSync(logFile, '');

/** Prints what the suite says, and keeps all the rest. */
function log(text) {
  const at = text.indexOf(mark);
  if (at >= 0) console.log(text.slice(at + mark.length));
  else appendFileSync(logFile, text + '\n');
}

const suite = await buildSuite();
const started = Date.now();
const server = await startServer({ vsix: values.vsix });
let browser;
let code = 1;
try {
  // A copy: tests write.
  const folder = path.join(server.folder, values.workspace);
  cpSync(path.join(root, 'test/host/fixtures', values.workspace), folder, { recursive: true });
  browser = await openBrowser(path.join(server.folder, 'browser'));
  const page = browser.pages()[0] ?? (await browser.newPage());
  const finished = new Promise((resolve, reject) => {
    // An extension that cannot be loaded hangs: the time limit is what ends that run.
    setTimeout(() => reject(new Error(`no result after ${values.timeout} s`)), Number(values.timeout) * 1000).unref();
    page.once('crash', () => reject(new Error('the page crashed')));
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
  });
  await page.exposeFunction('codeAutomationLog', (type, args) => log(`${type}: ${args.join(' ')}`));
  if (debug) page.on('console', (message) => log(`page ${message.type()}: ${message.text()}`));
  const payload = [
    // VS Code runs tests only in a window that develops an extension: an empty one, beside a packaged one.
    ['extensionDevelopmentPath', remoteUri(server.port, values.vsix ? path.join(root, 'test/host/harness') : root)],
    ['extensionTestsPath', remoteUri(server.port, suite)],
  ];
  await page.goto(workbenchUrl(server.port, { folder, payload }));
  try {
    code = await finished;
  } catch (error) {
    await page.screenshot({ path: path.join(output, 'host-failure.png') });
    throw error;
  }
} catch (error) {
  console.error(error);
} finally {
  log(server.log());
  await browser?.close();
  await server.stop();
}
const seconds = ((Date.now() - started) / 1000).toFixed(1);
const what = values.vsix ? `packaged extension ${path.basename(values.vsix)}` : 'extension of this folder';
console.log(`${code === 0 ? 'Passed' : 'FAILED'} in ${seconds} s: ${what}. Host: ${describeHost()}.`);
process.exit(code === 0 ? 0 : 1);
