import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checks } from '../../server/checks/checks';

const server = path.join(__dirname, '../../server');

/** The TypeScript files below a folder of `server`, as paths with slashes from that folder. */
const filesOf = (folder: string): string[] =>
  readdirSync(path.join(server, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.ts'))
    .sort();

const textOf = (file: string): string => readFileSync(path.join(server, file), 'utf8');

/** The groups in the order of the catalogue. */
const groups = ['numbering', 'count', 'figure', 'reference', 'period', 'name', 'structure', 'spelling', 'text'];

describe('the files of the rules', () => {
  const files = filesOf('checks');
  /** `count/listed`: what stands right in the folder of a group is a rule. */
  const rules = files.filter((file) => /^[^/]+\/[^/]+$/u.test(file)).map((file) => file.slice(0, -'.ts'.length));

  it('are one for every registered rule, and every one is registered', () => {
    assert.deepEqual(
      rules,
      checks.map(({ id }) => id).sort(),
      'a helper stands in checks/<group>/shared; a rule is added by `npm run new-rule group/name`',
    );
  });

  for (const rule of rules) {
    it(`${rule}.ts exports one rule of its name, and nothing else`, async () => {
      const exported = (await import(path.join(server, 'checks', rule))) as Readonly<Record<string, { id: string }>>;
      const name = rule.replace(/[/-](?<letter>\p{L})/gu, (_, letter: string) => letter.toUpperCase());
      assert.deepEqual(Object.keys(exported), [name]);
      assert.equal(exported[name]!.id, rule);
      assert.equal(textOf(`checks/${rule}.ts`).match(/^export /gmu)?.length, 1, 'types count as well');
    });
  }

  it('are the only ones that define rules', () => {
    const defining = files.filter((file) => textOf(`checks/${file}`).includes('= defineCheck('));
    assert.deepEqual(
      defining.map((file) => file.slice(0, -'.ts'.length)),
      rules,
    );
  });

  it('are imported by the list and by tests only', () => {
    for (const folder of ['checks', 'language', 'lsp', 'cli']) {
      for (const file of filesOf(folder)) {
        if (`${folder}/${file}` === 'checks/checks.ts') continue;
        for (const [, from] of textOf(`${folder}/${file}`).matchAll(/ from '(?<from>\.[^']*)';/gu)) {
          const target = path.posix.relative('checks', path.posix.join(folder, path.posix.dirname(file), from!));
          assert.ok(!rules.includes(target), `${folder}/${file} imports the rule ${target}`);
        }
      }
    }
  });
});

describe('the catalogue', () => {
  it('goes group by group', () => {
    const order = checks.map(({ id }) => id.split('/')[0]!).filter((group, i, all) => group !== all[i - 1]);
    assert.deepEqual(order, groups);
  });
});

describe('the tests of the rules', () => {
  for (const { id } of checks) {
    it(`test/checks/${id}.test.ts is there`, () => {
      const file = path.join(__dirname, `../checks/${id}.test.ts`);
      assert.ok(existsSync(file), 'what the rule finds and what it leaves alone: see test/support/rule.ts');
    });
  }
});
