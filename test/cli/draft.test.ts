import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { openDraft } from '../../server/cli/draft';
import { Problem } from '../../server/cli/problem';
import { program, Workspace } from './program';

const problemOf = (action: () => void): string => {
  try {
    action();
  } catch (error) {
    if (error instanceof Problem) return error.text('vi');
    throw error;
  }
  return '';
};

const isWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

/** What goes wrong while a file is written must leave it as it was, and nothing beside it. */
describe('a draft', () => {
  const workspace = new Workspace();
  after(() => workspace.remove());
  /** A folder with one file in it. */
  const folder = (name: string, content = 'cũ\n') => {
    const file = workspace.write(`${name}/a.txt`, content);
    return { file, names: () => readdirSync(workspace.path(name)) };
  };
  const write = (file: string, text: string, known?: string) => {
    const draft = openDraft(file);
    draft.write(text);
    draft.commit(known === undefined ? undefined : Buffer.from(known));
  };

  it('takes the place of the file when it is complete, and not before', () => {
    const { file, names } = folder('whole');
    const draft = openDraft(file);
    draft.write('mới');
    draft.write(' và dài\n');
    assert.equal(readFileSync(file, 'utf8'), 'cũ\n');
    draft.commit();
    assert.equal(readFileSync(file, 'utf8'), 'mới và dài\n');
    assert.deepEqual(names(), ['a.txt']);
  });

  it('leaves nothing behind when it is discarded', () => {
    const { file, names } = folder('discarded');
    const draft = openDraft(file);
    draft.write('mới');
    draft.discard();
    assert.equal(readFileSync(file, 'utf8'), 'cũ\n');
    assert.deepEqual(names(), ['a.txt']);
  });

  it('makes a file where there is none, with the rights that new files have', () => {
    mkdirSync(workspace.path('new'));
    const plain = workspace.write('new/plain.txt', '');
    write(workspace.path('new/b.txt'), 'mới');
    assert.equal(readFileSync(workspace.path('new/b.txt'), 'utf8'), 'mới');
    assert.equal(statSync(workspace.path('new/b.txt')).mode, statSync(plain).mode);
  });

  it('keeps the rights of the file, and its owner where that is allowed', function () {
    if (isWindows) this.skip();
    const { file } = folder('rights');
    if (isRoot) chownSync(file, 12345, 23456);
    chmodSync(file, 0o640);
    write(file, 'mới');
    const { mode, uid, gid } = statSync(file);
    assert.equal(mode & 0o7777, 0o640);
    if (isRoot) assert.deepEqual([uid, gid], [12345, 23456]);
  });

  it('writes what a link leads to, and leaves the link', function () {
    if (isWindows) this.skip();
    const { file } = folder('linked');
    const link = workspace.path('link.txt');
    symlinkSync('linked/a.txt', link);
    write(link, 'mới');
    assert.equal(readFileSync(file, 'utf8'), 'mới');
    assert.equal(readlinkSync(link), 'linked/a.txt');
    const dangling = workspace.path('dangling.txt');
    symlinkSync('linked/none.txt', dangling);
    write(dangling, 'có rồi');
    assert.equal(readFileSync(workspace.path('linked/none.txt'), 'utf8'), 'có rồi');
    assert.ok(lstatSync(dangling).isSymbolicLink());
  });

  it('leaves another name of the same file with the text that was there', () => {
    const { file } = folder('hard');
    const other = workspace.path('hard/b.txt');
    linkSync(file, other);
    write(file, 'mới');
    assert.deepEqual([readFileSync(file, 'utf8'), readFileSync(other, 'utf8')], ['mới', 'cũ\n']);
  });

  it('leaves a file alone that was changed or taken away meanwhile', () => {
    const { file, names } = folder('changed');
    const changed = `không ghi được tệp ${file}: tệp đã bị chương trình khác sửa trong lúc đang đọc, nên để nguyên; xin chạy lại`;
    assert.equal(problemOf(() => write(file, 'mới', 'khác')), changed); // prettier-ignore
    assert.equal(readFileSync(file, 'utf8'), 'cũ\n');
    assert.deepEqual(names(), ['a.txt']);
    assert.equal(problemOf(() => write(workspace.path('changed/none.txt'), 'mới', 'cũ')).includes('đã bị'), true); // prettier-ignore
    assert.deepEqual(names(), ['a.txt']);
    write(file, 'mới', 'cũ\n');
    assert.equal(readFileSync(file, 'utf8'), 'mới');
  });

  it('refuses a file that is marked as read-only, to the administrator, too', () => {
    const { file, names } = folder('locked');
    chmodSync(file, 0o444);
    assert.equal(problemOf(() => openDraft(file)), `không ghi được tệp ${file}: tệp được đặt chỉ cho đọc`); // prettier-ignore
    assert.deepEqual([readFileSync(file, 'utf8'), names()], ['cũ\n', ['a.txt']]);
  });

  it('says what stands in its way', function () {
    if (isWindows) this.skip();
    const reasonOf = (name: string) => problemOf(() => openDraft(workspace.path(name))).replace(/^.*: /u, '');
    mkdirSync(workspace.path('folder'));
    symlinkSync('b', workspace.path('a'));
    symlinkSync('a', workspace.path('b'));
    assert.equal(reasonOf('folder'), 'đây là thư mục, không phải tệp');
    assert.equal(reasonOf('none/a.txt'), 'không có thư mục này');
    assert.equal(reasonOf('a'), 'các liên kết dẫn vòng tròn');
    assert.equal(reasonOf('x'.repeat(300)), 'tên tệp quá dài');
  });

  it('writes into a pipe and a device as they are', function () {
    if (isWindows) this.skip();
    write('/dev/null', 'mới');
    assert.ok(lstatSync('/dev/null').isCharacterDevice());
    const fifo = workspace.path('fifo');
    if (spawnSync('mkfifo', [fifo]).status !== 0) this.skip();
    const script = 'cat "$1" & node "$0" rules --output "$1"; wait';
    const { stdout } = spawnSync('bash', ['-c', script, program, fifo], { encoding: 'utf8' });
    assert.match(stdout, /^count\/listed /mu);
    assert.ok(lstatSync(fifo).isFIFO());
  });

  describe('on a disk that is full', () => {
    const report = `BÁO CÁO\n\n1. Tình hình\n${'Cán bộ nắm nắm chắc tình hình.\n'.repeat(2000)}`;

    // No right is needed for it, and it stops the writing half way like a full disk: a limit on how long files may be.
    it('loses nothing: a limit of the shell', function () {
      if (isWindows) this.skip();
      const { file, names } = folder('limited', report);
      const script = 'ulimit -f 8 && exec node "$0" fix "$1" --fail-on never';
      const { status, stderr } = spawnSync('bash', ['-c', script, program, file], { encoding: 'utf8' });
      assert.equal(status, 2);
      assert.match(stderr, /: ổ đĩa đã đầy hoặc vượt hạn mức\n$/u);
      assert.equal(readFileSync(file, 'utf8'), report);
      assert.deepEqual(names(), ['a.txt']);
    });

    it('loses nothing: a small disk in memory', function () {
      const disk = workspace.path('disk');
      mkdirSync(disk);
      // Only an administrator may mount one: elsewhere this is skipped, and the limit above stands for it.
      if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=120k', 'none', disk]).status !== 0) this.skip();
      try {
        writeFileSync(`${disk}/a.txt`, report);
        for (const args of [
          ['fix', 'a.txt', '--fail-on', 'never'],
          ['check', 'a.txt', '--format', 'json', '--output', 'b.json'],
        ]) {
          const { code, stderr } = workspace.run(args, { cwd: disk });
          assert.equal(code, 2);
          assert.match(stderr, /: ổ đĩa đã đầy hoặc vượt hạn mức\n$/u);
          assert.equal(readFileSync(`${disk}/a.txt`, 'utf8'), report);
          assert.deepEqual(readdirSync(disk), ['a.txt']);
        }
      } finally {
        spawnSync('umount', [disk]);
      }
    });

    it('is said where the result is printed or sent to a device', function () {
      if (process.platform !== 'linux') this.skip();
      const full = spawnSync('bash', ['-c', 'exec node "$0" rules >/dev/full', program], { encoding: 'utf8' });
      assert.equal(full.status, 2);
      assert.equal(full.stderr, 'bao-cao: không in được kết quả: ổ đĩa đã đầy hoặc vượt hạn mức\n');
      const { code, stderr } = workspace.run(['rules', '--output', '/dev/full']);
      assert.deepEqual([code, stderr], [2, 'bao-cao: không ghi được tệp /dev/full: ổ đĩa đã đầy hoặc vượt hạn mức\n']);
    });
  });
});
