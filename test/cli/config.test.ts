import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { right, Workspace, wrong } from './program';

interface Output {
  readonly files: readonly {
    readonly findings: readonly { readonly rule: string; readonly severity: string; readonly message: string }[];
    readonly error: string | null;
  }[];
}

describe('the configuration of check', () => {
  const workspace = new Workspace();
  workspace.write('wrong.txt', wrong);
  workspace.write('right.txt', right);
  after(() => workspace.remove());
  const json = (args: readonly string[]) => {
    const { code, stdout, stderr } = workspace.run(['check', '--format', 'json', ...args]);
    return { ...(JSON.parse(stdout) as Output), code, stderr };
  };
  const listed = (output: Output) =>
    output.files.map((file) => file.findings.filter(({ rule }) => rule === 'count/listed').length);

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
