import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Relation, Term } from '../../server/figures/relation';
import { readParagraph } from '../../server/figures/paragraph-figures';
import { parseReport } from '../../server/report/parse';
import { SourceText } from '../../server/text/source';
import { seeded } from '../mutation/mutations';
import { sharedFolder } from './gold';

/**
 * The share of slips that must be reported, by the term that is changed. A total that grows beyond its parts under a
 * «trong đó» contradicts nothing, so totals cannot all be found.
 */
const atLeast: Readonly<Record<string, number>> = {
  'sum total': 0.8,
  'sum part': 0.9,
  'percent share': 0.95,
  'percent part': 0.9,
  'percent base': 0.9,
  'difference by': 0.9,
};

/** One digit of a figure changed, or none where it has no digit that may be. */
function slip(written: string, random: () => number): string | undefined {
  const places = [...written].flatMap((c, i) => (/\d/.test(c) ? [i] : []));
  const at = places[Math.floor(random() * places.length)];
  if (at === undefined) return undefined;
  const digit = Number(written[at]);
  const changed = (digit + 1 + Math.floor(random() * 8)) % 10 || (digit === 9 ? 8 : digit + 1);
  return written.slice(0, at) + String(changed) + written.slice(at + 1);
}

const contradicted = (relations: readonly Relation[], near: Relation): boolean =>
  relations.some((r) => !r.holds && r.place.start <= near.place.end + 2 && r.place.end >= near.place.start - 2);

function mutants(text: string, relation: Relation, random: () => number): { term: Term; text: string }[] {
  return relation.terms.flatMap((term) => {
    const written = /\d[\d.,]*\d|\d/.exec(term.text);
    const changed = written && slip(written[0], random);
    if (!written || !changed) return [];
    const at = term.place.start + written.index;
    return [{ term, text: text.slice(0, at) + changed + text.slice(at + written[0].length) }];
  });
}

describe('slips in relations that held', () => {
  it('are reported', function () {
    const folder = sharedFolder();
    if (!folder) this.skip();
    const random = seeded(20);
    const seen = new Map<string, { all: number; found: number }>();
    for (const name of readdirSync(path.join(folder, 'corpus'))) {
      const report = parseReport(new SourceText(readFileSync(path.join(folder, 'corpus', name), 'utf8')));
      for (const { flow } of report.paragraphs) {
        for (const relation of readParagraph(flow.text).relations) {
          if (!relation.holds || relation.outcome !== 'equal' || relation.certainty !== 'sure') continue;
          for (const { term, text } of mutants(flow.text, relation, random)) {
            const key = `${relation.kind} ${term.role}`;
            const count = seen.get(key) ?? { all: 0, found: 0 };
            count.all++;
            if (contradicted(readParagraph(text).relations, relation)) count.found++;
            seen.set(key, count);
          }
        }
      }
    }
    for (const [key, least] of Object.entries(atLeast)) {
      const { all, found } = seen.get(key) ?? { all: 0, found: 0 };
      console.log(`      ${key}: ${found} of ${all}`);
      assert.ok(found >= least * all, `${key}: ${found} of ${all}`);
    }
  });
});
