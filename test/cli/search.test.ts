import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { exclusionsFor } from '../../server/cli/exclusions';
import { encode } from '../../server/text/decode';
import { program, right, Workspace, wrong } from './program';

interface Output {
  readonly files: readonly { readonly path: string; readonly error: string | null }[];
  readonly summary: { readonly passedOver?: number; readonly failed: number };
}

const cmake = 'cmake_minimum_required(VERSION 3.10)\nset(SRC a.c ,b.c)\n';
const readme = '# Báo cáo\n\nA tool that checks reports ,and more .\n\n1. Install\n2. Run\n';

describe('what is read of folders and patterns', () => {
  const workspace = new Workspace();
  after(() => workspace.remove());
  const check = (args: readonly string[], input?: string | Uint8Array) => {
    const given = input === undefined ? {} : { input };
    const { stdout, stderr } = workspace.run(['check', '--format', 'json', '--fail-on', 'never', ...args], given);
    const { files, summary } = JSON.parse(stdout) as Output;
    return { files, summary, stderr, paths: files.map(({ path }) => path) };
  };

  it('is what looks like a report; the others are counted', () => {
    const names = { 'CMakeLists.txt': cmake, 'requirements.txt': 'flask\nflask\n', 'README.md': readme };
    for (const [name, text] of Object.entries(names)) workspace.write(`mixed/${name}`, text);
    workspace.write('mixed/deep/a.txt', wrong);
    workspace.write('mixed/b.txt', encode({ text: wrong.normalize('NFD'), encoding: 'utf-16le' }));
    workspace.write('mixed/long.txt', wrong + 'Nội dung tiếp theo của báo cáo. '.repeat(10_000));
    const { paths, stderr, summary } = check(['mixed']);
    assert.deepEqual(paths, ['mixed/b.txt', 'mixed/deep/a.txt', 'mixed/long.txt']);
    assert.equal(summary.passedOver, 3);
    assert.equal(stderr, 'bao-cao: đã bỏ qua 3 văn bản không giống báo cáo; muốn đọc tệp nào thì ghi rõ tên tệp ấy\n');
    assert.deepEqual(check(['mixed/*.{txt,md}', '--quiet']).paths, ['mixed/b.txt', 'mixed/long.txt']);
    assert.equal(check(['mixed/*.{txt,md}', '--quiet']).stderr, '');
  });

  it('is never asked of a file that is named by itself', () => {
    const { paths, summary } = check(['mixed/README.md', 'mixed/CMakeLists.txt']);
    assert.deepEqual(paths, ['mixed/README.md', 'mixed/CMakeLists.txt']);
    assert.equal(summary.passedOver, undefined);
  });

  it('is not changed by fix either, nor what a link leads to', () => {
    workspace.write('fixed/CMakeLists.txt', cmake);
    workspace.write('outside/a.txt', `${right}Cán bộ nắm nắm chắc tình hình.\n`);
    symlinkSync('../outside', workspace.path('fixed/link'));
    symlinkSync('../outside/a.txt', workspace.path('fixed/one.txt'));
    const before = readFileSync(workspace.path('outside/a.txt'), 'utf8');
    workspace.run(['fix', 'fixed', '--fail-on', 'never']);
    assert.equal(readFileSync(workspace.path('fixed/CMakeLists.txt'), 'utf8'), cmake);
    assert.equal(readFileSync(workspace.path('outside/a.txt'), 'utf8'), before);
    workspace.run(['fix', 'fixed/one.txt']);
    assert.notEqual(readFileSync(workspace.path('outside/a.txt'), 'utf8'), before, 'named by itself');
  });

  it('has its own name, whatever links lead there, and is read once', () => {
    workspace.write('named/real/a.txt', wrong);
    symlinkSync('real', workspace.path('named/alias'));
    symlinkSync('real/a.txt', workspace.path('named/0.txt'));
    symlinkSync('..', workspace.path('named/real/round'));
    assert.deepEqual(check(['named']).paths, ['named/real/a.txt']);
    assert.deepEqual(check(['named/**/*.txt', 'named']).paths, ['named/real/a.txt']);
    assert.deepEqual(check(['named/alias']).paths, ['named/alias/a.txt'], 'the folder was named so');
  });

  it('may be damaged: that is said, and not passed over', () => {
    workspace.write('damaged/tcvn3.txt', Buffer.from('B¸o c¸o chÝnh trÞ cña Ban ChÊp hµnh §¶ng bé x·', 'latin1'));
    workspace.write('damaged/picture.txt', Uint8Array.of(0x89, 0, 1, 2, 0xff, 0));
    const { files, summary } = check(['damaged']);
    assert.deepEqual(files.map(({ path }) => path), ['damaged/tcvn3.txt']); // prettier-ignore
    assert.match(files[0]?.error ?? '', /TCVN3/u);
    assert.equal(summary.passedOver, 1);
  });

  it('is no pipe and no device', function () {
    if (process.platform === 'win32') this.skip();
    workspace.write('special/a.txt', wrong);
    if (spawnSync('mkfifo', [workspace.path('special/b.txt')]).status !== 0) this.skip();
    assert.deepEqual(check(['special']).paths, ['special/a.txt']);
  });

  it('is marked as a report by its ending', () => {
    workspace.write('ending/a.baocao', 'Ghi chú.\n');
    workspace.write('ending/b.bc', Uint8Array.of(0x42, 0x43, 0xc0, 0xde, 0));
    workspace.write('ending/c.txt', 'Ghi chú.\n');
    const { paths, summary } = check(['ending']);
    assert.deepEqual([paths, summary.passedOver], [['ending/a.baocao'], 2]);
  });

  describe('and is not asked for', () => {
    before(() => {
      for (const name of ['a.txt', 'nháp.txt', 'cũ/b.txt', 'cũ/giữ.txt', 'mới/c.txt', 'mới/cũ/d.txt']) {
        workspace.write(`lists/${name}`, wrong);
      }
    });
    afterEach(() => {
      for (const list of ['.gitignore', '.bao-cao-ignore', 'cũ/.gitignore', '.bao-cao.json', '../.gitignore']) {
        rmSync(workspace.path(`lists/${list}`), { force: true });
      }
    });
    const all = ['a.txt', 'cũ/b.txt', 'cũ/giữ.txt', 'mới/c.txt', 'mới/cũ/d.txt', 'nháp.txt'];
    const left = (...args: readonly string[]) => check(['lists', ...args]).paths.map((name) => name.slice('lists/'.length)); // prettier-ignore

    it('by nothing: all is read', () => assert.deepEqual(left(), all));

    for (const list of ['.gitignore', '.bao-cao-ignore']) {
      it(`by ${list}`, () => {
        workspace.write(`lists/${list}`, '# nháp\n/nháp.*\ncũ/\n');
        assert.deepEqual(left(), ['a.txt', 'mới/c.txt']);
        assert.deepEqual(check(['lists/**/*.txt']).paths, ['lists/a.txt', 'lists/mới/c.txt']);
        assert.deepEqual(check(['lists/nháp.txt']).paths, ['lists/nháp.txt'], 'named by itself');
      });
    }

    it('by lists in folders below, which go before those above', () => {
      workspace.write('lists/.gitignore', 'b.txt\n*.md\nd.txt\r\ngiữ.txt\n');
      workspace.write('lists/cũ/.gitignore', '!giữ.txt\n');
      assert.deepEqual(left(), ['a.txt', 'cũ/giữ.txt', 'mới/c.txt', 'nháp.txt']);
      workspace.write('lists/.bao-cao-ignore', '!d.txt\n');
      assert.deepEqual(left(), ['a.txt', 'cũ/giữ.txt', 'mới/c.txt', 'mới/cũ/d.txt', 'nháp.txt']);
    });

    it('by a list above, up to the working folder', () => {
      workspace.write('.gitignore', 'lists/cũ/\n');
      assert.deepEqual(left(), ['a.txt', 'mới/c.txt', 'mới/cũ/d.txt', 'nháp.txt']);
    });

    it('by --exclude, from the working folder or from the one that is read', () => {
      assert.deepEqual(left('--exclude', 'lists/cũ', '--exclude=nháp.txt'), ['a.txt', 'mới/c.txt', 'mới/cũ/d.txt']);
      assert.deepEqual(left('--exclude', 'mới/**'), ['a.txt', 'cũ/b.txt', 'cũ/giữ.txt', 'nháp.txt']);
      assert.deepEqual(left('--exclude', './lists/mới/'), ['a.txt', 'cũ/b.txt', 'cũ/giữ.txt', 'nháp.txt']);
      assert.deepEqual(left('--exclude', 'cũ/'), ['a.txt', 'mới/c.txt', 'nháp.txt']);
      assert.deepEqual(check(['lists/nháp.txt', '--exclude', 'nháp.txt']).paths, ['lists/nháp.txt']);
    });

    it('by the settings, from the folder that they are in', () => {
      workspace.write('lists/.bao-cao.json', '{"exclude": ["/cũ/", "nh*.txt"]}');
      assert.deepEqual(left(), ['a.txt', 'mới/c.txt', 'mới/cũ/d.txt']);
      assert.deepEqual(check(['lists/mới', 'lists/cũ']).paths, ['lists/mới/c.txt', 'lists/mới/cũ/d.txt', 'lists/cũ']);
    });

    it('in names that are decomposed', () => {
      const none = { patterns: ['cũ/'], settings: () => undefined };
      const { excludes } = exclusionsFor('lists', none);
      assert.equal(excludes('lists/cũ'.normalize('NFD'), true), true);
      assert.equal(excludes('lists/mới'.normalize('NFD'), true), false);
    });
  });

  describe('in names that are no UTF-8', () => {
    const name = Buffer.from('b\xe1o c\xe1o.txt', 'latin1');
    before(function () {
      if (process.platform !== 'linux') this.skip();
      mkdirSync(workspace.path('bytes/th'), { recursive: true });
      writeFileSync(Buffer.concat([Buffer.from(`${workspace.root}/bytes/`), name]), wrong);
      writeFileSync(Buffer.concat([Buffer.from(`${workspace.root}/bytes/th/`), name]), wrong);
      renameSync(
        workspace.path('bytes/th'),
        Buffer.concat([Buffer.from(`${workspace.root}/bytes/th\xe1ng`, 'latin1')]),
      );
    });

    it('reads them from a folder, in a folder of such a name, too', () => {
      const { files, summary } = check(['bytes']);
      assert.deepEqual(files.map(({ path, error }) => [path, error]), [['bytes/b\ufffdo c\ufffdo.txt', null], ['bytes/th\ufffdng/b\ufffdo c\ufffdo.txt', null]]); // prettier-ignore
      assert.equal(summary.failed, 0);
      assert.equal(check(['bytes', '--jobs', '2']).summary.failed, 0);
    });

    it('reads them by themselves and from a list', () => {
      // As the shell hands it on; `spawn` takes no such arguments.
      const script = `"$0" "$1" check --format json --fail-on never bytes/b*.txt bytes/th*/b*.txt`;
      const args = ['-c', script, process.execPath, program];
      const { stdout } = spawnSync('bash', args, { cwd: workspace.root, encoding: 'utf8' });
      const { files } = JSON.parse(stdout) as Output;
      assert.deepEqual(files.map(({ error }) => error), [null, null]); // prettier-ignore
      const list = Buffer.concat([Buffer.from('bytes/'), name, Buffer.from('\0bytes/none.txt\0')]);
      const listed = check(['--files0-from', '-'], list);
      assert.deepEqual(listed.files.map(({ error }) => error), [null, 'không có tệp này']); // prettier-ignore
    });

    it('mends them in place', () => {
      const file = Buffer.concat([Buffer.from(`${workspace.root}/bytes/`), name]);
      writeFileSync(file, `${right}Cán bộ nắm nắm chắc tình hình.\n`);
      const { stderr } = workspace.run(['fix', 'bytes', '--fail-on', 'never']);
      assert.match(stderr, /^bytes\/b\ufffdo c\ufffdo\.txt: đã sửa 1 chỗ$/mu);
      assert.match(readFileSync(file, 'utf8'), /Cán bộ nắm chắc/u);
    });
  });

  it('has the name that standard input is given', () => {
    workspace.write('stdin/.bao-cao.json', '{"rules": {"count/listed": "hint"}}');
    const { stdout } = workspace.run(['check', '--stdin-filename', 'stdin/a.txt', '-', '--format', 'json'], {
      input: wrong,
    });
    const [file] = (JSON.parse(stdout) as { files: { path: string; findings: { rule: string; severity: string }[] }[] }).files; // prettier-ignore
    assert.equal(file?.path, 'stdin/a.txt');
    assert.equal(file.findings.find(({ rule }) => rule === 'count/listed')?.severity, 'hint');
    assert.deepEqual(check(['--stdin-filename', 'stdin/a.txt'], right).paths, ['stdin/a.txt']);
  });

  it('may be one file under two names: the second is another file to fix, and nothing is lost', () => {
    const file = workspace.write('hard/a.txt', `${right}Cán bộ nắm nắm chắc tình hình.\n`);
    linkSync(file, workspace.path('hard/b.txt'));
    workspace.run(['fix', 'hard/a.txt', 'hard/b.txt', '--fail-on', 'never']);
    for (const name of ['a', 'b']) {
      assert.match(readFileSync(workspace.path(`hard/${name}.txt`), 'utf8'), /Cán bộ nắm chắc tình hình\.\n$/u);
    }
  });
});
