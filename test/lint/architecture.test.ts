import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ICruiseResult } from 'dependency-cruiser';

const root = path.resolve(__dirname, '../..');
const drawing = /(?<=<!-- imports -->\n\n```\n).*?(?=```\n\n<!-- \/imports -->)/su;

/** What is drawn: data, packages and what stands elsewhere are not. */
const ours = /^(?:server|client|protocol)\/.*\.ts$/u;

/** `server/text` of `server/text/span.ts`, `client` of `client/offer.ts`. */
const folderOf = (file: string): string => /^(?:server\/[^/]+|[^/]+)/u.exec(file)![0];

/** From the bottom up: what imports nothing first, and each folder above all that it imports. */
function drawn(imports: ReadonlyMap<string, ReadonlySet<string>>): string {
  const order: string[] = [];
  while (order.length < imports.size) {
    const next = [...imports].filter(
      ([folder, of]) => !order.includes(folder) && [...of].every((one) => order.includes(one)),
    );
    assert.ok(next.length, `folders import each other in a circle, above ${order.join(', ')}`);
    order.push(...next.map(([folder]) => folder).sort());
  }
  const width = Math.max(...order.map((folder) => folder.length));
  return order
    .map((folder) => {
      const of = order.filter((one) => imports.get(folder)!.has(one));
      return of.length
        ? `${folder.padEnd(width)} ← ${of.map((one) => one.replace('server/', '')).join(', ')}\n`
        : `${folder}\n`;
    })
    .join('');
}

describe('the imports of the project', function () {
  this.timeout(180_000); // reads every file
  let modules: ICruiseResult['modules'];
  before(async () => {
    const { cruise } = await import('dependency-cruiser');
    const { output } = await cruise(['server', 'client', 'protocol'], {
      baseDir: root,
      // Types tie two files together as much as values do.
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      ruleSet: { forbidden: [{ name: 'no-circular', severity: 'error', from: {}, to: { circular: true } }] },
      validate: true,
    });
    ({ modules } = output as ICruiseResult);
  });

  it('go round in no circle', () => {
    const circles = modules.flatMap(({ source, dependencies }) =>
      dependencies.flatMap(({ circular, cycle }) =>
        circular ? `${source} → ${(cycle ?? []).map(({ name }) => name).join(' → ')}` : [],
      ),
    );
    assert.deepEqual(circles, []);
    assert.ok(modules.length > 200, 'hardly a file was read');
  });

  // UPDATE_ARCHITECTURE=1 draws anew: read the change.
  it('are those that ARCHITECTURE.md draws', () => {
    const imports = new Map<string, Set<string>>();
    for (const { source, dependencies } of modules) {
      if (!ours.test(source)) continue;
      const folder = folderOf(source);
      const of = imports.get(folder) ?? new Set();
      imports.set(folder, of);
      for (const { resolved } of dependencies) {
        if (ours.test(resolved) && folderOf(resolved) !== folder) of.add(folderOf(resolved));
      }
    }
    const file = path.join(root, 'ARCHITECTURE.md');
    const text = readFileSync(file, 'utf8');
    assert.match(text, drawing);
    if (process.env.UPDATE_ARCHITECTURE)
      writeFileSync(
        file,
        text.replace(drawing, () => drawn(imports)),
      );
    else assert.equal(drawing.exec(text)![0], drawn(imports));
  });
});
