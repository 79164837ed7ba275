import { checks } from '../checks/checks';
import { format, type Locale } from '../messages/message';
import type { Command } from './command';
import { commands } from './commands';
import { optionSpecs } from './options';
import { didYouMean, Problem } from './problem';
import { rulePage } from './rule-page';

/** The help of the program as a whole. */
export async function programHelp(locale: Locale): Promise<string> {
  const list = await Promise.all(Object.values(commands).map((load) => load()));
  const rows = list.map(
    ({ name, operands, summary }) => [`${name} ${operands}`, format({ key: summary }, locale)] as const,
  );
  const own = [
    `help [${format({ key: 'cli.help.topic' }, locale)}]`,
    format({ key: 'cli.command.help' }, locale),
  ] as const;
  return format({ key: 'cli.help.program', args: { commands: table([...rows, own]) } }, locale);
}

/**
 * The help on what was named: a command, a rule, or, without any, the program.
 *
 * @throws {Problem} if there is no such thing.
 */
export async function helpOn([topic, ...more]: readonly string[], locale: Locale): Promise<string> {
  if (topic === undefined) return `${await programHelp(locale)}\n`;
  if (more.length) throw new Problem({ key: 'cli.usage.one-topic' });
  const command = Object.hasOwn(commands, topic) ? await commands[topic]?.() : undefined;
  if (command) return `${commandHelp(command, locale)}\n`;
  const rule = checks.find(({ id }) => id === topic);
  if (rule) return rulePage(rule, locale);
  const topics = [...Object.keys(commands), ...checks.map(({ id }) => id)];
  throw new Problem({ key: 'cli.usage.unknown-topic', args: { topic } }, undefined, didYouMean(topic, topics));
}

/** The help of one command: what it does, its options and what its exit code says. */
export function commandHelp({ name, operands, summary, formats, options, help }: Command, locale: Locale): string {
  const names = [...options, 'locale', 'help', 'version'] as const;
  const rows = names.map((option) => {
    const spec = optionSpecs[option];
    const value = option === 'format' ? formats.join('|') : 'value' in spec ? spec.value : '';
    const short = 'short' in spec ? `-${spec.short}, ` : '';
    return [
      `${short}--${option}${value && ` ${value}`}`,
      format({ key: help?.[option] ?? spec.help }, locale),
    ] as const;
  });
  const args = {
    usage: `bao-cao ${name} ${operands}`,
    summary: format({ key: summary }, locale),
    options: table(rows),
  };
  return format({ key: 'cli.help.command', args }, locale);
}

/** Two columns; a left side that is too long gets a line of its own. */
function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.min(26, Math.max(...rows.map(([left]) => left.length)));
  const indent = ' '.repeat(width + 4);
  return rows
    .map(([left, right]) =>
      left.length > width ? `  ${left}\n${indent}${right}` : `  ${left.padEnd(width)}  ${right}`,
    )
    .join('\n');
}
