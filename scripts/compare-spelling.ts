// What the program, hunspell and cspell find of planted slips, and what they say of the texts as they are: the table of
// docs/lexicon.md. Tools that are not installed are left out.
//   npx tsx scripts/compare-spelling.ts [--cli OTHER/cli.js] [--cspell FOLDER] [--seed 3]
// FOLDER is where cspell and @cspell/dict-vi-vn are installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { missingSyllable, withSlips, type PlantedSlip } from '../test/mutation/spelling-slips';

const { values } = parseArgs({
  options: { cli: { type: 'string' }, cspell: { type: 'string' }, seed: { type: 'string', default: '3' } },
});
const folder = mkdtempSync(path.join(tmpdir(), 'slips-'));

interface Sample {
  readonly file: string;
  readonly text: string;
  readonly slips: readonly PlantedSlip[];
}

/** Texts with planted slips, and as they are. */
const samples: readonly { readonly planted: Sample; readonly clean: Sample }[] = [
  '../shared/foreign/texts',
  '../shared/corpus',
].flatMap((from) =>
  readdirSync(from)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const text = readFileSync(path.join(from, name), 'utf8').normalize('NFC');
      const made = withSlips(text, Number(values.seed) * 7919 + text.length, 50);
      const write = (prefix: string, content: string, slips: readonly PlantedSlip[]): Sample => {
        const file = path.join(folder, `${prefix}-${name}`);
        writeFileSync(file, content);
        return { file, text: content, slips };
      };
      return { planted: write('slips', made.text, made.slips), clean: write('clean', text, []) };
    }),
);

/** Where a tool finds something: spans of the text, or words wherever they stand. */
interface Found {
  readonly count: number;
  readonly has: (slip: PlantedSlip) => boolean;
}
type Tool = (sample: Sample) => Found;

interface Findings {
  readonly files: readonly { readonly findings: readonly Finding[] }[];
}
interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly range: Readonly<Record<'start' | 'end', { readonly line: number; readonly character: number }>>;
}

const program =
  (cli: string): Tool =>
  ({ file, text }) => {
    const { stdout } = spawnSync('node', [cli, 'check', '--format', 'json', file], { encoding: 'utf8', maxBuffer: 1 << 28 }); // prettier-ignore
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    const spans = (JSON.parse(stdout) as Findings).files[0]!.findings
      .filter(({ rule, severity }) => /^spelling\/(?:syllable|word)$/u.test(rule) && severity !== 'hint')
      .map(({ range: { start, end } }) => [starts[start.line]! + start.character, starts[end.line]! + end.character] as const); // prettier-ignore
    return { count: spans.length, has: (slip) => spans.some(([start, end]) => start < slip.end && end > slip.start) };
  };

const words = (list: string): Found => {
  const wrong = list.split('\n').filter((word) => word.trim() !== '');
  const set = new Set(wrong.map((word) => word.trim()));
  return { count: wrong.length, has: ({ written }) => written.split(/\s+/u).some((word) => set.has(word)) };
};

const hunspell: Tool = ({ file }) => words(execFileSync('hunspell', ['-d', 'vi_VN', '-i', 'utf-8', '-l', file], { encoding: 'utf8' })); // prettier-ignore

/** cspell takes seconds to start: all files in one run, whose lines end in «Unknown word (…)». */
function cspell(home: string): Tool {
  const config = path.join(home, 'vi.json');
  const dictionary = path.join(home, 'node_modules/@cspell/dict-vi-vn/cspell-ext.json');
  writeFileSync(config, JSON.stringify({ version: '0.2', language: 'vi', import: [dictionary] }));
  const bin = path.join(home, 'node_modules/.bin/cspell');
  const args = ['--no-progress', '--no-summary', '--locale', 'vi', '--config', config, '*.txt'];
  const { stdout } = spawnSync(bin, args, { encoding: 'utf8', maxBuffer: 1 << 28, cwd: folder });
  const lines = stdout.split('\n');
  return ({ file }) => {
    const own = lines.filter((line) => line.includes(path.basename(file)));
    return words(own.map((line) => /\((?<word>[^()]*)\)/u.exec(line)?.groups?.word ?? '').join('\n'));
  };
}

const installed = (command: string): boolean => spawnSync(command, ['--version']).status === 0;
const tools: Record<string, Tool> = { 'bao-cao': program('dist/cli.js') };
if (values.cli) tools.other = program(values.cli);
if (installed('hunspell')) tools['hunspell-vi'] = hunspell;
if (values.cspell) tools['cspell-vi'] = cspell(values.cspell);

const kilobytes = samples.reduce((sum, { clean }) => sum + Buffer.byteLength(clean.text), 0) / 1000;
const kinds = new Map<string, Map<string, number>>();
const all = new Map<string, number>();
console.log(`| | ${Object.keys(tools).join(' | ')} |`);
const marked = new Map<string, number>();
for (const { planted, clean } of samples) {
  for (const { kind } of planted.slips) all.set(kind, (all.get(kind) ?? 0) + 1);
  for (const [name, tool] of Object.entries(tools)) {
    const found = tool(planted);
    for (const slip of planted.slips) {
      const row = kinds.get(slip.kind) ?? new Map<string, number>();
      kinds.set(slip.kind, row.set(name, (row.get(name) ?? 0) + (found.has(slip) ? 1 : 0)));
    }
    marked.set(name, (marked.get(name) ?? 0) + tool(clean).count);
  }
}
const row = (title: string, cell: (name: string) => string): void =>
  console.log(`| ${title} | ${Object.keys(tools).map(cell).join(' | ')} |`);
const share = (found: number, of: number): string => `${Math.round((100 * found) / of)} %`;
for (const [kind, found] of kinds) row(kind, (name) => share(found.get(name) ?? 0, all.get(kind) ?? 1));
const asked = [...kinds].filter(([kind]) => kind !== missingSyllable);
const sum = asked.reduce((n, [kind]) => n + (all.get(kind) ?? 0), 0);
row(`all but «${missingSyllable}»`, (name) => share(asked.reduce((n, [, found]) => n + (found.get(name) ?? 0), 0), sum)); // prettier-ignore
row('marked in 100 KB as they are', (name) => ((100 * (marked.get(name) ?? 0)) / kilobytes).toFixed(1));
