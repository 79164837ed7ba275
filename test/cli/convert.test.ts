import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { Workspace } from './program';

const old = 'UBND x· ®· më líp d¹y nghÒ cho thanh niªn.\n';
const right = 'UBND xã đã mở lớp dạy nghề cho thanh niên.\n';

describe('bao-cao convert', () => {
  const workspace = new Workspace();
  after(() => workspace.remove());

  it('writes a new file beside the old one, and never over anything', () => {
    const file = workspace.write('cu.txt', old);
    const { code, stdout, stderr } = workspace.run(['convert', 'cu.txt']);
    assert.equal(code, 0);
    assert.equal(stdout, '');
    assert.match(stderr, /^cu\.txt: đã chuyển sang Unicode, ghi vào cu\.unicode\.txt/u);
    assert.match(stderr, /chữ hoa có dấu .* đã mất/u);
    assert.equal(readFileSync(file, 'utf8'), old);
    const beside = file.replace(/txt$/u, 'unicode.txt');
    assert.equal(readFileSync(beside, 'utf8'), right);
    assert.equal(workspace.run(['convert', 'cu.txt']).code, 2);
  });

  it('writes to --output, and to standard output what comes in by standard input', () => {
    const file = workspace.write('cu2.txt', old);
    assert.equal(workspace.run(['convert', 'cu2.txt', '-o', 'moi.txt']).code, 0);
    assert.equal(readFileSync(file.replace('cu2', 'moi'), 'utf8'), right);
    assert.equal(workspace.run(['convert', 'cu2.txt', '-o', 'cu2.txt']).code, 2);
    assert.equal(readFileSync(file, 'utf8'), old);
    assert.equal(workspace.run(['convert', '-'], { input: old }).stdout, right);
  });

  it('makes no file where nothing is damaged', () => {
    const file = workspace.write('moi2.txt', right);
    assert.equal(workspace.run(['convert', 'moi2.txt']).code, 0);
    assert.equal(existsSync(file.replace(/txt$/u, 'unicode.txt')), false);
  });
});
