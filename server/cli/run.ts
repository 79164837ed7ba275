import { version } from '../../package.json';
import type { Locale } from '../messages/message';
import type { ExitCode } from './command';
import { commands } from './commands';
import { settingsSource } from './config';
import { localeOf, readOptions } from './options';
import { print, printError, tell } from './output';
import { didYouMean, explain, Problem } from './problem';

/** Runs the program with the arguments behind its name and tells its exit code. Never throws. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const locale = localeOf(args);
  try {
    return await dispatch(args, locale);
  } catch (error) {
    tell(`bao-cao: ${explain(error, locale)}`);
    return 2;
  }
}

async function dispatch([name, ...rest]: readonly string[], locale: Locale): Promise<ExitCode> {
  if (name === undefined || name.startsWith('-')) return withoutCommand([name, ...rest], locale);
  if (name === 'help') return withHelp(rest, locale);
  const command = await (Object.hasOwn(commands, name) ? commands[name] : undefined)?.();
  if (!command) throw unknownCommand(name);
  const options = readOptions(rest, command);
  if (options.version) {
    print(`${version}\n`);
    return 0;
  }
  if (options.help) {
    const { commandHelp } = await import('./help');
    print(`${commandHelp(command, locale)}\n`);
    return 0;
  }
  return command.run(options, settingsSource(options));
}

/** `bao-cao --help`, `bao-cao --version`; anything else without a command is a mistake, answered with the help. */
async function withoutCommand(args: readonly (string | undefined)[], locale: Locale): Promise<ExitCode> {
  const options = readOptions(args.filter((arg) => arg !== undefined), { name: '', formats: [], options: [] }); // prettier-ignore
  if (options.version) {
    print(`${version}\n`);
    return 0;
  }
  const { programHelp } = await import('./help');
  const help = `${await programHelp(locale)}\n`;
  if (options.help) print(help);
  else printError(help);
  return options.help ? 0 : 2;
}

/** `bao-cao help`, `bao-cao help COMMAND`, `bao-cao help RULE`. */
async function withHelp(args: readonly string[], locale: Locale): Promise<ExitCode> {
  const { files } = readOptions(args, { name: 'help', formats: [], options: [] });
  const { helpOn } = await import('./help');
  print(await helpOn(files, locale));
  return 0;
}

function unknownCommand(name: string): Problem {
  // Whoever leaves the command out most likely wants the report checked.
  if (/[./\\*]/.test(name)) return new Problem({ key: 'cli.usage.perhaps-check', args: { path: name } });
  const names = [...Object.keys(commands), 'help'];
  const hint = didYouMean(name, names);
  const key = hint ? 'cli.usage.unknown-command-near' : 'cli.usage.unknown-command';
  return new Problem({ key, args: { name, names: names.join(', ') } }, undefined, hint);
}
