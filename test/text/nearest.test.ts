import assert from 'node:assert/strict';
import { nearestName } from '../../server/text/nearest';

describe('the name that was most likely meant', () => {
  const names = ['check', 'outline', 'figures', 'fix', 'count/listed', 'spelling/word', '--fail-on'];
  for (const [written, meant] of [
    ['chek', 'check'],
    ['Check', 'check'],
    ['figrues', 'figures'],
    ['fxi', undefined],
    ['fixx', 'fix'],
    ['count/list', 'count/listed'],
    ['listed', 'count/listed'],
    ['spelling/words', 'spelling/word'],
    ['--fial-on', '--fail-on'],
    ['report', undefined],
    ['', undefined],
  ] as const) {
    it(`of «${written}» is ${meant ?? 'none'}`, () => assert.equal(nearestName(written, names), meant));
  }
});
