// Prints how fast the program is, as ratios taken in one run: absolute times move from machine to machine.
//   npm run bench [-- cold warm keystroke doubling memory] [-- --report FILE] [-- --edits N]
//   npm run bench -- rules [--length N]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { letterClasses } from '../../scripts/letter-classes.mjs';
import { sample } from './sample';
import { median, quantile } from './statistics';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { report: { type: 'string' }, edits: { type: 'string' }, length: { type: 'string' } },
});
const folder = path.resolve('out/bench');
mkdirSync(folder, { recursive: true });
const engine = path.join(folder, 'sections.js');

/** Prints a measured number beside what it may be at most. */
function line(what: string, value: number, budget: number | undefined, detail: string): void {
  const verdict = budget === undefined ? '' : `≤ ${budget}  ${value <= budget ? 'ok' : 'OVER'}`;
  console.log(`${what.padEnd(44)} ${value.toFixed(2).padStart(7)}  ${verdict.padEnd(12)} ${detail}`);
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

function inEngine(section: string, count = ''): unknown {
  const args = ['--expose-gc', engine, section, values.report ?? '', count];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${section}: ${stderr}`);
  return JSON.parse(stdout) as unknown;
}

/** Whole processes, taken in turns, so that what disturbs the machine disturbs all of them. */
function cold(): void {
  const report = path.join(folder, 'report.txt');
  writeFileSync(report, sample(95_000, values.report));
  const cspell = path.resolve('node_modules/.bin/cspell');
  const commands: Readonly<Record<string, readonly string[]>> = {
    'node -e 0': [process.execPath, '-e', '0'],
    'bao-cao check': [process.execPath, 'dist/cli.js', 'check', report],
    ...(existsSync(cspell) && { cspell: [process.execPath, cspell, '--no-progress', '--locale', 'vi', report] }),
  };
  const times = new Map(Object.keys(commands).map((name) => [name, [] as number[]]));
  const rounds = 21;
  for (let i = 0; i < rounds; i++) {
    for (const [name, [file = '', ...args]] of Object.entries(commands)) {
      const start = performance.now();
      spawnSync(file, args, { stdio: ['ignore', 'pipe', 'pipe'] });
      times.get(name)?.push(performance.now() - start);
    }
  }
  const of = (name: string) => median(times.get(name) ?? []);
  const fastest = (name: string) => quantile(times.get(name) ?? [], 0);
  const detail = `medians ${ms(of('bao-cao check'))} / ${ms(of('node -e 0'))}; fastest ${(fastest('bao-cao check') / fastest('node -e 0')).toFixed(2)}`; // prettier-ignore
  line('cold: check / node -e 0', of('bao-cao check') / of('node -e 0'), 2.5, detail);
  if (times.has('cspell')) line('cold: check / cspell', of('bao-cao check') / of('cspell'), 0.2, ms(of('cspell')));
}

function warm(): void {
  const { pass, same, fresh } = inEngine('warm') as Record<'pass' | 'same' | 'fresh', number>;
  line('warm: check of new text / one pass', fresh / pass, 10, `${ms(fresh)} / ${ms(pass)}`);
  line('warm: check of the same text / one pass', same / pass, 10, `${ms(same)} / ${ms(pass)}`);
}

function keystroke(): void {
  const { p50, p95, worst } = inEngine('keystroke') as Record<'p50' | 'p95' | 'worst', number>;
  line('keystroke to diagnostics, p95 (ms)', p95, 15, `p50 ${ms(p50)}, worst ${ms(worst)}`);
}

function doubling(): void {
  let before: number | undefined;
  for (let length = 95_000; length <= 12_500_000; length *= 2) {
    const { time } = inEngine('size', String(length)) as { time: number };
    const detail = `${ms(time)}, ${((time / length) * 1e6).toFixed(1)} ns per character`;
    if (before === undefined) console.log(`doubling: ${length} characters: ${detail}`);
    else line(`doubling: ${length / 1e6} million characters`, time / before, 2.2, detail);
    before = time;
  }
}

function memory(): void {
  const { heap } = inEngine('memory', values.edits) as { heap: readonly number[] };
  const [first = NaN] = heap;
  const detail = `MB after each tenth: ${heap.map((megabytes) => megabytes.toFixed(0)).join(' ')}`;
  line('memory: end / after a tenth of the edits', (heap.at(-1) ?? NaN) / first, 1.1, detail);
}

/** Not among what is measured when nothing is named: for who looks for the rule that takes the time. */
function rules(): void {
  const parts = inEngine('rules', values.length) as readonly { name: string; time: number }[];
  const whole = parts.reduce((sum, { time }) => sum + time, 0);
  for (const { name, time } of [...parts].sort((a, b) => b.time - a.time)) {
    console.log(`${name.padEnd(28)} ${ms(time).padStart(9)} ${((100 * time) / whole).toFixed(0).padStart(4)} %`);
  }
}

const all: Readonly<Record<string, () => void>> = { cold, warm, keystroke, doubling, memory };
const more: typeof all = { ...all, rules };
const unknown = positionals.filter((name) => !more[name]);
if (unknown.length)
  throw new Error(`no such measurement: ${unknown.join(', ')}; there are ${Object.keys(more).join(', ')}`);
/** Builds the measured code as the product is built. */
async function main(names: readonly string[]): Promise<void> {
  await build({
    entryPoints: ['test/bench/sections.ts'],
    outfile: engine,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    plugins: [letterClasses],
  });
  // Beside other work the processes of this run do not share the machine evenly, whatever is done with medians.
  const [load = 0] = loadavg();
  const cores = availableParallelism();
  if (load > cores / 2)
    console.log(`The machine is busy (load ${load.toFixed(1)} on ${cores} cores): ratios are rough.`);
  for (const name of names) more[name]?.();
}

void main(positionals.length ? positionals : Object.keys(all));
