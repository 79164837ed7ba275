// Begins a rule: the rule, its page, its messages and its test, registered and in step with everything that lists rules.
//   npm run new-rule group/name
// The new rule works, on a sample; CONTRIBUTING.md says how to go on.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { filesOfRule, messagesOfRule, nameOfRule } from './rule-template';

const root = path.join(__dirname, '..');

/** The list of rules with one more: its import among the others, its name at the end of its group. */
function registered(list: string, id: string): string {
  const name = nameOfRule(id);
  const group = id.split('/')[0]!;
  const lines = [...list.split('\n'), `import { ${name} } from './${id}';`];
  const rules = lines.filter((line) => / from '\.\/[^/]+\//u.test(line));
  const others = lines.filter((line) => !rules.includes(line));
  const last = others.findLastIndex((line) => new RegExp(`^ {2}${group}\\p{Lu}\\w*,$`, 'u').test(line));
  if (last < 0) throw new Error(`server/checks/checks.ts lists no rule of the group ${group}`);
  others.splice(last + 1, 0, `  ${name},`);
  const fromOf = (line: string): string => line.slice(line.indexOf(" from '"));
  rules.sort((a, b) => (fromOf(a) < fromOf(b) ? -1 : 1));
  // `./check` stands before all of them.
  others.splice(1, 0, ...rules);
  return others.join('\n');
}

async function write(file: string, text: string): Promise<void> {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, await prettier.format(text, { ...(await prettier.resolveConfig(target)), filepath: target }));
  console.log(file);
}

async function main(id: string): Promise<void> {
  for (const { file, text } of filesOfRule(id)) await write(file, text);
  const list = 'server/checks/checks.ts';
  await write(list, registered(readFileSync(path.join(root, list), 'utf8'), id));
  for (const [locale, messages] of Object.entries(messagesOfRule(id))) {
    const catalogue = `l10n/${locale}.json`;
    const before = JSON.parse(readFileSync(path.join(root, catalogue), 'utf8')) as Readonly<Record<string, string>>;
    await write(catalogue, JSON.stringify({ ...before, ...messages }));
  }
  // Only now: it reads the list of rules that has just been written.
  await import('./sync-rules');
}

const [, , id = ''] = process.argv;
const [group = '', name] = id.split('/');
if (!/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/u.test(id) || !existsSync(path.join(root, 'server/checks', group))) {
  console.error('npm run new-rule group/name: a group of server/checks, and a name in small letters with hyphens');
  process.exitCode = 2;
} else if (existsSync(path.join(root, `server/checks/${id}.ts`)) || name === undefined) {
  console.error(`there is a rule ${id} already`);
  process.exitCode = 2;
} else {
  void main(id);
}
