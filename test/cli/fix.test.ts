import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { decode, encode, type Encoding } from '../../server/text/decode';
import { Workspace } from './program';

const wrong = 'BÁO CÁO\r\n\r\n1. Tình hình\r\nCán bộ nắm nắm chắc tình hình ((hạn hán) kéo dài.\r\n';
const right = 'BÁO CÁO\r\n\r\n1. Tình hình\r\nCán bộ nắm chắc tình hình (hạn hán) kéo dài.\r\n';

describe('bao-cao fix', () => {
  const workspace = new Workspace();
  after(() => workspace.remove());

  for (const encoding of ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'] satisfies Encoding[]) {
    it(`applies safe fixes and keeps all else, ${encoding}`, () => {
      const file = workspace.write('report.txt', encode({ text: wrong, encoding }));
      const { code, stdout, stderr } = workspace.run(['fix', 'report.txt']);
      assert.equal(code, 0);
      assert.equal(stdout, '');
      assert.equal(stderr, 'report.txt: đã sửa 2 chỗ\n');
      assert.deepEqual(decode(readFileSync(file)), { text: right, encoding });
    });
  }

  it('keeps decomposed letters where no rule wants them composed', () => {
    const file = workspace.write('nfd.txt', wrong.normalize('NFD'));
    assert.equal(workspace.run(['fix', 'nfd.txt', '--quiet', '--rule', 'text/unicode=off']).stderr, '');
    assert.equal(readFileSync(file, 'utf8'), right.normalize('NFD'));
  });

  it('only shows what it would do in a dry run', () => {
    const file = workspace.write('dry.txt', wrong);
    const { code, stdout } = workspace.run(['fix', '--dry-run', 'dry.txt']);
    assert.equal(code, 0);
    assert.match(stdout, /^--- dry\.txt\n\+\+\+ dry\.txt\n@@ -1,4 \+1,4 @@\n/);
    assert.match(stdout, /^-Cán bộ nắm nắm chắc tình hình \(\(hạn hán\)/m);
    assert.match(stdout, /^\+Cán bộ nắm chắc tình hình \(hạn hán\)/m);
    assert.equal(readFileSync(file, 'utf8'), wrong);
  });

  it('does not touch a file in which there is nothing to fix', () => {
    const file = workspace.write('right.txt', right);
    const before = statSync(file).mtimeMs;
    const { stdout, stderr } = workspace.run(['fix', 'right.txt']);
    assert.equal(stdout, '');
    assert.equal(stderr, 'right.txt: không có chỗ nào tự sửa được\n');
    assert.equal(statSync(file).mtimeMs, before);
  });

  it('passes standard input on to standard output', () => {
    assert.equal(workspace.run(['fix', '-'], { input: wrong }).stdout, right);
    assert.equal(workspace.run(['fix', '-'], { input: right }).stdout, right);
  });

  it('obeys the levels of the rules', () => {
    const { stdout } = workspace.run(['fix', '-', '--rule', 'text/brackets=off'], { input: wrong });
    assert.match(stdout, /Cán bộ nắm chắc tình hình \(\(hạn hán\)/);
  });

  it('tells by its exit code what is left', () => {
    const input = `${wrong}\r\n1. Giải pháp\r\nTiếp tục.\r\n`;
    assert.equal(workspace.run(['fix', '-'], { input }).code, 1);
    assert.equal(workspace.run(['fix', '-', '--fail-on', 'never'], { input }).code, 0);
  });

  it('goes on behind a file that cannot be read', () => {
    const file = workspace.write('last.txt', wrong);
    const { code, stderr } = workspace.run(['fix', 'missing.txt', 'last.txt']);
    assert.equal(code, 2);
    assert.match(stderr, /missing\.txt: không có tệp này\n/);
    assert.equal(readFileSync(file, 'utf8'), right);
  });
});
