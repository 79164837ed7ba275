import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checks } from '../../server/checks/checks';
import { commands } from '../../server/cli/commands';
import { right, run, Workspace, wrong } from './program';

const twice = 'BÁO CÁO\n\n1. Tình hình\nCán bộ nắm nắm chắc tình hình.\n';
const once = twice.replace('nắm nắm', 'nắm');

describe('what is asked of the command line', () => {
  const workspace = new Workspace();
  workspace.write('right.txt', right);
  workspace.write('wrong.txt', wrong);
  after(() => workspace.remove());
  const text = (name: string) => readFileSync(workspace.path(name), 'utf8');

  describe('by options', () => {
    for (const args of [
      ['outline', 'right.txt', '--fail-on', 'error'],
      ['figures', 'right.txt', '--rule', 'count/listed=off'],
      ['indicators', 'right.txt', '--jobs', '2'],
      ['fix', 'right.txt', '--format', 'pretty'],
      ['fix', 'right.txt', '--jobs', '2'],
      ['rules', '--exclude', 'x'],
      ['check', 'right.txt', '--dry-run'],
      ['lsp', '--stdio', '--output', 'x'],
      ['help', '--output', 'x'],
    ]) {
      it(`is refused where the command does not use it: ${args.join(' ')}`, () => {
        const { code, stdout, stderr } = workspace.run(args);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, new RegExp(`^bao-cao: lệnh ${args[0]} không dùng --`, 'u'));
      });
    }

    it('are those that the help names', async () => {
      for (const load of Object.values(commands)) {
        const command = await load();
        const { stdout } = run([command.name, '--help']);
        const named = [...stdout.matchAll(/^ {2}(?:-\w, )?--(?<name>[\w-]+)/gmu)].map(({ groups }) => groups?.['name']);
        assert.deepEqual(named, [...command.options, 'locale', 'help', 'version']);
      }
    });

    for (const [args, meant] of [
      [['check', 'right.txt', '--fial-on', 'error'], '--fail-on'],
      [['check', 'right.txt', '--severity=error'], undefined],
      [['check', 'right.txt', '--format', 'sarf'], 'sarif'],
      [['check', 'right.txt', '--rule', 'count/list=off'], 'count/listed'],
      [['check', 'right.txt', '--rule', 'count/listed=warn'], undefined],
      [['check', 'right.txt', '--fail-on', 'waring'], 'warning'],
      [['rules', 'listed'], 'count/listed'],
      [['outlin', 'right.txt'], 'outline'],
      [['help', 'figure'], 'figures'],
      [['help', 'spelling/words'], 'spelling/word'],
    ] as const) {
      it(`are asked about where they are nearly right: ${args.join(' ')}`, () => {
        const { code, stderr } = workspace.run(args);
        assert.equal(code, 2);
        assert.equal(/ Ý bạn là «(?<name>.*)»\?\n$/u.exec(stderr)?.groups?.['name'], meant, stderr);
        assert.match(workspace.run([...args, '--locale', 'en']).stderr, meant ? /Did you mean/u : /^bao-cao: /u);
      });
    }
  });

  describe('by help', () => {
    it('is told of the program, a command and a rule', () => {
      assert.equal(run(['help']).stdout, run(['--help']).stdout);
      assert.match(run(['help']).stdout, /^ {2}help \[LỆNH\|QUY-TẮC\] /mu);
      assert.equal(run(['help', 'fix']).stdout, run(['fix', '--help']).stdout);
      assert.equal(run(['help', 'count/listed']).stdout, readFileSync('docs/rules/count/listed.md', 'utf8'));
      assert.equal(run(['help', 'fix', 'check']).code, 2);
    });

    it('says what --output means', () => {
      assert.match(run(['help', 'check']).stdout, /--output FILE +ghi kết quả vào tệp này/u);
      assert.match(run(['help', 'fix']).stdout, /--output FILE +ghi bản đã sửa vào tệp này, để nguyên tệp gốc/u);
    });
  });

  describe('by fix --output', () => {
    it('is a copy of the one file, which is left alone', () => {
      workspace.write('in.txt', twice);
      const { code, stdout, stderr } = workspace.run(['fix', 'in.txt', '-o', 'out.txt']);
      assert.deepEqual([code, stdout], [0, '']);
      assert.equal(stderr, 'in.txt: đã sửa 1 chỗ, ghi vào out.txt; tệp gốc để nguyên\n');
      assert.deepEqual([text('in.txt'), text('out.txt')], [twice, once]);
    });

    it('is a copy, too, where there is nothing to fix', () => {
      const { stderr } = workspace.run(['fix', 'right.txt', '--output', 'same.txt', '--fail-on', 'never']);
      assert.equal(stderr, 'right.txt: không có chỗ nào tự sửa được; same.txt là bản chép nguyên văn\n');
      assert.equal(text('same.txt'), right);
    });

    it('is refused for several files, and changes none', () => {
      workspace.write('in.txt', twice);
      workspace.write('in2.txt', twice);
      const { code, stderr } = workspace.run(['fix', 'in.txt', 'in2.txt', '-o', 'none.txt']);
      assert.equal(code, 2);
      assert.match(stderr, /đúng một tệp, đã cho 2 tệp/u);
      assert.deepEqual([text('in.txt'), text('in2.txt')], [twice, twice]);
      assert.throws(() => text('none.txt'));
    });

    it('leaves an old file there alone where nothing can be put in its place', () => {
      workspace.write('old.txt', 'cũ');
      assert.equal(workspace.run(['fix', 'missing.txt', '-o', 'old.txt']).code, 2);
      assert.equal(text('old.txt'), 'cũ');
    });

    it('is the text of standard input', () => {
      const { stdout } = workspace.run(['fix', '-', '-o', 'stdin.txt'], { input: twice });
      assert.deepEqual([stdout, text('stdin.txt')], ['', once]);
      workspace.write('in.txt', twice);
      assert.equal(workspace.run(['fix', 'in.txt', '-o', '-']).stdout, once);
      assert.equal(text('in.txt'), twice);
    });

    it('keeps the encoding', () => {
      const bytes = Buffer.from(`\ufeff${twice}`, 'utf16le');
      workspace.run(['fix', '-', '-o', 'utf16.txt'], { input: bytes });
      assert.deepEqual(readFileSync(workspace.path('utf16.txt')), Buffer.from(`\ufeff${once}`, 'utf16le'));
    });

    it('is the list of changes in a dry run, of several files, too', () => {
      workspace.write('in.txt', twice);
      workspace.write('in2.txt', twice);
      assert.equal(workspace.run(['fix', '--dry-run', 'in.txt', 'in2.txt', '-o', 'x.diff']).code, 0);
      assert.equal(text('x.diff').match(/^\+\+\+ /gmu)?.length, 2);
      assert.equal(text('in.txt'), twice);
    });
  });

  it('of fix is answered with what was done, and with a sum of many files', () => {
    workspace.write('many/a.txt', `${right}${twice}`);
    workspace.write('many/b.txt', right);
    workspace.write('many/c.txt', `${right}${twice}`);
    const { stderr } = workspace.run(['fix', 'many', '--fail-on', 'never']);
    assert.equal(
      stderr,
      'many/a.txt: đã sửa 1 chỗ\nmany/c.txt: đã sửa 1 chỗ\nĐã sửa 2 chỗ trong 2 tệp; 1 tệp không có chỗ nào tự sửa được.\n',
    );
    assert.equal(workspace.run(['fix', 'many', '--fail-on', 'never', '--quiet']).stderr, '');
  });

  it('of a rule is answered in English where there is any', () => {
    for (const { id } of checks.slice(0, 3)) {
      const { stdout } = run(['rules', id, '--locale', 'en']);
      assert.match(
        stdout,
        new RegExp(`^# ${id}: [A-Z][^À-ỹ]+\n\nDefault severity: (?:error|warning|info|hint)\\.\n`, 'u'),
      );
      for (const heading of ['What it finds', 'Why', 'Wrong', 'Right', 'How sure it is', 'How to ignore it']) {
        assert.match(stdout, new RegExp(`^## ${heading}$`, 'mu'));
      }
    }
  });
});
