// Sets the weights of the spelling rules and prints what they find: docs/lexicon.md tells how.
//   npm run tune [-- --write] [-- --real FILE] [-- --seeds 1,2]
// Slips are planted into texts of ../shared (test/mutation/spelling-slips.ts). Weights are fitted on one half of the texts,
// told apart by their names, and confirmed on the other. What the texts as they are have of slips is taken for false, but
// for what FILE names: a line for each real slip, with the text's name, what is written and what is meant (tabs).
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { lexicon } from '../server/knowledge/spelling/lexicon';
import { weights } from '../server/knowledge/spelling/weights';
import type { Reading } from '../server/checks/spelling/engine/candidates';
import { isSupported, type Doubt } from '../server/checks/spelling/engine/doubts';
import { factNames, factsOf } from '../server/checks/spelling/engine/judge';
import { Model } from '../server/checks/spelling/engine/model';
import { spelledParagraphs } from '../server/checks/spelling/engine/spelled';
import { Usage } from '../server/checks/spelling/engine/usage';
import { parseReport } from '../server/report/parse';
import { SourceText } from '../server/text/source';
import { missingSyllable, withSlips, type PlantedSlip } from '../test/mutation/spelling-slips';

const { values } = parseArgs({
  options: { write: { type: 'boolean', default: false }, real: { type: 'string' }, from: { type: 'string' }, seeds: { type: 'string', default: '1,2' } },
}); // prettier-ignore
const target = 'server/knowledge/spelling/weights.json';

/** How many false findings in 100 KB of text the threshold may give. */
const mostFalse = 0.1;
/** Of what is told as certain. */
const mostFalseSure = 0.05;
/** What no planted slip can tell: that the table of confusions has a reading was seen by whoever wrote the table. */
const given: Readonly<Partial<Record<(typeof factNames)[number], number>>> = { 'way confused': 11 };
/** What pulls weights towards nothing, so that rare facts do not run away. */
const ridge = 2;
/** A clean text's reading with such a score is a real slip more often than not: it is no example of what is right. */
const plainSlip = 3;

interface Text {
  readonly name: string;
  readonly text: string;
  readonly half: 0 | 1;
  /** Whether slips are put into it; others only show what is right. */
  readonly planted: boolean;
}

interface Weighed {
  readonly facts: Float64Array;
  readonly right: boolean;
  readonly meant: string;
}
/** A place that the rules ask about, with its best readings. */
interface Example {
  readonly text: Text;
  readonly slip: PlantedSlip | undefined;
  readonly written: string;
  readonly readings: readonly Weighed[];
}

/** FNV: the halves must not depend on the order of files. */
function halfOf(name: string): 0 | 1 {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return ((hash >>> 7) & 1) as 0 | 1;
}

function texts(): Text[] {
  const found: Text[] = [];
  const add = (folder: string, planted: boolean): void => {
    if (!existsSync(folder)) return;
    for (const name of readdirSync(folder)) {
      if (!name.endsWith('.txt') || /\.(?:sai|wrong)\.txt$/u.test(name)) continue;
      const text = readFileSync(path.join(folder, name), 'utf8').normalize('NFC');
      found.push({ name, text, half: halfOf(name), planted });
    }
  };
  add('../shared/foreign/texts', true);
  add('../shared/corpus', true);
  add('../shared/specimens', false);
  add('test/clean', false);
  add('seeds', false);
  return found;
}

interface WikiLine {
  readonly _id: string;
  readonly text: string;
  readonly mistakes: readonly { readonly text: string; readonly start_offset: string; readonly suggest: readonly string[] }[]; // prettier-ignore
}

/** Human slips of the encyclopaedia: measured with, never shipped; half of its texts show what is right. */
function wikipedia(): { readonly text: Text; readonly slips: readonly PlantedSlip[] }[] {
  const file = '../shared/spelling/viwiki-spelling.jsonl';
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => {
    const { _id, text, mistakes } = JSON.parse(line) as WikiLine;
    const slips = mistakes.map(({ text: written, start_offset, suggest: [meant = ''] }): PlantedSlip => {
      const start = Number(start_offset);
      return { kind: 'wikipedia', start, end: start + written.length, written, meant };
    });
    return { text: { name: `wiki ${_id}`, text, half: halfOf(_id), planted: false }, slips };
  }); // prettier-ignore
}

