import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { relationsIn, type Scored, scoreFolder, sharedFolder } from './gold';

/** The share of annotated relations that must be recognised with the right verdict; see issue 3. */
const atLeast: readonly (readonly [relation: string, ok: boolean | undefined, share: number])[] = [
  ['sum', true, 0.85],
  ['sum', false, 0.8],
  ['percent', undefined, 0.8],
  ['breakdown-100', undefined, 0.8],
  ['difference', undefined, 0.8],
  ['ratio', undefined, 0.8],
];

describe('figures of annotated reports', function () {
  const folder = sharedFolder();
  let scored: Map<string, Scored[]>;
  before(function () {
    if (!folder) this.skip();
    scored = scoreFolder(folder);
  });

  it('recognises most of what the annotation holds', () => {
    const all = [...scored.values()].flat();
    const of = (relation: string, ok: boolean | undefined): Scored[] =>
      all.filter((s) => s.gold.relation === relation && (ok === undefined || s.gold.ok === ok));
    if (process.env['LIST']) {
      for (const [name, rows] of scored) {
        for (const r of rows)
          if (!r.agreed)
            console.log(
              `      ${name} ${r.gold.line} ${r.gold.relation} ok=${r.gold.ok} «${r.gold.quote.slice(0, 90)}»`,
            );
      }
    }
    for (const [relation, ok, share] of atLeast) {
      const rows = of(relation, ok);
      const agreed = rows.filter((r) => r.agreed).length;
      console.log(
        `      ${relation}${ok === undefined ? '' : ok ? ' ok' : ' wrong'}: seen ${rows.filter((r) => r.seen).length}, agreed ${agreed} of ${rows.length}`,
      );
      assert.ok(agreed >= share * rows.length, `${relation} ${ok}: ${agreed} of ${rows.length}`);
    }
  });

  it('reads every corpus file and gives only finite figures', () => {
    for (const name of readdirSync(path.join(folder ?? '', 'corpus'))) {
      for (const { relation } of relationsIn(readFileSync(path.join(folder ?? '', 'corpus', name), 'utf8'))) {
        assert.ok(Number.isFinite(relation.computed), `${name}: ${relation.stated}`);
        assert.ok(relation.span.start <= relation.statedSpan.start && relation.span.end >= relation.statedSpan.end - 1);
      }
    }
  });
});
