import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import packageJson from '../../package.json';
import { checks } from '../../server/checks/checks';
import { commands } from '../../server/cli/commands';
import { program, right, run, Workspace, wrong } from './program';

describe('bao-cao', () => {
  const workspace = new Workspace();
  workspace.write('wrong.txt', wrong);
  workspace.write('right.txt', right);
  after(() => workspace.remove());
  const json = (...args: readonly string[]) => {
    const { stdout } = workspace.run([...args, '--format', 'json']);
    return JSON.parse(stdout) as Record<string, unknown>;
  };

  describe('without a command', () => {
    it('prints its version', () => {
      for (const args of [['--version'], ['-v'], ['check', '--version']]) {
        assert.deepEqual(run(args), { code: 0, stdout: `${packageJson.version}\n`, stderr: '' });
      }
    });

    it('prints its help, as an answer or as a complaint', () => {
      const { code, stdout, stderr } = run(['--help']);
      assert.equal(code, 0);
      assert.equal(stderr, '');
      for (const command of Object.keys(commands)) assert.match(stdout, new RegExp(`^  ${command} `, 'm'));
      assert.deepEqual(run([]), { code: 2, stdout: '', stderr: stdout });
      assert.match(run(['--help', '--locale', 'en']).stdout, /^Usage: /m);
    });

    it('prints the help of every command', () => {
      for (const command of Object.keys(commands)) {
        const { code, stdout } = run([command, '--help']);
        assert.equal(code, 0);
        assert.match(stdout, new RegExp(`^bao-cao ${command} `));
      }
    });

    it('says which commands there are when it does not know one', () => {
      const { code, stderr } = run(['chek', 'a.txt']);
      assert.equal(code, 2);
      assert.equal(stderr, 'bao-cao: không có lệnh «chek». Ý bạn là «check»?\n');
      const names = [...Object.keys(commands), 'help'].join(', ');
      assert.equal(run(['kiểm']).stderr, `bao-cao: không có lệnh «kiểm»; các lệnh: ${names}\n`);
      assert.match(run(['bao-cao.txt']).stderr, /xin gõ: bao-cao check bao-cao\.txt/);
      assert.equal(run(['constructor']).code, 2);
      assert.match(run(['chek', '--locale=en']).stderr, /no command "chek"/);
    });
  });

  describe('outline', () => {
    it('has the shape of the contract', () => {
      const output = json('outline', 'right.txt');
      assert.equal(output['schemaVersion'], 1);
      assert.equal(output['path'], 'right.txt');
      const roots = output['outline'] as {
        marker: string | null;
        title: string;
        range: unknown;
        children: unknown[];
      }[];
      const first = roots.find(({ marker }) => marker === '1.');
      assert.deepEqual(Object.keys(first ?? {}), ['kind', 'marker', 'title', 'range', 'selectionRange', 'children']);
      assert.equal(first?.title, 'Chỉ tiêu chủ yếu');
      assert.equal(first.children.length, 2);
    });

    it('prints a tree with line numbers', () => {
      const { stdout } = workspace.run(['outline', 'right.txt']);
      assert.match(stdout, /^ {5}3 {2}1\. Chỉ tiêu chủ yếu\n {5}5 {4}1\.1\. Chỉ tiêu kinh tế \(02 chỉ tiêu\)$/m);
    });

    it('reads standard input, and several files one after the other', () => {
      assert.match(workspace.run(['outline', '-'], { input: right }).stdout, /1\.2\. Chỉ tiêu môi trường/);
      assert.equal(workspace.run(['outline']).code, 2);
      const { stdout } = workspace.run(['outline', 'right.txt', 'wrong.txt']);
      assert.match(stdout, /^right\.txt\n {5}1 {2}BÁO CÁO.*\n\nwrong\.txt\n/su);
      const { files } = json('outline', 'right.txt', 'missing.txt') as { files: Record<string, unknown>[] };
      assert.deepEqual(files.map(({ path, error }) => [path, error]), [['right.txt', null], ['missing.txt', 'không có tệp này']]); // prettier-ignore
      const { outline: alone } = json('outline', 'right.txt');
      assert.deepEqual(files[0]?.['outline'], alone);
    });

    it('tells why it has failed', () => {
      const { code, stdout, stderr } = workspace.run(['outline', 'missing.txt', '--format', 'json']);
      assert.equal(code, 2);
      assert.equal(stderr, 'bao-cao: missing.txt: không có tệp này\n');
      assert.deepEqual(JSON.parse(stdout), {
        schemaVersion: 1,
        path: 'missing.txt',
        outline: [],
        error: 'không có tệp này',
      });
    });
  });

  describe('indicators', () => {
    interface Group {
      readonly marker: string;
      readonly declared: number | null;
      readonly listed: number;
      readonly indicators: readonly { number: string; values: readonly Record<string, unknown>[] }[];
      readonly groups: readonly Group[];
    }

    it('has the shape of the contract', () => {
      const files = json('indicators', 'wrong.txt', 'missing.txt')['files'] as {
        path: string;
        groups: Group[];
        error: string | null;
      }[];
      assert.deepEqual(files.map(({ path, error }) => [path, error]), [['wrong.txt', null], ['missing.txt', 'không có tệp này']]); // prettier-ignore
      const all = (groups: readonly Group[]): Group[] => groups.flatMap((group) => [group, ...all(group.groups)]);
      const group = all(files[0]?.groups ?? []).find(({ marker }) => marker === '1.1.');
      assert.deepEqual(Object.keys(group ?? {}), [
        'marker',
        'title',
        'declared',
        'listed',
        'range',
        'groups',
        'indicators',
      ]);
      assert.deepEqual([group?.declared, group?.listed], [3, 2]);
      const [, second] = group?.indicators ?? [];
      assert.deepEqual(Object.keys(second ?? {}), ['number', 'name', 'range', 'values']);
      assert.equal(second?.number, '(2)');
      const { text, value, upper, unit, comparison, year } = second.values[0] ?? {};
      assert.deepEqual({ text, value, upper, unit, comparison, year }, { text: '240 ha', value: 240, upper: null, unit: 'ha', comparison: '=', year: null }); // prettier-ignore
    });

    it('is a table for people and rows for spreadsheets', () => {
      assert.match(workspace.run(['indicators', 'wrong.txt']).stdout, /^ {2}\(2\) +Diện tích chè hữu cơ +240 ha$/m);
      const rows = workspace.run(['indicators', '--format', 'csv', 'wrong.txt']).stdout.split('\r\n');
      assert.match(rows[0] ?? '', /^\ufeffTệp,Dòng,/);
      assert.equal(rows.length, 1 + 3 + 1);
      assert.match(rows[3] ?? '', /^wrong\.txt,10,1\.2\.,.*"61,5%",61\.5,,%,/);
      assert.match(
        workspace.run(['indicators', '--format=csv', '--locale=en', 'wrong.txt']).stdout,
        /^\ufeffFile,Line,/,
      );
    });
  });

  describe('figures', () => {
    const text = 'Cơ cấu: 550 người, trong đó Mầm non 195 người, Tiểu học 211 người, THCS 195 người.\n';

    it('has the shape of the contract', () => {
      workspace.write('sum.txt', text);
      const output = json('figures', 'sum.txt');
      assert.deepEqual([output['schemaVersion'], output['path'], output['error']], [1, 'sum.txt', null]);
      const [relation] = output['relations'] as Record<string, unknown>[];
      assert.deepEqual(Object.keys(relation ?? {}), ['kind', 'holds', 'stated', 'computed', 'range', 'terms']);
      const { kind, holds, computed, terms } = relation ?? {};
      assert.deepEqual({ kind, holds, computed }, { kind: 'sum', holds: false, computed: 601 });
      const first = (terms as Record<string, unknown>[])[0] ?? {};
      assert.deepEqual(Object.keys(first).sort(), ['range', 'role', 'text', 'unit', 'value']);
    });

    it('prints the arithmetic', () => {
      const { code, stdout } = workspace.run(['figures', '-'], { input: text });
      assert.equal(code, 0);
      assert.match(stdout, /^ {5}1 {2}✗ .*195 \+ 211 \+ 195 = 601/m);
    });
  });

  describe('rules', () => {
    it('lists the catalogue', () => {
      const listed = json('rules')['rules'] as { id: string; severity: string; title: string }[];
      assert.deepEqual(listed.map(({ id, severity }) => [id, severity]), checks.map(({ id, severity }) => [id, severity])); // prettier-ignore
      const { stdout } = workspace.run(['rules']);
      assert.equal(stdout.trimEnd().split('\n').length, checks.length);
      assert.match(stdout, /^count\/listed {2,}lỗi {2,}\S/m);
    });

    it('prints the page of a rule, from any folder', () => {
      const { code, stdout } = workspace.run(['rules', 'count/listed']);
      assert.equal(code, 0);
      assert.equal(stdout, readFileSync('docs/rules/count/listed.md', 'utf8'));
    });

    it('knows its rules', () => {
      assert.equal(workspace.run(['rules', 'count/none']).code, 2);
      assert.equal(workspace.run(['rules', '../../README']).code, 2);
      assert.equal(workspace.run(['rules', 'count/listed', 'count/groups']).code, 2);
    });
  });

  describe('lsp', () => {
    it('answers over standard input and output', async () => {
      const server = spawn(process.execPath, [program, 'lsp', '--stdio', `--clientProcessId=${process.pid}`]);
      const send = (message: object) => {
        const text = JSON.stringify({ jsonrpc: '2.0', ...message });
        server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
      };
      let answer = '';
      send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
      for await (const chunk of server.stdout) {
        answer += String(chunk);
        if (answer.includes('"capabilities"')) break;
      }
      send({ id: 2, method: 'shutdown' });
      send({ method: 'exit' });
      const code = await new Promise((resolve) => server.once('exit', resolve));
      assert.equal(code, 0);
    });

    it('has no other way to talk', () => {
      assert.equal(run(['lsp']).code, 2);
    });
  });
});