const current = Float64Array.from(factNames, (name) => weights.facts[name] ?? 0);
const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

/** As many readings of a place are weighed again with every fit. */
const kept = 6;

function examplesOf(text: Text, content: string, slips: readonly PlantedSlip[]): Example[] {
  const report = parseReport(new SourceText(content));
  const paragraphs = spelledParagraphs(report);
  const usage = new Usage(lexicon(), paragraphs);
  const model = new Model(lexicon(), usage);
  const found: Example[] = [];
  for (const [index, { words, doubts, text: flowText }] of paragraphs.entries()) {
    const { flow } = report.paragraphs[index]!;
    for (const doubt of doubts) {
      const last = doubt.word + doubt.written.length - 1;
      const span = flow.spanOf(words.starts[doubt.word]!, words.ends[last]!);
      const slip = slips.find((s) => s.start < span.end && s.end > span.start);
      const others = othersOf(doubt, usage);
      const readings = doubt.readings
        .filter((reading) => isSupported(doubt, reading) || isUsed(doubt, reading, usage))
        .map((reading): Weighed => ({
          facts: Float64Array.from(factsOf(doubt, reading, model, others)),
          right: slip !== undefined && isMeant(doubt, reading, slip),
          meant: reading.ids.map((id) => lexicon().spellings[id]).join(' '),
        }))
        .sort((a, b) => dot(b.facts, current) - dot(a.facts, current))
        .slice(0, kept);
      const written = flowText.slice(words.starts[doubt.word], words.ends[last]);
      if (readings.length > 0) found.push({ text, slip, written, readings });
    }
  }
  return found;
}

const isUsed = ({ left, right }: Doubt, { ids }: Reading, usage: Usage): boolean =>
  usage.oftenAfter(left).includes(ids[0]!) || usage.oftenBefore(right).includes(ids.at(-1)!);

function othersOf({ stranger, written: [id = -1] }: Doubt, usage: Usage): number {
  return (id >= 0 ? usage.single(id) : stranger === undefined ? 1 : usage.stranger(stranger)) - 1;
}

function isMeant(doubt: Doubt, { ids }: Reading, { meant, kind }: PlantedSlip): boolean {
  const parts = meant.toLowerCase().split(' ').map((part) => lexicon().idOf(part)); // prettier-ignore
  if ((kind === 'split') !== doubt.written.length > 1) return false;
  return parts.length === ids.length && parts.every((id, i) => id === ids[i]);
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, x))));

/** Solves a system of linear equations by elimination. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  const rows = matrix.map((row, i) => Float64Array.from([...row, right[i]!]));
  for (let i = 0; i < n; i++) {
    let pivot = i;
    for (let j = i + 1; j < n; j++) if (Math.abs(rows[j]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = j;
    const row = rows[pivot]!;
    rows[pivot] = rows[i]!;
    rows[i] = row;
    for (let j = 0; j < n; j++) {
      if (j === i) continue;
      const factor = rows[j]![i]! / rows[i]![i]!;
      if (factor !== 0) for (let k = i; k <= n; k++) rows[j]![k]! -= factor * rows[i]![k]!;
    }
  }
  return Float64Array.from(rows, (row, i) => row[n]! / row[i]!);
}

/** Logistic regression by Newton's method. */
function regress(facts: readonly Float64Array[], right: readonly boolean[]): Float64Array {
  const n = factNames.length;
  const weight: Float64Array = new Float64Array(n);
  for (let round = 0; round < 25; round++) {
    const gradient = new Float64Array(n);
    const curve = Array.from({ length: n }, (_, i) => Float64Array.from({ length: n }, (_, j) => (i === j ? (i === 0 ? 1e-6 : ridge) : 0)));
    for (let i = 0; i < n; i++) gradient[i] = i === 0 ? 0 : ridge * weight[i]!;
    for (const [e, row] of facts.entries()) {
      const chance = sigmoid(dot(row, weight));
      const error = chance - (right[e] ? 1 : 0);
      const spread = chance * (1 - chance);
      const set = [...row.keys()].filter((i) => row[i] !== 0);
      for (const i of set) {
        gradient[i]! += error * row[i]!;
        for (const j of set) curve[i]![j]! += spread * row[i]! * row[j]!;
      }
    }
    const stepped = solve(curve, gradient);
    for (let i = 0; i < n; i++) weight[i]! -= stepped[i]!;
    if (stepped.every((x) => Math.abs(x) < 1e-3)) break;
  }
  return weight;
} // prettier-ignore

