import type { GoldClaim, GoldHeading, GoldReport } from './gold';
import { readNumbering, writeNumbering, type Numbering } from './numbering';

/** One slip put into a report, and where a finding of it may stand. Lines are zero-based here. */
export interface Mutation {
  readonly kind: MutationKind;
  readonly lines: readonly string[];
  /** The line of the mutated text that the slip stands on. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
  /** Lines of the mutated text where a finding counts as having seen it; two lines around each are allowed. */
  readonly places: readonly number[];
  /** Lines that the original does not have: `count` of them from `line` on. */
  readonly inserted?: { readonly line: number; readonly count: number };
}

export const mutationKinds = [
  'heading changed',
  'heading unmarked',
  'heading repeated',
  'heading skipped',
  'indicator removed',
  'indicator duplicated',
  'indicator renumbered',
  'count in heading',
  'count in sentence',
  'inline changed',
  'inline removed',
] as const;
export type MutationKind = (typeof mutationKinds)[number];

/** A number below 1 that differs from call to call but not from run to run. */
export type Random = () => number;

/** mulberry32: small, seeded, good enough to pick places with. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(random: Random, from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];

interface Sibling {
  readonly heading: GoldHeading;
  readonly numbering: Numbering;
}

/** Runs of siblings that count 1, 2, 3 … as they should, so that every slip put into them is the only one. */
function siblingRuns(report: GoldReport): Sibling[][] {
  const open: { depth: number; children: Map<string, Sibling[]> }[] = [{ depth: -1, children: new Map() }];
  const runs: Sibling[][] = [];
  for (const heading of report.outline) {
    while (open.at(-1)!.depth >= heading.depth) open.pop();
    const numbering = readNumbering(heading.marker);
    if (numbering) {
      const children = open.at(-1)!.children;
      const key = numbering.family + (numbering.family === 'arabic' ? numbering.before : '');
      const run = children.get(key) ?? [];
      if (!run.length) {
        children.set(key, run);
        runs.push(run);
      }
      run.push({ heading, numbering });
    }
    open.push({ depth: heading.depth, children: new Map() });
  }
  const sound = (run: Sibling[]) =>
    run.length > 1 &&
    run.every((s, i) => s.numbering.number === run[0]!.numbering.number + i && locate(report, s) >= 0);
  return runs.filter(sound);
}

/** Offset of the marker in its line, or -1. */
function locate(report: GoldReport, { heading }: Sibling): number {
  const line = report.lines[heading.line - 1] ?? '';
  const at = line.length - line.trimStart().length;
  return line.startsWith(heading.marker, at) ? at : -1;
}

function rewrite(report: GoldReport, lines: string[], sibling: Sibling, marker: string): void {
  const index = sibling.heading.line - 1;
  const at = locate(report, sibling);
  const line = lines[index]!;
  lines[index] = line.slice(0, at) + marker + line.slice(at + sibling.heading.marker.length);
}

/** A heading's number replaced, taken away, repeated, or skipped with all that follow. */
function mutateHeading(report: GoldReport, random: Random, kind: MutationKind): Mutation | undefined {
  const run = pick(random, siblingRuns(report));
  if (!run) return undefined;
  const needsNext = kind === 'heading unmarked';
  const index = Math.floor(random() * (run.length - (needsNext ? 1 : 0)));
  const sibling = run[index]!;
  const lines = [...report.lines];
  const places = [sibling.heading.line - 1];
  const next = run[index + 1];
  const previous = run[index - 1];
  const change = (target: Sibling, number: number): boolean => {
    const marker = writeNumbering(target.numbering, number);
    if (marker !== undefined) rewrite(report, lines, target, marker);
    return marker !== undefined;
  };
  const { number } = sibling.numbering;
  if (kind === 'heading changed') {
    // One below would be a repetition, which has a kind of its own.
    const others = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((n) => n !== number && n !== number - 1);
    const to = pick(
      random,
      others.filter((n) => Math.abs(n - number) <= 4),
    );
    if (to === undefined || !change(sibling, to)) return undefined;
  } else if (kind === 'heading unmarked') {
    rewrite(report, lines, sibling, '');
  } else if (kind === 'heading repeated') {
    if (!previous || !change(sibling, number - 1)) return undefined;
  } else {
    if (!previous) return undefined;
    for (const later of run.slice(index)) if (!change(later, later.numbering.number + 1)) return undefined;
  }
  if (next) places.push(next.heading.line - 1);
  if (previous && kind === 'heading changed') places.push(previous.heading.line - 1);
  return finish(report, kind, { lines, line: sibling.heading.line - 1, places });
}

