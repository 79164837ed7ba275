import { format } from 'node:util';
import Mocha from 'mocha';
import * as vscode from 'vscode';

/** In front of what the run is to print; VS Code itself writes to the same console. */
const mark = '[suite] ';

/**
 * VS Code's extension host requires this module and waits for `run`; a rejection fails the run. So does a run without a
 * test, which would otherwise pass in silence.
 */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.log(mark + format(...args));
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false, reporter: 'spec' });
  mocha.suite.emit('pre-require', globalThis, 'suite', mocha);
  await load();
  const { appName, appHost, remoteName } = vscode.env;
  const host = [`${appName} ${vscode.version}`, `app host ${appHost}`, `remote ${remoteName ? 'yes' : 'no'}`];
  console.log(`${mark}${[...host, `Node ${process.versions.node}`].join(', ')}`);
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} test(s) failed`));
      else if (runner.stats?.passes) resolve();
      else {
        console.log(`${mark}No test ran: that is a failure too.`);
        reject(new Error('no test ran'));
      }
    });
  });
}

/** The suites of a workspace. The other two prove that the runner notices a failure and a run without tests. */
async function load(): Promise<void> {
  const workspace = vscode.workspace.workspaceFolders?.[0]?.name;
  if (workspace === 'empty') return;
  if (workspace === 'failing') {
    describe('deliberate failure', () => {
      it('fails', () => {
        throw new Error('deliberate');
      });
    });
    return;
  }
  // In this order: the first looks at a window in which no report has been opened yet.
  await import('./plain-text');
  await import('./findings');
  await import('./fixes');
  await import('./dictionary');
  await import('./ignoring');
  await import('./navigation');
  await import('./references');
  await import('./annotations');
  await import('./seeing');
  await import('./editing');
  await import('./completion');
  await import('./new-report');
  await import('./rewrites');
  await import('./server');
}
