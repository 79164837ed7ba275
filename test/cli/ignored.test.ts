import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Log } from 'sarif';
import { run, Workspace, wrong } from './program';

const section = 'Chỉ tiêu chủ yếu > Chỉ tiêu kinh tế (03 chỉ tiêu)';
const entry = { rule: 'count/listed', file: 'xã/wrong.txt', words: '03 chỉ tiêu', section };

describe('bao-cao and what is ignored', () => {
  const workspace = new Workspace();
  workspace.write('xã/wrong.txt', wrong);
  workspace.write('xã/other.txt', wrong);
  workspace.write('.bao-cao.json', JSON.stringify({ ignore: [entry] }));
  after(() => workspace.remove());
  const check = (...args: readonly string[]) => workspace.run(['check', ...args]);

  it('leaves it out, counts it, and follows it in the exit code', () => {
    const { code, stdout, stderr } = check('xã/wrong.txt');
    assert.equal(code, 0);
    assert.match(stdout, /^1 tệp: 0 lỗi.* Bỏ qua 1 chỗ theo cấu hình\.$/mu);
    assert.ok(!stdout.includes('count/listed'));
    assert.equal(stderr, '');
  });

  it('holds for the file that it names, from whatever folder the program is run', () => {
    assert.equal(check('xã/other.txt').code, 1);
    assert.equal(run(['check', 'wrong.txt'], { cwd: workspace.path('xã') }).code, 0);
    assert.equal(run(['check', workspace.path('xã/wrong.txt')], { cwd: '/' }).code, 0);
    assert.equal(check('xã/wrong.txt', '--config', '.bao-cao.json').code, 0);
    assert.equal(workspace.run(['check', '-'], { input: wrong }).code, 1);
  });

  it('holds in threads, too', () => {
    const { code, stdout } = check('xã', '--jobs', '2', '--format', 'json');
    const { files } = JSON.parse(stdout) as { files: { path: string; findings: { rule: string }[] }[] };
    assert.equal(code, 1);
    assert.deepEqual(
      files.map(({ path, findings }) => [path, findings.length]),
      [
        ['xã/other.txt', 1],
        ['xã/wrong.txt', 0],
      ],
    );
  });

  it('is listed with --show-ignored, on standard error beside the formats that have no place for it', () => {
    const pretty = check('xã/wrong.txt', '--show-ignored');
    assert.equal(pretty.code, 0);
    assert.match(pretty.stdout, /^xã\/wrong\.txt:5:24 {2}đã bỏ qua {2}Nêu 3 chỉ tiêu.* {2}count\/listed$/mu);
    for (const format of ['json', 'jsonl', 'github']) {
      const plain = check('xã/wrong.txt', '--format', format);
      const { code, stdout, stderr } = check('xã/wrong.txt', '--show-ignored', '--format', format);
      assert.equal(code, 0);
      assert.equal(stdout, plain.stdout);
      assert.match(
        stderr,
        /^bao-cao: xã\/wrong\.txt:5:24: đã bỏ qua theo cấu hình: Nêu 3 chỉ tiêu.*\(count\/listed\)\n$/u,
      );
    }
    assert.equal(workspace.run(['fix', 'xã/wrong.txt', '--show-ignored']).code, 2);
  });

  it('is suppressed in SARIF', () => {
    const log = JSON.parse(check('xã', '--format', 'sarif').stdout) as Log;
    assert.deepEqual(
      log.runs[0]!.results!.map(({ ruleId, suppressions }) => [ruleId, suppressions]),
      [
        ['count/listed', undefined],
        ['count/listed', [{ kind: 'external', status: 'accepted' }]],
      ],
    );
  });

  it('is not repaired', () => {
    const text = 'Toàn xã thực hiện tốt ,đúng.\n';
    const rule = 'text/spacing';
    workspace.write('fix/.bao-cao.json', JSON.stringify({ ignore: [{ rule, file: 'a.txt' }] }));
    workspace.write('fix/a.txt', text);
    workspace.write('fix/b.txt', text);
    workspace.run(['fix', 'fix/a.txt', 'fix/b.txt', '--rule', 'text/punctuation=off']);
    assert.equal(readFileSync(workspace.path('fix/a.txt'), 'utf8'), text);
    assert.notEqual(readFileSync(workspace.path('fix/b.txt'), 'utf8'), text);
  });

  it('is told of where it matches nothing any more, in checked files only', () => {
    const stale = { rule: 'spelling/word', file: 'wrong.txt', words: 'năng xuất' };
    const ignore = [stale, { ...stale, file: 'unchecked.txt' }, { rule: 'count/listed', file: 'wrong.txt' }];
    workspace.write('old/.bao-cao.json', JSON.stringify({ ignore }));
    workspace.write('old/wrong.txt', wrong);
    const { code, stderr } = check('old');
    assert.equal(code, 0);
    assert.equal(
      stderr,
      'bao-cao: old/wrong.txt: mục bỏ qua này không còn khớp chỗ nào, có thể xóa khỏi tệp cấu hình: spelling/word «năng xuất»\n',
    );
    assert.equal(check('old', '--quiet').stderr, '');
    assert.equal(check('old', '--rule', 'spelling/word=off').stderr, '');
    assert.match(check('old', '--locale', 'en').stderr, /this entry ignores nothing any more/u);
  });

  it('is told with its place where it makes no sense', () => {
    workspace.write('bad/.bao-cao.json', '{"ignore": [{"rule": "none/such"}]}');
    workspace.write('bad/wrong.txt', wrong);
    const { code, stderr } = check('bad/wrong.txt');
    assert.equal(code, 1);
    assert.match(stderr, /^bao-cao: bad\/\.bao-cao\.json:1:13: «ignore» .*none\/such/u);
  });
});
