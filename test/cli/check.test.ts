import assert from 'node:assert/strict';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
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
      copyFileSync(path.join(path.dirname(program), 'program.js'), workspace.path('program.js'));
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

  describe('configuration', () => {
    const folder = (name: string, config: string) => {
      workspace.write(`${name}/.bao-cao.json`, config);
      return workspace.write(`${name}/deep/report.txt`, wrong);
    };

    it('is the nearest .bao-cao.json above the file', () => {
      const off = folder('off', '{"rules": {"count/listed": "off"}}');
      const hint = folder('hint', '{"rules": {"count/listed": "hint"}}');
      const output = json([off, hint, 'wrong.txt']);
      assert.deepEqual(listed(output), [0, 1, 1]);
      assert.equal(output.files[1]?.findings.find(({ rule }) => rule === 'count/listed')?.severity, 'hint');
    });

    it('may be named, and is then the only one', () => {
      const off = folder('off', '{"rules": {"count/listed": "off"}}');
      const named = workspace.write('named.json', '\ufeff{"rules": {"count/listed": "warning"}, "locale": "en"}');
      const output = json(['--config', named, off]);
      assert.match(output.files[0]?.findings.map(({ message }) => message).join() ?? '', /[Aa]nnounce/);
      assert.equal(output.code, 0);
    });

    it('gives way to the options', () => {
      const file = folder('both', '{"rules": {"count/listed": "off"}, "locale": "en", "minSeverity": "error"}');
      const output = json([file, '--rule', 'count/listed=info', '--min-severity', 'info', '--locale', 'vi']);
      assert.deepEqual(listed(output), [1]);
      assert.match(output.files[0]?.findings.map(({ message }) => message).join() ?? '', /liệt kê/);
    });

    it('hides what is lighter than minSeverity', () => {
      const file = folder('least', '{"rules": {"count/listed": "info"}, "minSeverity": "warning"}');
      assert.deepEqual(listed(json([file])), [0]);
      assert.deepEqual(listed(json(['wrong.txt', '--min-severity', 'error'])), [1]);
    });

    it('adds words, abbreviations and documents', () => {
      const report = 'Thực hiện Nghị quyết số 15-NQ/ĐU, ngày 02/3/2025. Sản phẩm loại vừơn đạt 5 tấn. Có 2 KDTX.\n';
      const rules = (file: string) => json([file]).files[0]?.findings.map(({ rule }) => rule);
      const without = workspace.write('without/report.txt', report);
      assert.deepEqual(rules(without), ['spelling/syllable', 'name/abbreviation']);
      const terms = { words: ['vừơn'], abbreviations: ['KDTX'], documents: [{ code: '15-NQ/ĐU', date: '20/3/2025' }] };
      workspace.write('with/.bao-cao.json', JSON.stringify(terms));
      assert.deepEqual(rules(workspace.write('with/report.txt', report)), ['reference/fact']);
    });

    for (const [what, text, place] of [
      ['no JSON', '{', '1:2: thiếu dấu }'],
      ['a comma too few', '{\n  "locale": "vi"\n  "words": []\n}', '3:3: thiếu dấu phẩy'],
      ['a name without quotes', '{ locale: "vi" }', '1:3: có ký tự hoặc chữ không thuộc JSON'],
      ['two values', '{} {}', '1:4: thừa nội dung sau phần cấu hình'],
    ] as const) {
      it(`fails the files below it, and only those, where it is ${what}`, () => {
        const output = json([folder('broken', text), 'broken/deep/report.txt', 'wrong.txt']);
        assert.equal(output.code, 2);
        assert.equal(output.files[0]?.error, `tệp cấu hình sai, broken/.bao-cao.json:${place}`);
        assert.deepEqual(listed(output), [0, 1]);
        assert.equal(workspace.run(['check', '--config', 'broken/.bao-cao.json', 'right.txt']).code, 2);
      });
    }

    it('is complained of once, where it is no JSON, and each file says why it is not checked', () => {
      folder('once', '[}');
      workspace.write('once/deep/other.txt', wrong);
      const { stderr } = json(['once']);
      const [first, ...rest] = stderr.split('\n');
      assert.match(first ?? '', /^bao-cao: tệp cấu hình sai, once\/\.bao-cao\.json:1:2: /u);
      const because = 'không đọc được cài đặt, vì tệp cấu hình có lỗi (đã nêu ở trên)';
      assert.deepEqual(rest, [
        `bao-cao: once/deep/other.txt: ${because}`,
        `bao-cao: once/deep/report.txt: ${because}`,
        '',
      ]);
    });

    for (const [what, text, told] of [
      ['words that are no list', '{"words": "OCOP"}', '1:11: «words» phải là một danh sách'],
      [
        'a rule that is not there',
        '{"rules": {\n"count/liste": "off"}}',
        '2:1: «rules» nhắc đến quy tắc "count/liste" không có trong danh mục; ý bạn là «count/listed»?',
      ],
      [
        'a level that is not there',
        '{"rules": {"count/listed": "loud"}}',
        '1:28: «rules.count/listed» nhận một trong các giá trị off, error, warning, info, hint, không nhận "loud"',
      ],
      ['a setting that is not there', '{ // của xã\n "rulez": {},}', '2:2: không có mục «rulez»; ý bạn là «rules»?'],
    ] as const) {
      it(`says so once and holds otherwise, where it has ${what}`, () => {
        folder('slip', text);
        workspace.write('slip/deep/other.txt', wrong);
        for (const jobs of ['1', '2']) {
          const output = json(['slip', '--jobs', jobs]);
          assert.equal(output.code, 1);
          assert.deepEqual(listed(output), [1, 1]);
          assert.equal(output.stderr, `bao-cao: slip/.bao-cao.json:${told}\n`);
        }
        assert.equal(
          workspace.run(['check', '--config', 'slip/.bao-cao.json', 'right.txt', '-q']).stderr,
          `bao-cao: slip/.bao-cao.json:${told}\n`,
        );
      });
    }

    it('may have comments and a comma behind the last entry', () => {
      const file = folder('comments', '\ufeff// của xã\n{\n  "rules": { "count/listed": "off", /* tạm */ },\n}\n');
      const output = json([file]);
      assert.deepEqual([listed(output), output.stderr, output.code], [[0], '', 0]);
    });

    it('is a regular file, or else it is not read', function () {
      if (process.platform === 'win32') this.skip();
      for (const [name, make] of [
        ['fifo', (file: string) => spawnSync('mkfifo', [file])],
        ['zero', (file: string) => symlinkSync('/dev/zero', file)],
        ['folder', (file: string) => mkdirSync(file)],
        ['large', (file: string) => writeFileSync(file, `{"words": ["${'x'.repeat(1 << 21)}"]}`)],
      ] as const) {
        const report = workspace.write(`${name}/report.txt`, wrong);
        make(workspace.path(`${name}/.bao-cao.json`));
        const output = json([report]);
        assert.equal(output.code, 2, name);
        assert.match(output.files[0]?.error ?? '', /^không đọc được tệp cấu hình .*: /u);
        assert.equal(workspace.run(['check', '--config', `${name}/.bao-cao.json`, 'right.txt']).code, 2);
      }
    });
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
