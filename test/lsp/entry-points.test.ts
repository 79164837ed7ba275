import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { built } from '../support/built';
import { modernClient, spawnServer, type WireMessage } from '../support/lsp';

describe('the command line as a server', () => {
  it('is the same server', async () => {
    const client = spawnServer('cli.js', 'lsp', '--stdio');
    await client.initialize(modernClient);
    await client.assertAlive();
    await client.request('shutdown');
    client.notify('exit');
    assert.equal(await client.exitCode(), 0);
  });
});

describe('the built server over IPC', () => {
  const file = built('server.js');

  it('answers, and ends as its client wants', async () => {
    const child = fork(file, ['--node-ipc'], { silent: true });
    const said: WireMessage[] = [];
    child.on('message', (message) => said.push(message as WireMessage));
    const heard = async (id: number) => {
      while (!said.some((message) => message.id === id)) await once(child, 'message');
      return said.find((message) => message.id === id)!;
    };
    child.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: process.pid, capabilities: {} } });
    assert.ok((await heard(1)).result);
    child.send({ jsonrpc: '2.0', id: 2, method: 'shutdown' });
    assert.equal((await heard(2)).result, null);
    child.send({ jsonrpc: '2.0', method: 'exit' });
    assert.deepEqual(await once(child, 'exit'), [0, null]);
  });

  it('ends when its client is gone', async () => {
    const child = fork(file, ['--node-ipc'], { silent: true });
    child.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, capabilities: {} } });
    await once(child, 'message');
    child.disconnect();
    assert.deepEqual(await once(child, 'exit'), [1, null]);
  });
});
