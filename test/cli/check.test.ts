import assert from 'node:assert/strict';
import { chmodSync, copyFileSync, linkSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { encode } from '../../server/text/decode';
import { program, right, Workspace, wrong } from './program';

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: unknown;
  readonly related: readonly { readonly path: string; readonly range: unknown; readonly message: string }[];
  readonly fixes: readonly unknown[];
}

interface Output {
  readonly schemaVersion: number;
  readonly files: readonly {
    path: string;
    profile: string | null;
    findings: readonly Finding[];
    error: string | null;
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

describe('bao-cao check', () => {
  const workspace = new Workspace();
  workspace.write('wrong.txt', wrong);
  workspace.write('right.txt', right);
  workspace.write('cfg.json', '{}');
  after(() => workspace.remove());

  /** Runs `check --format json` and reads what it says, whatever the exit code. */
  const json = (
    args: readonly string[],
    input?: string | Uint8Array,
  ): Output & { code: number | null; stderr: string } => {
    const { code, stdout, stderr } = workspace.run(
      ['check', '--format', 'json', ...args],
      input === undefined ? {} : { input },
    );
    return { ...(JSON.parse(stdout) as Output), code, stderr };
  };
  const code = (...args: readonly string[]) => workspace.run(['check', ...args]).code;
  const paths = (output: Output) => output.files.map((file) => file.path);
  const listed = (output: Output) =>
    output.files.map((file) => file.findings.filter(({ rule }) => rule === 'count/listed').length);

  describe('exit code', () => {
    it('is 0 where nothing is wrong, 1 where something is', () => {
      assert.equal(code('right.txt'), 0);
      assert.equal(code('wrong.txt'), 1);
      assert.equal(code('right.txt', 'wrong.txt'), 1);
    });

    it('follows --fail-on', () => {
      assert.equal(code('wrong.txt', '--fail-on', 'never'), 0);
      assert.equal(code('wrong.txt', '--rule', 'count/listed=warning'), 0);
      assert.equal(code('wrong.txt', '--rule', 'count/listed=warning', '--fail-on=warning'), 1);
      assert.equal(code('wrong.txt', '--rule', 'count/listed=info', '--fail-on', 'info'), 1);
      assert.equal(code('wrong.txt', '--rule', 'count/listed=off'), 0);
    });

    it('counts what is too light to be shown', () => {
      const args = ['wrong.txt', '--rule', 'count/listed=info', '--min-severity', 'error', '--fail-on', 'info'];
      const output = json(args);
      assert.deepEqual([output.files[0]?.findings, output.code, output.summary['info']], [[], 1, 0]);
      workspace.write('light/.bao-cao.json', '{"rules": {"count/listed": "warning"}, "minSeverity": "error"}');
      workspace.write('light/a.txt', wrong);
      assert.equal(code('light/a.txt', '--fail-on', 'warning'), 1);
    });

    it('is 2 for a file that cannot be checked, whatever else there is', () => {
      assert.equal(code('missing.txt'), 2);
      assert.equal(code('missing.txt', 'right.txt', '--fail-on', 'never'), 2);
    });

    for (const [what, args] of Object.entries({
      'no file': [],
      'an unknown option': ['right.txt', '--unknown'],
      "another command's option": ['right.txt', '--dry-run'],
      'an unknown format': ['right.txt', '--format', 'xml'],
      'a format of another command': ['right.txt', '--format', 'csv'],
      'a missing value': ['right.txt', '--format'],
      'a value where none belongs': ['right.txt', '--quiet=yes'],
      'an unknown level': ['right.txt', '--fail-on', 'fatal'],
      'an unknown severity': ['right.txt', '--min-severity', 'none'],
      'an unknown language': ['right.txt', '--locale', 'fr'],
      'an unknown rule': ['right.txt', '--rule', 'count/none=off'],
      'a rule without a level': ['right.txt', '--rule', 'count/listed'],
      'a rule with an unknown level': ['right.txt', '--rule', 'count/listed=fatal'],
      'no jobs': ['right.txt', '--jobs', '0'],
      'a missing configuration': ['right.txt', '--config', 'none.json'],
      'an output in no folder': ['right.txt', '--output', 'none/out.txt'],
      'an output that is a report': ['right.txt', '--output', './right.txt'],
      'an output that is the configuration': ['right.txt', '--config', 'cfg.json', '--output', './cfg.json'],
      'an option without its value': ['right.txt', '--output', '--quiet'],
      'a list that is not there': ['--files0-from', 'none.txt'],
      'names from a list and from the command line': ['right.txt', '--files0-from', 'wrong.txt'],
      'a name for a standard input that is not read': ['right.txt', '--stdin-filename', 'a.txt'],
      'a list and a text on one standard input': ['--files0-from', '-', '--stdin-filename', 'a.txt'],
    })) {
      it(`is 2 for ${what}, with a reason and nothing else`, () => {
        const outcome = workspace.run(['check', ...args]);
        assert.equal(outcome.code, 2);
        assert.equal(outcome.stdout, '');
        assert.match(outcome.stderr, /^bao-cao: .+\n$/);
      });
    }

    it('is 2 for an output that is a report under another name', () => {
      symlinkSync('right.txt', workspace.path('soft.txt'));
      linkSync(workspace.path('right.txt'), workspace.path('hard.txt'));
      for (const output of ['soft.txt', 'hard.txt', './right.txt']) {
        for (const command of ['check', 'outline', 'indicators', 'figures', 'fix']) {
          const { code: exit, stderr } = workspace.run([command, 'right.txt', '--output', output]);
          assert.equal(exit, 2);
          assert.match(stderr, /sẽ ghi đè lên chính tệp đang đọc/u);
        }
      }
      assert.equal(readFileSync(workspace.path('hard.txt'), 'utf8'), right);
    });

    it('leaves a report alone that is named as the output', () => {
      assert.equal(readFileSync(workspace.path('right.txt'), 'utf8'), right);
    });
  });

  describe('files', () => {
    it('may be several; duplicates are checked once', () => {
      symlinkSync('wrong.txt', workspace.path('link.txt'));
      const output = json(['wrong.txt', 'right.txt', './wrong.txt', workspace.path('wrong.txt'), 'link.txt']);
      assert.deepEqual(paths(output), ['wrong.txt', 'right.txt']);
      assert.deepEqual(listed(output), [1, 0]);
    });

    it('may be a folder, read down to its ends', () => {
      for (const name of [
        'b.txt',
        'deep/er/a.baocao',
        'c.bc',
        'd.MD',
        'no.json',
        '.hidden/x.txt',
        'node_modules/y.txt',
      ]) {
        workspace.write(`folder/${name}`, right);
      }
      const expected = ['b.txt', 'c.bc', 'd.MD', 'deep/er/a.baocao'].map((name) => path.join('folder', name));
      assert.deepEqual(paths(json(['folder'])), expected);
      assert.deepEqual(paths(json(['folder/', 'folder/b.txt'])).length, 4);
    });

    it('may be a pattern that the shell has not expanded', () => {
      assert.deepEqual(paths(json(['folder/**/*.{txt,bc}'])), ['folder/b.txt', 'folder/c.bc']);
      assert.deepEqual(paths(json([workspace.path('folder/?.txt')])), [workspace.path('folder/b.txt')]);
    });

    it('may have the name of a pattern', () => {
      workspace.write('báo cáo [1].txt', wrong);
      assert.deepEqual(listed(json(['báo cáo [1].txt'])), [1]);
    });

    it('may be standard input', () => {
      const output = json(['-'], wrong);
      assert.deepEqual(paths(output), ['-']);
      assert.deepEqual(listed(output), [1]);
      assert.deepEqual(json(['-'], '').files[0]?.findings, []);
    });

    it('may be a pipe', function () {
      if (process.platform === 'win32') this.skip();
      const command = `"$0" "$1" check --format json <(cat wrong.txt)`;
      const args = ['-c', command, process.execPath, program];
      const { stdout } = spawnSync('bash', args, { cwd: workspace.root, encoding: 'utf8' });
      assert.deepEqual(listed(JSON.parse(stdout) as Output), [1]);
    });

    it('are all reported when some fail', () => {
      const output = json(['missing.txt', 'wrong.txt', 'no/*.txt', 'right.txt']);
      assert.equal(output.code, 2);
      assert.deepEqual(paths(output), ['missing.txt', 'wrong.txt', 'no/*.txt', 'right.txt']);
      assert.deepEqual(listed(output), [0, 1, 0, 0]);
      assert.deepEqual(
        output.files.map(({ error }) => error),
        ['không có tệp này', null, 'không có báo cáo nào khớp với mẫu này', null],
      );
      assert.equal(output.files[0]?.profile, null);
      assert.equal(json(['no/']).files[0]?.error, 'không có thư mục này');
      assert.equal(output.summary['failed'], 2);
      assert.equal(
        output.stderr,
        'bao-cao: missing.txt: không có tệp này\nbao-cao: no/*.txt: không có báo cáo nào khớp với mẫu này\n',
      );
    });

    it('fail with a reason where a folder holds none', () => {
      mkdirSync(workspace.path('empty'));
      assert.match(json(['empty']).files[0]?.error ?? '', /không có báo cáo nào/);
    });

    it('fail with a reason where they may not be read', function () {
      if (process.platform === 'win32') this.skip();
      chmodSync(workspace.write('secret.txt', wrong), 0o000);
      chmodSync(workspace.root, 0o755);
      // As root everything may be read: then it is tried as nobody, with a copy of the program that nobody may read.
      const copy = workspace.path('cli.js');
      copyFileSync(program, copy);
      for (const part of ['program.js', 'lexicon.json'])
        copyFileSync(path.join(path.dirname(program), part), workspace.path(part));
      const user = process.getuid?.() === 0 ? { uid: 65534 } : {};
      const start = (...args: readonly string[]) =>
        spawnSync(process.execPath, args, { cwd: workspace.root, encoding: 'utf8', ...user });
      if (start('-e', '0').status !== 0) this.skip();
      const { status, stderr, stdout } = start(copy, 'check', '--format', 'jsonl', 'secret.txt', 'wrong.txt');
      assert.equal(stderr, 'bao-cao: secret.txt: không có quyền đọc\n');
      assert.equal(status, 2);
      assert.match(stdout, /count\/listed/);
    });
  });

  describe('content', () => {
    const error = (content: string | Uint8Array) =>
      json([workspace.write('content.txt', content)]).files[0]?.error ?? '';

    it('may be empty', () => {
      const output = json([workspace.write('empty.txt', '')]);
      assert.equal(output.code, 0);
      assert.deepEqual(output.files[0]?.findings, []);
      assert.equal(output.files[0].error, null);
    });

    it('may be UTF-16, or have a byte order mark; positions are the same', () => {
      const plain = json(['wrong.txt']).files[0]?.findings.map(({ range }) => range);
      for (const encoding of ['utf-8-bom', 'utf-16le', 'utf-16be'] as const) {
        const output = json([workspace.write('encoded.txt', encode({ text: wrong, encoding }))]);
        assert.deepEqual(output.files[0]?.findings.map(({ range }) => range), plain); // prettier-ignore
      }
    });

    it('may be decomposed; positions are those of the file', () => {
      const output = json([workspace.write('nfd.txt', wrong.normalize('NFD'))]);
      const line = '1.1. Chỉ tiêu kinh tế (03 chỉ tiêu)'.normalize('NFD');
      const start = { line: 4, character: line.indexOf('03') };
      const end = { line: 4, character: line.indexOf(')') };
      const [finding] = output.files[0]?.findings.filter(({ rule }) => rule === 'count/listed') ?? [];
      assert.deepEqual(finding?.range, { start, end });
    });

    it('may have unpaired surrogates', () => {
      const text = `\ud800${wrong}\udc00`;
      const file = workspace.write('surrogates.txt', encode({ text, encoding: 'utf-16le' }));
      for (const format of ['pretty', 'json', 'sarif', 'github']) {
        assert.equal(workspace.run(['check', '--format', format, file]).code, 1);
      }
    });

    it('may be one line of a megabyte', () => {
      const file = workspace.write('line.txt', `${'Ủy ban nhân dân xã. '.repeat(50_000)}\n\n${wrong}`);
      const { code: exit, stdout } = workspace.run(['check', file]);
      assert.equal(exit, 1);
      assert.ok(stdout.length < 100_000, 'long lines are quoted in part only');
    });

    it('is refused with a reason where it is no text', () => {
      assert.match(error('PK\u0003\u0004 word/document.xml'), /tệp Word/);
      assert.match(error('%PDF-1.7\n'), /tệp PDF/);
      assert.match(error('Báo cáo\0chính trị'), /không phải tệp văn bản/);
      assert.match(error(Uint8Array.of(0x42, 0xff, 0x0a)), /không phải UTF-8: dòng 1/);
      assert.match(error('B¸o c¸o chÝnh trÞ cña Ban ChÊp hµnh §¶ng bé x·'), /TCVN3/);
    });

    it('is refused where it is far too long', () => {
      assert.match(error('Báo cáo chính trị.\n'.repeat(2_000_000)), /quá lớn/);
    }).timeout(60_000);
  });

  describe('workers', () => {
    it('find the same in the same order', () => {
      for (let i = 0; i < 12; i++) workspace.write(`many/${String(i).padStart(2, '0')}.txt`, i % 3 ? right : wrong);
      const args = ['many', 'missing.txt', 'many/*.pdf', 'wrong.txt'];
      const alone = json([...args, '--jobs', '1']);
      const together = json([...args, '--jobs', '4']);
      assert.deepEqual(together, alone);
      assert.equal(alone.files.length, 15);
    });

    it('are called in where there is much to do', () => {
      const lines = Array.from({ length: 25_000 }, (_, i) => `Đảng ủy phân công đồng chí số ${i} phụ trách.\n`);
      for (const name of ['a', 'b', 'c']) workspace.write(`long/${name}.txt`, wrong + lines.join(''));
      const output = json(['long', '--min-severity', 'error']);
      assert.deepEqual(listed(output), [1, 1, 1]);
      assert.equal(output.summary['failed'], 0);
    }).timeout(60_000);

    it('quote the same lines', () => {
      const args = ['check', 'many', '--locale', 'en'];
      assert.equal(workspace.run([...args, '--jobs', '3']).stdout, workspace.run([...args, '--jobs', '1']).stdout);
    });
  });

  describe('reader that goes away', () => {
    it('is no reason to complain, nor to change the exit code', function () {
      if (process.platform === 'win32') this.skip();
      const long = workspace.write('long.txt', wrong.repeat(500));
      const command = 'set -o pipefail; "$0" "$1" check --format pretty "$2" | head -c 10';
      const args = ['-c', command, process.execPath, program, long];
      const { status, stdout, stderr } = spawnSync('bash', args, { encoding: 'utf8' });
      assert.equal(stderr, '');
      assert.equal(stdout.length, 10);
      assert.equal(status, 1);
    });
  });
});
