import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import type { Log } from 'sarif';
import { csv } from '../../server/cli/formats/csv';
import { github } from '../../server/cli/formats/github';
import { sarif } from '../../server/cli/formats/sarif';
import type { CheckedFile } from '../../server/cli/check-file';
import type { Reporter } from '../../server/cli/reporter';
import { count, emptyTally } from '../../server/cli/tally';
import { right, Workspace, wrong } from './program';

const require = createRequire(__filename);
const readJson = (module: string) => JSON.parse(readFileSync(require.resolve(module), 'utf8')) as object;

/** A file with everything that a format may have to show. */
const rich: CheckedFile = {
  path: 'thư mục/báo cáo, 1:2%.txt',
  profile: 'bao-cao-chinh-tri',
  error: null,
  text: wrong,
  ignored: [],
  stale: [],
  counts: { error: 0, warning: 0, info: 0, hint: 0 },
  complaints: [],
  crashes: [],
  findings: [
    {
      rule: 'count/listed',
      severity: 'warning',
      message: 'Nêu 3, có 2 (66%):\r\nxem lại',
      range: { start: { line: 4, character: 23 }, end: { line: 4, character: 34 } },
      related: [{ range: { start: { line: 5, character: 0 }, end: { line: 5, character: 3 } }, message: 'Mục đầu' }],
      fixes: [
        {
          title: 'Sửa thành 02',
          safe: true,
          edits: [{ range: { start: { line: 4, character: 23 }, end: { line: 4, character: 25 } }, newText: '02' }],
        },
      ],
    },
  ],
};
const failed: CheckedFile = {
  path: '-',
  profile: null,
  error: 'không có tệp này',
  text: '',
  findings: [],
  ignored: [],
  stale: [],
  counts: { error: 0, warning: 0, info: 0, hint: 0 },
  complaints: [],
  crashes: [],
};

async function written(reporter: Reporter, files: readonly CheckedFile[]): Promise<string> {
  let tally = emptyTally;
  const each = async function* () {
    for (const file of files) {
      tally = count(tally, file);
      yield file;
    }
  };
  let text = '';
  for await (const piece of reporter(each(), {
    locale: 'vi',
    color: false,
    width: 80,
    quiet: false,
    showIgnored: false,
    tally: () => tally,
    passedOver: undefined,
  }))
    text += piece;
  return text;
}

