/**
 * Changes one figure of every relation that held in the given reports, and counts how many of the changes are reported.
 *
 *   npx tsx test/mutation/figures.ts [--list] [--seed N] [FILE…]
 *
 * Without files, the reports of ../shared/corpus are taken where they stand beside the project.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runChecks } from '../../server/checks/run';
import { figureIndexOf } from '../../server/figures/figure-index';
import type { ReportRelation } from '../../server/figures/report-relation';
import { parseReport } from '../../server/report/parse';
import { SourceText } from '../../server/text/source';
import { seeded } from './mutations';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } },
});
const corpus = path.resolve(__dirname, '../../../shared/corpus');
const files = positionals.length
  ? positionals
  : existsSync(corpus)
    ? readdirSync(corpus).map((name) => path.join(corpus, name))
    : [];
if (!files.length) console.log('left out: no ../shared/corpus beside the project, and no file named');

const random = seeded(Number(values.seed));

/** Another number of the same length and form, at least a tenth away. */
function changed(text: string): string {
  const digits = [...text.matchAll(/\d/g)].map((m) => m.index);
  for (let n = 0; n < 50; n++) {
    const at = digits[Math.floor(random() * Math.min(digits.length, 2))]!;
    const digit = String(1 + Math.floor(random() * 9));
    const result = text.slice(0, at) + digit + text.slice(at + 1);
    if (result !== text) return result;
  }
  return text;
}

const numberOf = (
  source: SourceText,
  span: { start: number; end: number },
): { start: number; end: number } | undefined => {
  const match = /\d[\d.,]*/.exec(source.text.slice(span.start, span.end));
  if (!match) return undefined;
  const number = match[0].replace(/[.,]+$/, '');
  return { start: span.start + match.index, end: span.start + match.index + number.length };
};

const totals = new Map<string, { tried: number; seen: number }>();
const misses: string[] = [];
for (const file of files) {
  const source = new SourceText(readFileSync(file, 'utf8'));
  const before = new Set(runChecks(parseReport(source)).map((f) => `${f.rule} ${f.span.start}`));
  const held = figureIndexOf(parseReport(source)).relations.filter(
    (r) => r.holds && r.certainty !== 'weak' && r.outcome === 'equal',
  );
  for (const relation of held) {
    for (const term of pick(relation)) {
      const place = numberOf(source, term.span);
      if (!place) continue;
      const old = source.text.slice(place.start, place.end);
      const now = changed(old);
      const text = source.text.slice(0, place.start) + now + source.text.slice(place.end);
      const found = runChecks(parseReport(new SourceText(text))).filter(
        (f) => (f.severity === 'error' || f.severity === 'warning') && !before.has(`${f.rule} ${f.span.start}`),
      );
      const seen = found.some((f) =>
        [f.span, ...f.related.map((r) => r.span)].some(
          (s) => s.start <= relation.span.end && s.end >= relation.span.start,
        ),
      );
      const key = `${relation.kind} ${term.role}`;
      const total = totals.get(key) ?? { tried: 0, seen: 0 };
      total.tried++;
      if (seen) total.seen++;
      else
        misses.push(
          `${path.basename(file).slice(0, 3)}:${source.positionAt(place.start).line + 1} ${key} ${relation.certainty} ${old} → ${now}  «${source.text.slice(relation.span.start, relation.span.end).replace(/\s+/g, ' ').slice(0, 110)}»`,
        );
      totals.set(key, total);
    }
  }
}

/** The stated figure and one other of the relation. */
function pick(relation: ReportRelation): ReportRelation['terms'] {
  const [first, ...rest] = relation.terms;
  const other = rest[Math.floor(random() * rest.length)];
  return [first, other].filter((t) => t !== undefined);
}

let tried = 0;
let seen = 0;
for (const [key, total] of [...totals].sort()) {
  console.log(`${key.padEnd(24)} ${total.seen}/${total.tried}`);
  tried += total.tried;
  seen += total.seen;
}
console.log(`all ${seen}/${tried} ${tried ? Math.round((100 * seen) / tried) : 0}%`);
if (values.list) console.log(misses.join('\n'));
