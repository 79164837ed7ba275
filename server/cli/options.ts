import { parseArgs } from 'node:util';
import { severities, type Severity } from '../checks/check';
import type { RuleLevels } from '../checks/run';
import { checks } from '../checks/checks';
import { type Locale, locales, type MessageKey } from '../messages/message';
import { didYouMean, Problem } from './problem';

export const formats = ['pretty', 'json', 'jsonl', 'sarif', 'github', 'csv'] as const;
export type Format = (typeof formats)[number];

const failLevels = ['error', 'warning', 'info', 'never'] as const;
export type FailLevel = (typeof failLevels)[number];

/** What was asked for on the command line, read and found sound. */
export interface Options {
  readonly format: Format;
  readonly output: string | undefined;
  readonly config: string | undefined;
  /** Undefined where the configuration decides. */
  readonly locale: Locale | undefined;
  readonly minSeverity: Severity | undefined;
  readonly rules: RuleLevels;
  readonly failOn: FailLevel;
  /** Undefined where the amount of work decides. */
  readonly jobs: number | undefined;
  readonly quiet: boolean;
  readonly color: boolean | undefined;
  readonly dryRun: boolean;
  readonly showIgnored: boolean;
  /** Patterns as in a `.gitignore`: what a search in folders leaves out. */
  readonly exclude: readonly string[];
  /** What standard input is called. */
  readonly stdinFilename: string | undefined;
  /** A file with the names of the files. */
  readonly filesFrom: string | undefined;
  readonly stdio: boolean;
  readonly help: boolean;
  readonly version: boolean;
  readonly files: readonly string[];
}

interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly multiple?: true;
  readonly short?: string;
  /** What stands for the value in the help. */
  readonly value?: string;
  readonly help: MessageKey;
}

