import assert from 'node:assert/strict';
import { ReportCache } from '../../server/language/document';
import { Sketch } from '../support/sketch';

/** A cache that writes down what it had to read. */
function counted(limit: number) {
  const reads: string[] = [];
  const cache = new ReportCache(limit, (source) => {
    reads.push(source.original);
    return new Sketch(source.original).report();
  });
  return { cache, reads, get: (uri: string, version = 1) => cache.report({ uri, version, text: `${uri}${version}` }) };
}

describe('report cache', () => {
  it('reads a version once, and the next version anew', () => {
    const { get, reads } = counted(3);
    assert.equal(get('a'), get('a'));
    assert.notEqual(get('a'), get('a', 2));
    assert.deepEqual(reads, ['a1', 'a2']);
  });

  it('lets go of what was used least recently', () => {
    const { cache, get, reads } = counted(2);
    get('a');
    get('b');
    get('a');
    get('c');
    get('a');
    get('b');
    assert.deepEqual(reads, ['a1', 'b1', 'c1', 'b1']);
    assert.equal(cache.size, 2);
  });

  it('holds one report of a document, however often it is edited', () => {
    const { cache, get } = counted(5);
    for (let version = 1; version <= 1000; version++) get('a', version);
    assert.equal(cache.size, 1);
    cache.forget('a');
    assert.equal(cache.size, 0);
  });
});
