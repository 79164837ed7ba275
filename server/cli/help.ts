import { format, type Locale } from '../messages/message';
import type { Command } from './command';
import { commands } from './commands';
import { optionSpecs } from './options';

/** The help of the program as a whole. */
export async function programHelp(locale: Locale): Promise<string> {
  const list = await Promise.all(Object.values(commands).map((load) => load()));
  const rows = list.map(
    ({ name, operands, summary }) => [`${name} ${operands}`, format({ key: summary }, locale)] as const,
  );
  return format({ key: 'cli.help.program', args: { commands: table(rows) } }, locale);
}

/** The help of one command: what it does, its options and what its exit code says. */
export function commandHelp({ name, operands, summary, formats, options }: Command, locale: Locale): string {
  const names = [...options, 'help', 'version'] as const;
  const rows = names.map((option) => {
    const spec = optionSpecs[option];
    const value = option === 'format' ? formats.join('|') : 'value' in spec ? spec.value : '';
    const short = 'short' in spec ? `-${spec.short}, ` : '';
    return [`${short}--${option}${value && ` ${value}`}`, format({ key: spec.help }, locale)] as const;
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
