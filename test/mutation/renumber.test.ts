import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runChecks } from '../../server/checks/run';
import { recount } from '../../server/language/rewrite/recount';
import { renumberReport } from '../../server/language/rewrite/renumber';
import type { Rewrite, Rewriter } from '../../server/language/rewrite/rewrite';
import { format, type Message } from '../../server/messages/message';
import type { Report } from '../../server/report/model';
import { parseReport } from '../../server/report/parse';
import { SourceText } from '../../server/text/source';
import { applied } from '../support/rewrites';
import { readGold, type GoldReport } from './gold';
import { mutate, mutationKinds, seeded } from './mutations';
import { readAsGold } from './read';

/** Slips of each kind in each report (`SLIPS=40` for a long look), and where they fall (`SEED`). */
const slips = Number(process.env['SLIPS'] ?? 1);
const seed = Number(process.env['SEED'] ?? 1);
const shared = path.resolve(__dirname, '../../../shared');
const seeds = path.resolve(__dirname, '../../seeds');

const parse = (text: string): Report => parseReport(new SourceText(text));

/** The report after a rewrite, and what was said: why it was refused, or what was left. */
function done(report: Report, rewriter: Rewriter): { report: Report; said: readonly Message[]; edits: number } {
  const result: Rewrite = rewriter(report, 0);
  if ('refused' in result) return { report, said: [result.refused], edits: 0 };
  for (const { span, newText } of result.edits) assertNumber(report, span.start, span.end, newText);
  return { report: parse(applied(report.source, result.edits)), said: result.notes, edits: result.edits.length };
}

/** A marker's number, letter, word or signs, or a count: digits at its start, a number word, or one letter. */
const numberish =
  /^\s?$|^(?:\(\d+(?:[,;&+–-]\d+)*\)|\d+(?:\.\d+)*|[IVX]+|[A-ZĐa-zđ]|nhất|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|\d+(?:[,;&+–-]\d+)+)[.):\-–\s]*$/iu;

/** Nothing but markers and counts is written to: what goes and what comes is a number, and stands where one may. */
function assertNumber({ source: { text } }: Report, start: number, end: number, newText: string): void {
  const old = text.slice(start, end);
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const rest = text.slice(end, end + 12);
  const context = `«${line}[${old}→${newText}]${rest}»`;
  assert.match(old, numberish, context);
  assert.match(newText, numberish, context);
  const marks =
    /^[\s\f]*(?:[*•]\s?|(?:Phần|Chương|Mục|Điều|Khoản|Điểm)\s+(?:thứ\s+)?|Thứ\s+)?$/iu.test(line) ||
    (/^[\s\f]*\(/u.test(line) && line.trim().length === 1) ||
    /[\s:;,.…(“"](?:\(|thứ\s)?$/u.test(line);
  assert.ok(marks || old === '', context);
}

const about = /^(?:numbering|count)\//u;

/** What is found of numbers and counts; a list without đ, and one that is still being written, are no mistakes. */
const found = (report: Report): string[] =>
  runChecks(report)
    .filter(({ rule, severity }) => about.test(rule) && (severity !== 'info' || rule === 'numbering/style'))
    .filter(({ severity }) => severity !== 'hint')
    .map(
      ({ span, rule, message }) => `${report.source.positionAt(span.start).line + 1} ${rule} ${format(message, 'vi')}`,
    );

const merged = (line: string): boolean => /gộp \d+ mục/u.test(line);

interface Tally {
  tried: number;
  clean: number;
  /** Something is left, and the user is told why. */
  told: number;
  readonly left: string[];
}

function attempt(what: string, text: string, tally: Tally): void {
  tally.tried++;
  const numbered = done(parse(text), renumberReport);
  const counted = done(numbered.report, recount);
  const left = found(counted.report).filter((line) => !merged(line));
  if (left.length === 0) tally.clean++;
  else if (numbered.said.length + counted.said.length > 0) tally.told++;
  else tally.left.push(`${what}: ${left.join('; ')}`);
  for (const again of [done(counted.report, renumberReport), done(counted.report, recount)])
    assert.equal(again.edits, 0, `${what}: done twice`);
}

function reports(): GoldReport[] {
  const annotated = readGold(shared);
  const corpus = path.join(shared, 'corpus');
  const others = existsSync(corpus) ? readdirSync(corpus).filter((n) => n.endsWith('.txt')) : [];
  return [
    ...annotated,
    ...others
      .filter((name) => !annotated.some((report) => name.startsWith(report.name)))
      .map((name) => readAsGold(name.slice(0, 3), readFileSync(path.join(corpus, name), 'utf8'))),
    ...readdirSync(seeds)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readAsGold(name, readFileSync(path.join(seeds, name), 'utf8'))),
  ];
}

describe('renumbering and recounting reports with slips', function () {
  this.timeout(60_000 + slips * 60_000);
  if (!existsSync(path.join(shared, 'corpus'))) it('left out for real reports: no ../shared/corpus beside the project');

  for (const report of reports()) {
    it(`leaves no finding of numbers and counts that it does not speak of: ${report.name}`, () => {
      const tally: Tally = { tried: 0, clean: 0, told: 0, left: [] };
      attempt('as it is', report.lines.join('\n'), tally);
      for (const kind of mutationKinds) {
        const random = seeded(seed);
        const known = new Set<string>();
        for (let tries = 0; tries < slips * 4 && known.size < slips; tries++) {
          const mutation = mutate(report, kind, random);
          if (!mutation || mutation.before === mutation.after) continue;
          const what = `${kind} ${mutation.line + 1} «${mutation.before.slice(0, 40)}» → «${mutation.after.slice(0, 40)}»`;
          if (known.has(what)) continue;
          known.add(what);
          attempt(what, mutation.lines.join('\n'), tally);
        }
      }
      console.log(`      ${report.name}: ${tally.clean} of ${tally.tried} clean, ${tally.told} told why not`);
      assert.equal(tally.left.join('\n'), '');
    });
  }

  for (const name of readdirSync(seeds).filter((n) => n.endsWith('.sach.txt'))) {
    it(`changes nothing in a report that is right: ${name}`, () => {
      const report = parse(readFileSync(path.join(seeds, name), 'utf8'));
      for (const rewriter of [renumberReport, recount]) assert.equal(done(report, rewriter).edits, 0);
    });
  }
});