/** Every option of every command, in the order of the help. */
export const optionSpecs = {
  format: { type: 'string', value: formats.join('|'), help: 'cli.option.format' },
  output: { type: 'string', short: 'o', value: 'FILE', help: 'cli.option.output' },
  config: { type: 'string', value: 'FILE', help: 'cli.option.config' },
  locale: { type: 'string', value: locales.join('|'), help: 'cli.option.locale' },
  'min-severity': { type: 'string', value: severities.join('|'), help: 'cli.option.min-severity' },
  rule: {
    type: 'string',
    multiple: true,
    value: `ID=${['off', ...severities.toReversed()].join('|')}`,
    help: 'cli.option.rule',
  },
  'fail-on': { type: 'string', value: failLevels.join('|'), help: 'cli.option.fail-on' },
  jobs: { type: 'string', value: 'N', help: 'cli.option.jobs' },
  exclude: { type: 'string', multiple: true, value: 'GLOB', help: 'cli.option.exclude' },
  'files0-from': { type: 'string', value: 'FILE|-', help: 'cli.option.files0-from' },
  'stdin-filename': { type: 'string', value: 'NAME', help: 'cli.option.stdin-filename' },
  'dry-run': { type: 'boolean', help: 'cli.option.dry-run' },
  'show-ignored': { type: 'boolean', help: 'cli.option.show-ignored' },
  stdio: { type: 'boolean', help: 'cli.option.stdio' },
  // Editors built on vscode-languageclient add it; the server reads it from the process's own arguments.
  clientProcessId: { type: 'string', value: 'PID', help: 'cli.option.client-process-id' },
  quiet: { type: 'boolean', short: 'q', help: 'cli.option.quiet' },
  'no-color': { type: 'boolean', help: 'cli.option.no-color' },
  help: { type: 'boolean', short: 'h', help: 'cli.option.help' },
  version: { type: 'boolean', short: 'v', help: 'cli.option.version' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

export type OptionName = keyof typeof optionSpecs;

/** What every command understands. */
const everywhere: readonly OptionName[] = ['help', 'version', 'locale'];

/** The options that say which files are read. */
export const inputOptions = ['exclude', 'files0-from', 'stdin-filename'] as const satisfies readonly OptionName[];

/** Tells the language of the messages before anything else is looked at, for the messages about the options themselves. */
export function localeOf(args: readonly string[]): Locale {
  const at = args.findIndex((arg) => arg === '--locale' || arg.startsWith('--locale='));
  const value = args[at] === '--locale' ? args[at + 1] : args[at]?.slice('--locale='.length);
  return locales.find((locale) => locale === value) ?? 'vi';
}

/**
 * Reads the arguments behind the command's name.
 *
 * @throws {Problem} at an option that the command does not know or use, a missing value or one that is not allowed.
 */
export function readOptions(
  args: readonly string[],
  allowed: { readonly name: string; readonly formats: readonly Format[]; readonly options: readonly OptionName[] },
): Options {
  // Not strict: its errors are English sentences; the tokens tell us enough to say the same in the user's language.
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: optionSpecs,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const given = new Map<OptionName, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const name = Object.hasOwn(optionSpecs, token.name) ? (token.name as OptionName) : undefined;
    const usable = [...allowed.options, ...everywhere];
    if (!name) {
      const hint = didYouMean(`--${token.name}`, usable.map((one) => `--${one}`)); // prettier-ignore
      throw new Problem({ key: 'cli.usage.unknown-option', args: { option: token.rawName } }, undefined, hint);
    }
    if (!usable.includes(name)) {
      const args = { option: token.rawName, command: allowed.name };
      throw new Problem({ key: allowed.name ? 'cli.usage.unused-option' : 'cli.usage.option-before', args });
    }
    const takesValue = optionSpecs[name].type === 'string';
    // «--output --quiet» has lost its value; a name that begins so is written with «=».
    const isLost = takesValue && token.inlineValue === false && /^-./u.test(token.value);
    if (isLost || takesValue !== (token.value !== undefined)) {
      const key = takesValue ? 'cli.usage.value-missing' : 'cli.usage.value-superfluous';
      throw new Problem({ key, args: { option: token.rawName } });
    }
    given.set(name, [...(given.get(name) ?? []), token.value ?? '']);
  }
  const last = (name: OptionName) => given.get(name)?.at(-1);
  const choice = <T extends string>(name: OptionName, choices: readonly T[]): T | undefined => {
    const value = last(name);
    return value === undefined ? undefined : oneOf(value, choices, `--${name}`);
  };
  return {
    format: choice('format', allowed.formats) ?? allowed.formats[0] ?? 'pretty',
    output: last('output'),
    config: last('config'),
    locale: choice('locale', locales),
    minSeverity: choice('min-severity', severities),
    rules: readRules(given.get('rule') ?? []),
    failOn: choice('fail-on', failLevels) ?? 'error',
    jobs: readJobs(last('jobs')),
    quiet: given.has('quiet'),
    color: given.has('no-color') ? false : undefined,
    dryRun: given.has('dry-run'),
    showIgnored: given.has('show-ignored'),
    exclude: given.get('exclude') ?? [],
    stdinFilename: last('stdin-filename'),
    filesFrom: last('files0-from'),
    stdio: given.has('stdio'),
    help: given.has('help'),
    version: given.has('version'),
    files: positionals,
  };
}

function oneOf<T extends string>(value: string, choices: readonly T[], option: string): T {
  const found = choices.find((one) => one === value);
  if (found !== undefined) return found;
  const args = { option, value, choices: choices.join(', ') };
  throw new Problem({ key: 'cli.usage.choice', args }, undefined, didYouMean(value, choices));
}

/** For a rule that there is not. */
export function unknownRule(rule: string): Problem {
  const ids = checks.map(({ id }) => id);
  return new Problem({ key: 'cli.usage.unknown-rule', args: { rule } }, undefined, didYouMean(rule, ids));
}

function readRules(assignments: readonly string[]): RuleLevels {
  const levels: Record<string, Severity | 'off'> = {};
  for (const assignment of assignments) {
    const [, id, level] = /^([^=]+)=(.+)$/.exec(assignment) ?? [];
    if (!id || !level) throw new Problem({ key: 'cli.usage.rule-form', args: { value: assignment } });
    if (!checks.some((check) => check.id === id)) throw unknownRule(id);
    levels[id] = oneOf(level, ['off', ...severities], `--rule ${id}`);
  }
  return levels;
}

function readJobs(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const jobs = Number(value);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 256) return jobs;
  throw new Problem({ key: 'cli.usage.jobs', args: { value } });
}
