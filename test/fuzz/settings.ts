import assert from 'node:assert/strict';
import { LanguageService } from '../../server/language/service';
import { readSettingsFile } from '../../server/language/settings-file';
import { format } from '../../server/messages/message';
import { below, oneOf, type Random, randomText } from './texts';

const { ruleIds } = new LanguageService();
const keys = [
  'rules', 'minSeverity', 'locale', 'words', 'abbreviations', 'documents', 'ignore', 'exclude', 'onType', 'inlayHints', 'codeLens',
  'rule', 'word', '__proto__', 'toString', '', 'constructor', 'RULES',
] as const; // prettier-ignore
const values: readonly ((random: Random, depth: number) => unknown)[] = [
  () => null,
  (random) => random() < 0.5,
  (random) => oneOf(random, [0, -1, 1e308, 0.1, 2 ** 53]),
  (random) =>
    oneOf(random, ['off', 'error', 'hint', 'vi', 'en', '', 'Error', '**', '!x', '\\', ...ruleIds.slice(0, 3)]),
  (random) => randomText(random).slice(0, 40),
  (random, depth) => Array.from({ length: below(random, 4) }, () => valueOf(random, depth + 1)),
  (random, depth) => objectOf(random, depth + 1),
];

const valueOf = (random: Random, depth: number): unknown =>
  values[below(random, depth > 3 ? values.length - 2 : values.length)]!(random, depth);

const objectOf = (random: Random, depth: number): object =>
  Object.fromEntries(
    Array.from({ length: below(random, 5) }, () => [
      oneOf(random, depth === 0 || random() < 0.5 ? keys : ruleIds),
      valueOf(random, depth),
    ]),
  );

/** A settings file, whole or cut, is read without a crash, and what is wrong with it is told with a place in it. */
export function assertSettings(random: Random): void {
  let text = JSON.stringify(random() < 0.9 ? objectOf(random, 0) : valueOf(random, 0), null, random() < 0.5 ? 2 : 0);
  const kind = below(random, 5);
  if (kind === 0) text = text.slice(0, below(random, text.length + 1));
  if (kind === 1) text = text.replace(/[,}]/u, (sign) => oneOf(random, [`, ${sign}`, `// x\n${sign}`, '', '/*']));
  const { problems } = readSettingsFile(text, ruleIds);
  for (const { message, range } of problems) {
    for (const locale of ['vi', 'en'] as const) {
      const said = format(message, locale);
      assert.ok(said && !/\{\w+\}|\[object/u.test(said.replaceAll(text, '')), said);
    }
    assert.ok(range.start.line >= 0 && range.start.character >= 0);
  }
}