const bestOf = ({ readings }: Example, weight: Float64Array): { readonly score: number; readonly reading: Weighed } =>
  readings
    .map((reading) => ({ reading, score: dot(reading.facts, weight) }))
    .reduce((a, b) => (b.score > a.score ? b : a));

/** Weights that tell planted slips from what is right. */
function fit(slips: readonly Example[], clean: readonly Example[]): Float64Array {
  let weight: Float64Array = current;
  for (let round = 0; round < 4; round++) {
    const facts: Float64Array[] = [];
    const right: boolean[] = [];
    for (const { readings } of slips) {
      const meant = readings.find((reading) => reading.right);
      if (!meant) continue;
      facts.push(meant.facts);
      right.push(true);
    }
    for (const example of clean) {
      const { score, reading } = bestOf(example, weight);
      if (score > plainSlip) continue;
      facts.push(reading.facts);
      right.push(false);
    }
    weight = regress(facts, right);
    for (const [name, value] of Object.entries(given)) weight[factNames.indexOf(name as keyof typeof given)] = value;
  }
  return weight;
}

const real = new Set(
  values.real ? readFileSync(values.real, 'utf8').trimEnd().split('\n').map((line) => line.split('\t').slice(0, 3).join('\t')) : [],
); // prettier-ignore
const isReal = ({ text, written }: Example, { meant }: Weighed): boolean =>
  real.has(`${text.name}\t${written.toLowerCase()}\t${meant}`);

const share = (n: number, of: number): string => `${((100 * n) / Math.max(1, of)).toFixed(1).padStart(5)} %`;

interface Sample {
  readonly planted: readonly PlantedSlip[];
  readonly slips: readonly Example[];
  readonly clean: readonly Example[];
  /** Of the clean texts. */
  readonly bytes: number;
}

/** What is found of planted slips above a score, and how many of the proposals are right. */
function foundAbove({ planted, slips }: Sample, weight: Float64Array, least: number, of: (kind: string) => boolean) {
  const best = new Map<PlantedSlip, { score: number; right: boolean }>();
  for (const example of slips) {
    if (!example.slip || !of(example.slip.kind)) continue;
    const { score, reading } = bestOf(example, weight);
    const before = best.get(example.slip);
    if (score >= least && (!before || score > before.score)) best.set(example.slip, { score, right: reading.right });
  }
  const all = planted.filter(({ kind }) => of(kind)).length;
  const right = [...best.values()].filter((b) => b.right).length;
  return { all, found: best.size, right };
}

const falseScores = ({ clean }: Sample, weight: Float64Array): number[] =>
  clean.map((example) => ({ example, ...bestOf(example, weight) })).filter(({ example, reading }) => !isReal(example, reading)).map(({ score }) => score).sort((a, b) => b - a); // prettier-ignore

/** What is added to the highest false score where none is allowed. */
const margin = 0.5;

/** The score above which clean texts give so many findings in 100 KB: half-way between the last allowed and the next. */
function thresholdFor(set: Sample, weight: Float64Array, most: number): number {
  const scores = falseScores(set, weight);
  const allowed = Math.floor((most * set.bytes) / 100_000);
  const next = scores[allowed] ?? -Infinity;
  return allowed === 0 ? next + margin : (scores[allowed - 1]! + next) / 2;
}

const isAsked = (kind: string): boolean => kind !== missingSyllable;

function print(title: string, set: Sample, weight: Float64Array): void {
  console.log(`\n${title}: ${set.planted.length} slips, ${(set.bytes / 1000).toFixed(0)} KB without`);
  const scores = falseScores(set, weight);
  console.log('score  false/100 KB  found  first right');
  for (let least = -3; least <= 5; least += 0.5) {
    const { all, found, right } = foundAbove(set, weight, least, isAsked);
    const falses = scores.filter((score) => score >= least).length / (set.bytes / 100_000);
    console.log(`${least.toFixed(1).padStart(5)}  ${falses.toFixed(2).padStart(12)}  ${share(found, all)}  ${share(right, found)}`); // prettier-ignore
  }
}

