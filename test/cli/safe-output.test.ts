import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { linesOf, printable, safeJson, sentence, visible } from '../../server/cli/escape';
import { csv } from '../../server/cli/formats/csv';
import { program, right, Workspace, wrong } from './program';

/** What a terminal or a log would obey: control characters but the line feed, and what turns the direction of writing. */
// eslint-disable-next-line no-control-regex
const obeyed = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/u;

describe('what is shown', () => {
  const workspace = new Workspace();
  after(() => workspace.remove());

  describe('of a text and a name full of control characters', () => {
    const name = 'a\u001b[2Jb\n::warning::c\u202etxt.txt';
    const shownName = 'a\\x1b[2Jb\\n::warning::c\\u202etxt.txt';
    const text = wrong
      .replace('Diện tích chè', 'Diện\u001b[31m tích\u009b chè')
      .replace('Ban Thường vụ', 'Ban Ban Thường vụ \u001b]0;x\u0007 \u202e');
    before(function () {
      if (process.platform === 'win32') this.skip();
      workspace.write(name, text);
    });

    for (const format of ['pretty', 'json', 'jsonl', 'sarif', 'github']) {
      it(`is harmless: check --format ${format}`, () => {
        const { code, stdout, stderr } = workspace.run(['check', name, 'không\u001bcó.txt', '--format', format]);
        assert.equal(code, 2);
        assert.doesNotMatch(stdout + stderr, obeyed);
        assert.doesNotMatch(stdout + stderr, /^::warning::/mu);
        assert.equal(stderr, 'bao-cao: không\\x1bcó.txt: không có tệp này\n');
        if (format === 'pretty') assert.ok(stdout.startsWith(`${shownName}:`), stdout);
      });
    }

    for (const command of [
      ['outline'], ['outline', '--format', 'json'], ['figures'], ['figures', '--format', 'json'],
      ['indicators'], ['indicators', '--format', 'json'], ['fix', '--dry-run', '--fail-on', 'never'],
    ]) {
      it(`is harmless: ${command.join(' ')}`, () => {
        const { code, stdout, stderr } = workspace.run([...command, name, name]);
        assert.equal(code, 0);
        assert.doesNotMatch(stdout + stderr, obeyed);
        assert.doesNotMatch(stdout + stderr, /^::warning::/mu);
      });
    } // prettier-ignore

    it('is harmless: indicators --format csv, whose lines end with CRLF', () => {
      const { stdout } = workspace.run(['indicators', '--format', 'csv', name]);
      assert.doesNotMatch(stdout.replaceAll('\r\n', '\n'), obeyed);
    });

    it('is the same value in JSON', () => {
      const { stdout } = workspace.run(['check', name, '--format', 'json', '--fail-on', 'never']);
      const { files } = JSON.parse(stdout) as { files: { path: string }[] };
      assert.equal(files[0]?.path, name);
    });

    it('is the text itself where the text is asked for', () => {
      const { stdout } = workspace.run(['fix', '-', '--fail-on', 'never', '--quiet'], { input: text });
      assert.ok(stdout.includes('Diện\u001b[31m tích\u009b chè'));
    });
  });

  it('is escaped as it should be', () => {
    const text = 'a\tb\r\nc\rd\u001b\u0085\u2029\u2066e';
    assert.equal(printable(text), 'a b�\nc�d����e'.replaceAll('�', '\ufffd'));
    assert.equal(visible(text), 'a\\tb\\r\\nc\\rd\\x1b\\x85\\u2029\\u2066e');
    assert.equal(sentence(text), 'a b c d\\x1b\\x85\\u2029\\u2066e');
    assert.equal(linesOf(text), 'a\tb\r\nc\\rd\\x1b\\x85\\u2029\\u2066e');
    assert.equal(safeJson({ text }), '{"text":"a\\tb\\r\\nc\\rd\\u001b\\u0085\\u2029\\u2066e"}');
    for (const plain of ['Đảng bộ xã Nặm Khe', 'a\u200bb', 'e\u0301', '😀']) assert.equal(visible(plain), plain);
  });

  it('has nothing in its JSON that is said meanwhile, where both go to one place', function () {
    if (process.platform === 'win32') this.skip();
    workspace.write('a.txt', wrong);
    workspace.write('cfg/.bao-cao.json', '{"wrods": []}');
    workspace.write('cfg/b.txt', right);
    for (const command of ['check', 'outline', 'figures', 'indicators']) {
      const script = `"$0" "$1" ${command} --format json a.txt none.txt cfg/b.txt 2>&1`;
      const args = ['-c', script, process.execPath, program];
      const { stdout } = spawnSync('bash', args, { cwd: workspace.root, encoding: 'utf8' });
      const json = stdout.replaceAll(/^bao-cao: .*\n/gmu, '');
      assert.equal((JSON.parse(json) as { files: unknown[] }).files.length, 3, command);
      assert.match(stdout, /^bao-cao: none\.txt: /mu);
    }
  });

  describe('in a spreadsheet', () => {
    const cells = (...row: readonly (string | number | null)[]) => csv([row]).slice(1, -2);

    it('is text where it is text', () => {
      assert.equal(cells('=1+1', '+1', '-1', '@A1', '\t=1', ' =1', '＝1'), `'=1+1,'+1,'-1,'@A1,'\t=1,' =1,'＝1`);
      assert.equal(cells('=HYPERLINK("http://x";"y")'), `"'=HYPERLINK(""http://x"";""y"")"`);
      assert.equal(cells('(1)', '(1.2)', '1.1', '2.10', '10-12', '3/4', '1/2/2026'), `'(1),'(1.2),'1.1,'2.10,'10-12,'3/4,'1/2/2026`); // prettier-ignore
    });

    it('is left as it is where nothing can be mistaken', () => {
      for (const text of ['Chỉ tiêu (1)', 'I.', '1.2.', '61,5%', 'a=b', '(a)', 'từ -1,2%', '2.1.1.1.']) {
        assert.equal(cells(text).replaceAll('"', ''), text);
      }
      assert.equal(cells(-1.5, 61.5, null), '-1.5,61.5,');
    });

    it('keeps the numbers and names of indicators', () => {
      workspace.write('csv.txt', `BÁO CÁO\n\nI. Chỉ tiêu (02 chỉ tiêu)\n(1) =1+1 Tốc độ tăng đạt 10%.\n(2) @Thu nhập bình quân 60 triệu đồng/người.\n`); // prettier-ignore
      const { stdout } = workspace.run(['indicators', '--format', 'csv', 'csv.txt']);
      const lines = stdout.slice(1).trimEnd().split('\r\n').slice(1);
      assert.ok(lines.length >= 2);
      for (const line of lines) assert.doesNotMatch(line, /(?:^|,)"?(?:[=+\-@\t]|\(\d+\))/u);
      assert.match(stdout, /,'\(2\),'@Thu nhập/u);
    });
  });

  it('is a valid address in SARIF, whatever the name', function () {
    if (process.platform === 'win32') this.skip();
    for (const [name, uri] of [
      ['a:b.txt', './a:b.txt'],
      ['thư mục/a:b.txt', 'th%C6%B0%20m%E1%BB%A5c/a:b.txt'],
      ['http:x/a.txt', './http:x/a.txt'],
      ['a#b?c%20.txt', 'a%23b%3Fc%2520.txt'],
      ['a b\n.txt', 'a%20b%0A.txt'],
    ] as const) {
      workspace.write(name, wrong);
      const { stdout } = workspace.run(['check', name, '--format', 'sarif']);
      const found = new Set(stdout.match(/"uri":"[^"]*"/gu));
      assert.deepEqual([...found], [`"uri":"${uri}"`]);
      assert.equal(new URL(uri, 'file:///work/').protocol, 'file:');
    }
  });

  it('is a diff that keeps its lines, whatever ends them', () => {
    workspace.write('crlf.txt', 'BÁO CÁO\r\n\r\n1. Tình hình\r\nCán bộ nắm nắm chắc\ttình hình.\r\n');
    const { stdout } = workspace.run(['fix', '--dry-run', 'crlf.txt', '--output', 'x.diff', '--fail-on', 'never']);
    assert.equal(stdout, '');
    assert.match(readFileSync(workspace.path('x.diff'), 'utf8'), /^-Cán bộ nắm nắm chắc\ttình hình\.\r\n\+Cán bộ nắm chắc/mu); // prettier-ignore
  });
});