describe('output formats of check', () => {
  const workspace = new Workspace();
  workspace.write('wrong.txt', wrong);
  workspace.write('right.txt', right);
  after(() => workspace.remove());
  const stdout = (...args: readonly string[]) => workspace.run(['check', ...args]).stdout;

  it('json: has the shape of the contract', () => {
    const output = JSON.parse(stdout('wrong.txt', 'missing.txt', '--format', 'json')) as {
      files: { findings: Record<string, unknown>[] }[];
    };
    assert.deepEqual(Object.keys(output), ['schemaVersion', 'files', 'summary']);
    const [file, other] = output.files;
    assert.deepEqual(Object.keys(file ?? {}), ['path', 'profile', 'findings', 'error']);
    assert.deepEqual(other, { path: 'missing.txt', profile: null, findings: [], error: 'không có tệp này' });
    const finding = file?.findings.find(({ rule }) => rule === 'count/listed');
    assert.deepEqual(Object.keys(finding ?? {}), ['rule', 'severity', 'message', 'range', 'related', 'fixes']);
    assert.equal(finding?.['severity'], 'error');
    assert.deepEqual(finding['range'], { start: { line: 4, character: 23 }, end: { line: 4, character: 34 } });
    const [related] = finding['related'] as Record<string, unknown>[];
    assert.deepEqual(Object.keys(related ?? {}), ['path', 'range', 'message']);
    assert.equal(related?.['path'], 'wrong.txt');
  });

  it('json: sums up', () => {
    const { summary } = JSON.parse(
      stdout('wrong.txt', 'missing.txt', '--format', 'json', '--min-severity', 'error'),
    ) as {
      summary: unknown;
    };
    assert.deepEqual(summary, { files: 2, failed: 1, error: 1, warning: 0, info: 0, hint: 0 });
  });

  it('jsonl: has one line per file', () => {
    const lines = stdout('wrong.txt', 'missing.txt', 'right.txt', '--format', 'jsonl').trimEnd().split('\n');
    const files = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(
      files.map((file) => [file['schemaVersion'], file['path'], file['error']]),
      [
        [1, 'wrong.txt', null],
        [1, 'missing.txt', 'không có tệp này'],
        [1, 'right.txt', null],
      ],
    );
  });

  it('github: names place, rule and message, with its escapes', async () => {
    assert.equal(
      await written(github, [rich, failed]),
      '::warning file=thư mục/báo cáo%2C 1%3A2%25.txt,line=5,col=24,endLine=5,endColumn=35,title=count/listed' +
        '::Nêu 3, có 2 (66%25):%0D%0Axem lại\n::error file=-::không có tệp này\n',
    );
    assert.match(stdout('wrong.txt', '--format', 'github'), /^::error file=wrong\.txt,line=5,col=24,/m);
  });

  describe('sarif', () => {
    const validator = new Ajv({ schemaId: 'id', meta: false, unknownFormats: 'ignore', logger: false });
    validator.addMetaSchema(readJson('ajv/lib/refs/json-schema-draft-04.json'));
    const validate = validator.compile(readJson('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));
    const valid = (text: string): Log => {
      const log = JSON.parse(text) as Log;
      assert.ok(validate(log), JSON.stringify(validate.errors));
      return log;
    };

    it('is valid SARIF 2.1.0, with findings, without, and with failures', async () => {
      valid(stdout('wrong.txt', 'right.txt', 'missing.txt', '--format', 'sarif'));
      valid(stdout('right.txt', '--format', 'sarif', '--locale', 'en'));
      valid(await written(sarif, [rich, failed]));
      valid(await written(sarif, []));
    });

    it('names the rules, the places and the fixes', async () => {
      const [run] = valid(await written(sarif, [rich, failed])).runs;
      const [result] = run?.results ?? [];
      assert.equal(run?.columnKind, 'utf16CodeUnits');
      assert.equal(run.tool.driver.rules?.[result?.ruleIndex ?? -1]?.id, 'count/listed');
      assert.equal(result?.level, 'warning');
      const place = result.locations?.[0]?.physicalLocation;
      assert.equal(place?.artifactLocation?.uri, 'th%C6%B0%20m%E1%BB%A5c/b%C3%A1o%20c%C3%A1o,%201:2%25.txt');
      assert.deepEqual(place.region, { startLine: 5, startColumn: 24, endLine: 5, endColumn: 35 });
      assert.equal(result.relatedLocations?.[0]?.message?.text, 'Mục đầu');
      const [replacement] = result.fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
      assert.deepEqual(replacement?.deletedRegion, { startLine: 5, startColumn: 24, endLine: 5, endColumn: 26 });
      assert.equal(replacement.insertedContent?.text, '02');
      assert.equal(run.invocations?.[0]?.executionSuccessful, false);
    });
  });

  describe('pretty', () => {
    it('quotes the line with carets, and the related places', () => {
      const lines = stdout('wrong.txt', '--min-severity', 'error').split('\n');
      assert.match(lines[0] ?? '', /^wrong\.txt:5:24 {2}lỗi {2}.+ {2}count\/listed$/);
      assert.equal(lines[1], '     5 │ 1.1. Chỉ tiêu kinh tế (03 chỉ tiêu)');
      assert.equal(lines[2], '       │                        ^^^^^^^^^^^');
      assert.match(lines[3] ?? '', /^ {4}→ wrong\.txt:6:1 {2}/);
      assert.equal(lines.at(-2), '1 tệp: 1 lỗi, 0 cảnh báo, 0 nhắc nhở, 0 gợi ý.');
    });

    it('speaks English when asked', () => {
      const text = stdout('wrong.txt', 'missing.txt', '--locale', 'en', '--min-severity=error');
      assert.match(text, / {2}error {2}/);
      assert.match(text, /^Files: 2; errors: 1, warnings: 0, infos: 0, hints: 0\. Not checked: 1\.$/m);
    });

    it('sums up nothing when quiet', () => {
      assert.equal(stdout('wrong.txt', '--quiet', '--rule', 'count/listed=off', '--min-severity=error'), '');
    });

    it('is coloured where that is wanted, and only there', () => {
      const escape = '\u001b[';
      const coloured = (env: Readonly<Record<string, string>>, ...args: readonly string[]) =>
        workspace.run(['check', 'wrong.txt', ...args], { env }).stdout.includes(escape);
      assert.equal(coloured({}), false, 'no terminal');
      assert.equal(coloured({ FORCE_COLOR: '1' }), true);
      assert.equal(coloured({ FORCE_COLOR: '0' }), false);
      assert.equal(coloured({ FORCE_COLOR: '1', NO_COLOR: '1' }), false);
      assert.equal(coloured({ FORCE_COLOR: '1' }, '--no-color'), false);
    });

    it('goes to a file without colours', () => {
      const { code, stdout: none } = workspace.run(['check', 'wrong.txt', '--output', 'out.txt'], {
        env: { FORCE_COLOR: '1' },
      });
      assert.equal(code, 1);
      assert.equal(none, '');
      assert.equal(readFileSync(workspace.path('out.txt'), 'utf8'), stdout('wrong.txt'));
    });
  });
});

describe('csv', () => {
  it('has a byte order mark, CRLF, and quotes where RFC 4180 wants them', () => {
    assert.equal(csv([['a', 1.5, null], ['x,y', 'say "no"', 'two\nlines']]), '\ufeffa,1.5,\r\n"x,y","say ""no""","two\nlines"\r\n'); // prettier-ignore
  });
});
