import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { program, Workspace } from '../cli/program';

const text = `BÁO CÁO CHÍNH TRỊ

1. Chỉ tiêu chủ yếu

1.1. Chỉ tiêu kinh tế (03 chỉ tiêu)
(1) Tổng thu ngân sách trên địa bàn xã Mường Lùng tăng 9%/năm.
(2) Diện tích chè hữu cơ của xã Mường Lùng đạt 240 ha.

2. Tổ chức thực hiện
Ban Thường vụ Đảng ủy phân công  từng đồng chí phụ trách , hằng quý báo cáo.
`;

interface Answers {
  readonly problem?: string;
  readonly formats: boolean;
  readonly findings: readonly { readonly code: string; readonly line: number }[];
  readonly outline: readonly string[];
  readonly actions: readonly string[];
  readonly fixed: string;
  readonly renamed: string;
  readonly formatted: string;
}

const isInstalled = spawnSync('nvim', ['--version']).status === 0;

describe('Neovim', function () {
  this.timeout(120_000);
  const workspace = new Workspace();
  after(() => workspace.remove());
  let answers: Answers;

  before(function () {
    if (!isInstalled) {
      console.log('      nvim is not installed (apt-get install neovim): its tests are left out');
      this.skip();
    }
    const report = workspace.write('bao-cao.txt', text);
    const file = workspace.path('answers.json');
    const lines = text.split('\n');
    const line = lines.findIndex((one) => one.startsWith('(2)'));
    const script = path.join(__dirname, 'neovim.lua');
    const { stderr, status } = spawnSync('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-S', script], {
      cwd: workspace.root,
      env: {
        ...process.env,
        NODE: process.execPath,
        SERVER: program,
        REPORT: report,
        ANSWERS: file,
        RENAME_LINE: String(line),
        RENAME_CHARACTER: String(lines[line]!.indexOf('Mường')),
        RENAME_TO: 'Nậm Sài',
      },
      encoding: 'utf8',
      timeout: 100_000,
    });
    assert.equal(status, 0, stderr);
    answers = JSON.parse(readFileSync(file, 'utf8')) as Answers;
    assert.equal(answers.problem, undefined);
  });

  it('shows the findings', () =>
    assert.ok(answers.findings.some(({ code, line }) => code === 'count/listed' && line === 4)));

  it('shows the outline', () =>
    assert.deepEqual(answers.outline.slice(-2), ['1. Chỉ tiêu chủ yếu', '2. Tổ chức thực hiện']));

  it('applies a fix', () => assert.equal(answers.fixed.trim(), text.replace('03 chỉ tiêu', '02 chỉ tiêu').trim()));

  it('renames', () => {
    assert.ok(!answers.renamed.includes('Mường Lùng'));
    assert.equal(answers.renamed.split('Nậm Sài').length, 3);
  });

  it('formats', () => {
    assert.ok(answers.formats);
    assert.ok(answers.formatted.includes('phân công từng đồng chí phụ trách, hằng quý'));
  });
});
