import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, finding, findings, open, replace, running, waitFor } from './support';

describe('the server', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  it('is restarted on command', async () => {
    const { document } = await open('dem-sai.baocao');
    const before = await (await running()).serverProcessId();
    await finding(document.uri, 'count/listed');
    await vscode.commands.executeCommand('baoCao.restartServer');
    const after = await (await running()).serverProcessId();
    assert.ok(before && after && before !== after, `process ${before} was followed by ${after}`);
    await finding(document.uri, 'count/listed');
    assert.equal(findings(document.uri, 'count/listed').length, 1, 'the old findings are gone');
  });

  it('comes back after a crash, and goes on with the report as it is', async () => {
    const editor = await open('dem-sai.baocao');
    const { uri } = editor.document;
    const exports = await running();
    const before = await exports.serverProcessId();
    assert.ok(before);
    await finding(uri, 'count/listed');
    process.kill(before, 'SIGKILL');
    await waitFor('another process', async () => {
      const pid = await exports.serverProcessId();
      return (pid !== undefined && pid !== before) || undefined;
    });
    await running();
    await replace(editor, '(06 chỉ tiêu)', '(05 chỉ tiêu)');
    await waitFor('the finding to go', () => findings(uri, 'count/listed').length === 0 || undefined);
    await replace(editor, '(05 chỉ tiêu)', '(06 chỉ tiêu)');
    await finding(uri, 'count/listed');
  });

  it('gives up after too many crashes, and the command brings it back', async () => {
    const { document } = await open('dem-sai.baocao');
    const exports = await running();
    for (let crash = 0; exports.serverState() !== 'stopped'; crash++) {
      assert.ok(crash < 10, 'restarts are bounded');
      const pid = await exports.serverProcessId();
      assert.ok(pid);
      process.kill(pid, 'SIGKILL');
      await waitFor('the end of that process', async () => (await exports.serverProcessId()) !== pid || undefined);
      await waitFor('a decision', () => exports.serverState() !== 'starting' || undefined);
    }
    await vscode.commands.executeCommand('baoCao.restartServer');
    await running();
    await finding(document.uri, 'count/listed');
  });
});
