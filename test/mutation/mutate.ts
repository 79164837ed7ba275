/**
 * Puts seeded slips into annotated reports and counts how many of them the rules see.
 *
 *   npx tsx test/mutation/mutate.ts [--list] [--count N] [--seed N] [--kind WORDS] [--report NAME] [--from FOLDER]
 *
 * FOLDER holds `gold/` (annotations) and `corpus/` (texts); without it there is nothing to do. A slip is seen where the
 * mutated report has a new error or warning at most two lines from its place, from the next sibling, or from the
 * heading that announces the count; new findings elsewhere are noise that one slip makes, and counted apart.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { severities, type Finding } from '../../server/checks/check';
import { runChecks } from '../../server/checks/run';
import { format } from '../../server/messages/message';
import { parseReport } from '../../server/report/parse';
import { SourceText } from '../../server/text/source';
import { readGold, type GoldReport } from './gold';
import { mutate, mutationKinds, seeded, type Mutation, type MutationKind } from './mutations';

/** How far, in lines, a finding may stand from the place it is about. */
const reach = 2;

interface Place {
  /** Same for the same finding in two texts, its line left out. */
  readonly key: string;
  readonly line: number;
  readonly lines: readonly (readonly [number, number])[];
}

function placesOf(text: string): Place[] {
  const source = new SourceText(text);
  const line = (offset: number): number => source.positionAt(offset).line;
  const key = (f: Finding): string =>
    [f.rule, format(f.message, 'vi'), source.text.slice(f.span.start, f.span.end)].join('\u0000');
  const grave = severities.indexOf('warning');
  return runChecks(parseReport(source))
    .filter((f) => severities.indexOf(f.severity) <= grave)
    .map((f) => ({
      key: key(f),
      line: line(f.span.start),
      lines: [f.span, ...f.related.map((r) => r.span)].map((s) => [line(s.start), line(s.end)] as const),
    }));
}

/** Findings that the mutated report has and the original has not, near the slip and away from it. */
function freshPlaces(mutation: Mutation, before: readonly Place[]): { near: Place[]; away: Place[] } {
  const { line: from, count } = mutation.inserted ?? { line: Infinity, count: 0 };
  const original = (line: number): number => (line >= from + count ? line - count : line);
  const old = new Set(before.map(({ key, line }) => `${line} ${key}`));
  const fresh = placesOf(mutation.lines.join('\n')).filter(({ key, line }) => !old.has(`${original(line)} ${key}`));
  const isNear = ({ lines }: Place): boolean =>
    lines.some(([start, end]) => mutation.places.some((place) => place >= start - reach && place <= end + reach));
  return { near: fresh.filter(isNear), away: fresh.filter((place) => !isNear(place)) };
}

interface Score {
  tried: number;
  seen: number;
  readonly misses: string[];
  readonly strays: string[];
}

/** Distinct mutations of one kind, as many as asked for and as the report has places for. */
function* mutationsOf(report: GoldReport, kind: MutationKind, count: number, seed: number): Iterable<Mutation> {
  const random = seeded(seed);
  const known = new Set<string>();
  for (let tries = 0; known.size < count && tries < count * 10; tries++) {
    const mutation = mutate(report, kind, random);
    if (!mutation || mutation.before === mutation.after) continue;
    const key = `${mutation.line} ${mutation.after}`;
    if (known.has(key)) continue;
    known.add(key);
    yield mutation;
  }
}

function main(): void {
  const { values } = parseArgs({
    options: {
      list: { type: 'boolean', default: false },
      count: { type: 'string', default: '40' },
      seed: { type: 'string', default: '1' },
      kind: { type: 'string', default: '' },
      report: { type: 'string', default: '' },
      from: { type: 'string', default: path.join(__dirname, '../../../shared') },
    },
  });
  const reports = readGold(values.from).filter((r) => r.name.includes(values.report));
  if (!reports.length) {
    console.log('skipped: no annotated reports here (see --from)');
    return;
  }
  const kinds = mutationKinds.filter((kind) => kind.includes(values.kind));
  const scores = new Map<string, Score>();
  for (const report of reports) {
    const before = placesOf(report.lines.join('\n'));
    for (const kind of kinds) {
      const score: Score = { tried: 0, seen: 0, misses: [], strays: [] };
      scores.set(`${report.name} ${kind}`, score);
      for (const mutation of mutationsOf(report, kind, Number(values.count), Number(values.seed))) {
        score.tried++;
        const { near, away } = freshPlaces(mutation, before);
        const what = `${report.name}:${mutation.line + 1}  «${clip(mutation.before)}» → «${clip(mutation.after)}»`;
        if (near.length) score.seen++;
        else score.misses.push(what);
        for (const { line, key } of away) score.strays.push(`${what}  also ${line + 1} ${key.split('\u0000')[0]}`);
      }
    }
  }
  printTable(reports, kinds, scores);
  const strays = [...scores.values()].reduce((n, s) => n + s.strays.length, 0);
  console.log(`new findings away from the slip: ${strays}`);
  if (values.list) {
    for (const [name, { misses, strays }] of scores) {
      if (misses.length) console.log(`\n${name}: missed\n  ${misses.join('\n  ')}`);
      if (strays.length) console.log(`\n${name}: found elsewhere too\n  ${strays.join('\n  ')}`);
    }
  }
}

const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

function printTable(
  reports: readonly GoldReport[],
  kinds: readonly MutationKind[],
  scores: ReadonlyMap<string, Score>,
): void {
  const cell = (seen: number, tried: number): string =>
    (tried ? `${seen}/${tried} ${Math.round((100 * seen) / tried)}%` : '–').padStart(14);
  const sum = (list: readonly Score[]): string =>
    cell(
      list.reduce((n, s) => n + s.seen, 0),
      list.reduce((n, s) => n + s.tried, 0),
    );
  const of = (report: GoldReport, kind: MutationKind): Score => scores.get(`${report.name} ${kind}`)!;
  console.log(`${''.padEnd(22)}${reports.map((r) => r.name.padStart(14)).join('')}${'all'.padStart(14)}`);
  for (const kind of kinds) {
    const row = reports.map((r) => of(r, kind));
    console.log(`${kind.padEnd(22)}${row.map((s) => cell(s.seen, s.tried)).join('')}${sum(row)}`);
  }
  const columns = reports.map((r) => sum(kinds.map((kind) => of(r, kind))));
  console.log(`${'all'.padEnd(22)}${columns.join('')}${sum([...scores.values()])}`);
}

main();