function finish(
  report: GoldReport,
  kind: MutationKind,
  { lines, line, places }: Pick<Mutation, 'lines' | 'line' | 'places'>,
): Mutation {
  return { kind, lines, line, before: report.lines[line]!.trim(), after: lines[line]!.trim(), places };
}

/** Where a heading announces a number of indicators above an indicator, nearest first. */
function announcingLines(report: GoldReport, line: number): number[] {
  return report.outline
    .filter((h) => h.line <= line && /\(\s*\d+ chỉ tiêu/u.test(headingText(report, h)))
    .map((h) => h.line - 1)
    .reverse()
    .slice(0, 8);
}

const headingText = (report: GoldReport, h: GoldHeading): string =>
  report.lines
    .slice(h.line - 1, h.endLine)
    .join(' ')
    .normalize('NFC');

function mutateIndicator(report: GoldReport, random: Random, kind: MutationKind): Mutation | undefined {
  const numbered = report.indicators.filter(
    (i, k, all) => /^\(\d+\)/.test(i.number) && all.findIndex((o) => o.line === i.line) === k,
  );
  const index = Math.floor(random() * numbered.length);
  const indicator = numbered[index];
  if (!indicator) return undefined;
  const start = indicator.line - 1;
  const followers = [
    ...numbered.slice(index + 1).map((i) => i.line),
    ...report.outline.filter((h) => h.line > indicator.line).map((h) => h.line),
  ];
  const end = Math.min(...followers) - 1;
  if (!Number.isFinite(end)) return undefined;
  const places = [start, ...announcingLines(report, indicator.line)];
  if (numbered[index + 1]) places.push(numbered[index + 1]!.line - 1);
  let lines = [...report.lines];
  if (kind === 'indicator removed') {
    lines.fill('', start, end);
    return finish(report, kind, { lines, line: start, places });
  }
  if (kind === 'indicator duplicated') {
    const block = lines.slice(start, end);
    lines = [...lines.slice(0, end), ...block, ...lines.slice(end)];
    const shifted = places.map((p) => (p >= end ? p + block.length : p));
    return {
      ...finish(report, kind, { lines, line: start, places: [...shifted, end] }),
      after: `${lines[end]!.trim()} (twice)`,
      inserted: { line: end, count: block.length },
    };
  }
  const number = Number(/\d+/.exec(indicator.number)![0]);
  const to = pick(
    random,
    [number + 1, number + 2, number + 10, number - 1].filter((n) => n > 0),
  );
  const line = lines[start]!;
  const at = line.indexOf(`(${number})`);
  if (to === undefined || at < 0 || line.slice(0, at).trim()) return undefined;
  lines[start] = line.replace(`(${number})`, `(${to})`);
  return finish(report, kind, { lines, line: start, places });
}

const headingLines = (report: GoldReport): Set<number> =>
  new Set(report.outline.flatMap((h) => Array.from({ length: h.endLine - h.line + 1 }, (_, k) => h.line + k)));

function mutateCount(report: GoldReport, random: Random, inHeading: boolean): Mutation | undefined {
  const headings = headingLines(report);
  const claims = report.counted_claims.filter(
    (c) =>
      c.ok &&
      c.listed !== null &&
      headings.has(c.line) === inHeading &&
      (inHeading || isListed(report, c)) &&
      claimAt(report, c),
  );
  const claim = pick(random, claims);
  if (!claim) return undefined;
  const { line, offset, written } = claimAt(report, claim)!;
  const to = pick(
    random,
    [claim.declared - 1, claim.declared + 1, claim.declared + 2].filter((n) => n > 1),
  );
  if (to === undefined) return undefined;
  const lines = [...report.lines];
  const text = lines[line]!;
  lines[line] = text.slice(0, offset) + String(to).padStart(written.length, '0') + text.slice(offset + written.length);
  return finish(report, inHeading ? 'count in heading' : 'count in sentence', {
    lines,
    line,
    places: [line, ...(inHeading ? announcingLines(report, line + 1) : [])],
  });
}

/** Where the number of a claim stands: the digits in front of its noun, on its line or the next. */
function claimAt(report: GoldReport, claim: GoldClaim): { line: number; offset: number; written: string } | undefined {
  const noun = claim.noun.normalize('NFC').split(/[\s,]+/u)[0]!;
  for (let line = claim.line - 1; line < claim.line + 2; line++) {
    for (const match of (report.lines[line] ?? '').matchAll(/(?<![\d.,])\d+(?![\d.,])/gu)) {
      const rest = report.lines[line]!.slice(match.index + match[0].length)
        .normalize('NFC')
        .trimStart();
      if (Number(match[0]) === claim.declared && (rest.startsWith(noun) || rest === '')) {
        return { line, offset: match.index, written: match[0] };
      }
    }
  }
  return undefined;
}

/** Whether the things counted stand behind the claim as a marked or bracketed list, and are not only added up. */
function isListed(report: GoldReport, claim: GoldClaim): boolean {
  const text = report.lines
    .slice(claim.line - 1, claim.line + 12)
    .join(' ')
    .normalize('NFC')
    .replace(/\s+/gu, ' ');
  const quote = claim.quote.normalize('NFC').replace(/\s+/gu, ' ').slice(0, 30);
  const rest = text.slice(Math.max(0, text.indexOf(quote)), 600);
  if (claim.noun.normalize('NFC').startsWith('khâu đột phá'))
    return /:\s*\(1\)/u.test(rest.slice(0, 90)) || /như sau:?/u.test(rest.slice(0, 90));
  const word = claim.noun.normalize('NFC');
  return !word.includes(' ') && new RegExp(`^["“]?\\d+ ${word}["”]?\\s*\\(\\s*${word} `, 'u').test(rest);
}

interface InlineMarker {
  readonly line: number;
  readonly offset: number;
  readonly number: number;
}

/** Runs of (1) … (2) … of which at least one stands within a line, so that they list something inside a text. */
function inlineRuns(report: GoldReport): InlineMarker[][] {
  const headings = new Set(report.outline.map((h) => h.line - 1));
  const indicators = new Set(report.indicators.map((i) => i.line - 1));
  const runs: InlineMarker[][] = [];
  let run: InlineMarker[] = [];
  const close = () => {
    if (run.length > 1) runs.push(run);
    run = [];
  };
  for (const [line, text] of report.lines.entries()) {
    if (headings.has(line) || indicators.has(line)) close();
    for (const match of text.matchAll(/\((?<number>\d{1,2})\)/gu)) {
      const number = Number(match.groups!.number);
      if ((headings.has(line) || indicators.has(line)) && !text.slice(0, match.index).trim()) continue;
      const last = run.at(-1);
      if (last && (number !== last.number + 1 || line - last.line > 12)) close();
      if (number === 1 || run.length) run.push({ line, offset: match.index, number });
    }
  }
  close();
  return runs.filter((r) => r.some((m) => report.lines[m.line]!.slice(0, m.offset).trim()));
}

function mutateInline(report: GoldReport, random: Random, remove: boolean): Mutation | undefined {
  const run = pick(random, inlineRuns(report));
  if (!run) return undefined;
  // Taking the last number away is no slip that the list itself could show.
  const index = Math.floor(random() * (run.length - (remove ? 1 : 0)));
  const { line, offset, number } = run[index]!;
  const to = pick(
    random,
    [number + 1, number + 2, Math.max(1, number - 1)].filter((n) => n !== number),
  )!;
  const lines = [...report.lines];
  const text = lines[line]!;
  const written = `(${number})`;
  lines[line] = text.slice(0, offset) + (remove ? '' : `(${to})`) + text.slice(offset + written.length);
  const places = [line, run[0]!.line, run[index + 1]?.line ?? line, run[index - 1]?.line ?? line];
  return finish(report, remove ? 'inline removed' : 'inline changed', { lines, line, places });
}

/** Puts one slip of a kind into a report; undefined where the report has no place for it. */
export function mutate(report: GoldReport, kind: MutationKind, random: Random): Mutation | undefined {
  switch (kind) {
    case 'heading changed':
    case 'heading unmarked':
    case 'heading repeated':
    case 'heading skipped':
      return mutateHeading(report, random, kind);
    case 'indicator removed':
    case 'indicator duplicated':
    case 'indicator renumbered':
      return mutateIndicator(report, random, kind);
    case 'count in heading':
      return mutateCount(report, random, true);
    case 'count in sentence':
      return mutateCount(report, random, false);
    case 'inline changed':
      return mutateInline(report, random, false);
    case 'inline removed':
      return mutateInline(report, random, true);
  }
}
