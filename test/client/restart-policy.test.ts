import assert from 'node:assert/strict';
import { RestartPolicy } from '../../client/restart-policy';

describe('RestartPolicy', () => {
  it('allows so many restarts within its window and no more', () => {
    const policy = new RestartPolicy(2, 1000);
    assert.deepEqual(
      [0, 10, 20].map((now) => policy.allowsRestart(now)),
      [true, true, false],
    );
  });

  it('forgets crashes that are long past', () => {
    const policy = new RestartPolicy(2, 1000);
    assert.deepEqual(
      [0, 900, 1800, 2700, 3600].map((now) => policy.allowsRestart(now)),
      [true, true, true, true, true],
    );
  });
});