function printKinds(set: Sample, weight: Float64Array, least: number): void {
  console.log(`\nfound by kind, from ${least.toFixed(2)} on`);
  for (const kind of new Set(set.planted.map((slip) => slip.kind))) {
    const { all, found, right } = foundAbove(set, weight, least, (k) => k === kind);
    console.log(`${kind.padEnd(22)} ${String(all).padStart(5)} ${share(found, all)} ${share(right, found)}`);
  }
}

function printFalse({ clean }: Sample, weight: Float64Array, least: number): void {
  const worst = clean.map((example) => ({ example, ...bestOf(example, weight) })).filter(({ score }) => score >= least).sort((a, b) => b.score - a.score); // prettier-ignore
  console.log(`\nin texts as they are, from ${least.toFixed(1)} on (to be read)`);
  for (const { example, reading, score } of worst) {
    console.log(`${score.toFixed(1)}\t${example.text.name}\t${example.written.toLowerCase()}\t${reading.meant}\t${isReal(example, reading) ? 'real' : ''}`); // prettier-ignore
  }
}

function main(): void {
  const all = texts();
  const wiki = wikipedia();
  const sets = ([0, 1] as const).map((half): Sample => {
    const planted: PlantedSlip[] = [];
    const slips: Example[] = [];
    const clean: Example[] = [];
    let bytes = 0;
    for (const text of all.filter((t) => t.half === half)) {
      clean.push(...examplesOf(text, text.text, []));
      bytes += Buffer.byteLength(text.text);
      if (!text.planted) continue;
      for (const seed of values.seeds.split(',')) {
        const made = withSlips(text.text, Number(seed) * 7919 + text.text.length, 50);
        planted.push(...made.slips);
        slips.push(...examplesOf(text, made.text, made.slips).filter(({ slip }) => slip));
      }
    }
    return { planted, slips, clean, bytes };
  });
  const wikiSets = ([0, 1] as const).map((half): Sample => {
    const ours = wiki.filter(({ text }) => text.half === half);
    const examples = ours.flatMap(({ text, slips }) => examplesOf(text, text.text, slips));
    const single = /^\p{Ll}+$/u;
    return {
      planted: ours.flatMap(({ slips }) => slips.filter(({ written, meant }) => single.test(written) && single.test(meant))),
      slips: examples.filter(({ slip }) => slip && single.test(slip.written) && single.test(slip.meant)),
      clean: examples.filter(({ slip }) => !slip),
      bytes: ours.reduce((sum, { text }) => sum + Buffer.byteLength(text.text), 0),
    };
  }); // prettier-ignore
  const [a, b] = sets as [Sample, Sample];
  const weight = fit(a.slips, [...a.clean, ...wikiSets[0]!.clean]);
  const told = thresholdFor(a, weight, mostFalse);
  const sure = Math.max(told, thresholdFor(a, weight, mostFalseSure));
  print('fitted on', a, weight);
  print('confirmed on', b, weight);
  printKinds(b, weight, told);
  print('Wikipedia, the half that was not fitted on', wikiSets[1]!, weight);
  const from = Number(values.from ?? told);
  for (const set of [a, b, wikiSets[1]!]) printFalse(set, weight, from);
  console.log(`\ntold from ${told.toFixed(2)}, sure from ${sure.toFixed(2)}`);
  for (const [i, name] of factNames.entries()) if (weight[i] !== 0) console.log(`${name.padEnd(22)} ${weight[i]!.toFixed(2)}`); // prettier-ignore
  if (!values.write) return;
  const round = (x: number): number => Math.round(x * 100) / 100;
  const facts = Object.fromEntries(
    factNames.flatMap((name, i) => (weight[i] === 0 ? [] : [[name, round(weight[i]!)]])),
  );
  const source = `Logistic regression over planted slips, made by scripts/tune-spelling.ts; docs/lexicon.md tells how.`;
  writeFileSync(target, `${JSON.stringify({ source, told: round(told), sure: round(sure), facts }, undefined, 2)}\n`);
}

main();
