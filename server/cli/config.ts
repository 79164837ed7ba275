import { readFileSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { folderFile } from '../../protocol/names';
import { checks } from '../checks/checks';
import { entriesFor } from '../language/diagnostics/ignored';
import { defaultSettings, type Settings } from '../language/settings';
import { longestSettings, type PlacedMessage, readSettingsFile } from '../language/settings-file';
import { format, type Locale } from '../messages/message';
import { visible } from './escape';
import type { Patterns } from './exclusions';
import { absolutePath, type FilePath, folderOf, joinPath, pathKey, shownPath } from './file-path';
import type { Options } from './options';
import { tell } from './output';
import { Problem } from './problem';
import { standardInput } from './read';
import { readProblem } from './system-error';

/** Where the settings of a run come from. Plain data, so that it can be sent to a worker. */
export interface SettingsSource {
  /** The file named with `--config`; without it, the nearest `.bao-cao.json` above the report counts. */
  readonly config: string | undefined;
  /** What the command line sets; it goes before the configuration. */
  readonly overrides: Partial<Settings>;
  /** The language of what is said about the run as a whole and about files whose configuration cannot be read. */
  readonly locale: Locale;
}

/** The settings for a report. */
export interface FoundSettings {
  readonly settings: Settings;
  /** What of the configuration cannot be used, with its place there; to be told once, however many reports it is for. */
  readonly complaints: readonly string[];
}

/** A configuration that cannot be used at all: a slip there would change findings in silence. */
export class BrokenConfig extends Problem {}

/** @throws {Problem} if the file named with `--config` is wrong. */
export function settingsSource({ config, locale, minSeverity, rules }: Options): SettingsSource {
  const overrides = { rules, ...(locale && { locale }), ...(minSeverity && { minSeverity }) };
  const source = { config, overrides, locale: locale ?? defaultSettings.locale };
  try {
    const { settings } = settingsFor(standardInput, source);
    const known = { ...source, locale: settings.locale };
    if (config !== undefined) settingsFor(standardInput, known).complaints.forEach(complain);
    return known;
  } catch (error) {
    // A wrong configuration above the working folder is told of with the files that it governs.
    if (config === undefined && error instanceof Problem) return source;
    throw error;
  }
}

const told = new Set<string>();

/** Says something about a configuration, once. */
export function complain(line: string): void {
  if (told.has(line)) return;
  told.add(line);
  tell(`bao-cao: ${line}`);
}

/** What a configuration says, and the folder that its paths start from. */
interface Config {
  readonly settings: Settings;
  readonly folder: FilePath;
  readonly problems: readonly PlacedMessage[];
  /** The file as a person would name it. */
  readonly file: string;
}

/** Settings by folder, or by file for `--config`; a folder's configuration is read once. */
const known = new Map<string, Config | BrokenConfig>();

/**
 * The settings for a report.
 *
 * @throws {BrokenConfig} if the configuration that applies to it cannot be used.
 */
export function settingsFor(file: FilePath, { config: named, overrides, locale }: SettingsSource): FoundSettings {
  const config = configFor(folderOf(absolutePath(file)), named);
  if (config instanceof Problem) throw config;
  const { settings, folder, problems } = config;
  const ignore = settings.ignore.length ? entriesFor(settings.ignore, pathIn(folder, file)) : settings.ignore;
  const complaints = problems.map((problem) => `${placeOf(config.file, problem)}: ${format(problem.message, locale)}`);
  return {
    settings: { ...settings, ...overrides, ignore, rules: { ...settings.rules, ...overrides.rules } },
    complaints,
  };
}

/** What the configuration that counts in a folder leaves out of searches. */
export function excludedBySettings(folder: FilePath, { config: named }: SettingsSource): Patterns | undefined {
  const config = configFor(absolutePath(folder), named);
  if (config instanceof Problem) return undefined;
  return { folder: shownPath(config.folder), patterns: config.settings.exclude };
}

const configFor = (folder: FilePath, named: string | undefined): Config | BrokenConfig =>
  named === undefined ? nearest(folder) : remember(named, () => read(named, named));

/** The path of a report as entries name it; undefined for standard input. */
const pathIn = (folder: FilePath, file: FilePath): string | undefined =>
  file === standardInput
    ? undefined
    : path
        .relative(shownPath(folder), shownPath(absolutePath(file)))
        .split(path.sep)
        .join('/');

function nearest(folder: FilePath): Config | BrokenConfig {
  return remember(pathKey(folder), () => {
    const file = joinPath(folder, folderFile);
    if (isThere(file)) return read(file, nameOf(file));
    const parent = folderOf(folder);
    if (pathKey(parent) !== pathKey(folder)) return nearest(parent);
    return { settings: defaultSettings, folder, problems: [], file: '' };
  });
}

function isThere(file: FilePath): boolean {
  try {
    // No exception where there is none: one for every folder on the way up costs two milliseconds.
    return statSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ELOOP';
  }
}

/** From the working folder, where the file lies in it. */
function nameOf(file: FilePath): string {
  const relative = path.relative(process.cwd(), shownPath(file));
  return relative.startsWith('..') || path.isAbsolute(relative) ? shownPath(file) : relative;
}

function remember(key: string, find: () => Config | BrokenConfig): Config | BrokenConfig {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}

function read(file: FilePath, name: string): Config | BrokenConfig {
  const args = { file: visible(name) };
  let text: string;
  try {
    const stats = statSync(file);
    const refusal = refusalOf(stats);
    if (refusal) return new BrokenConfig({ key: 'cli.config.unreadable', args }, refusal);
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { reason } = readProblem(error);
    if (reason.key === 'cli.file.missing') return new BrokenConfig({ key: 'cli.config.missing', args });
    return new BrokenConfig({ key: 'cli.config.unreadable', args }, reason);
  }
  const { settings, problems } = readSettingsFile(text, checks.map(({ id }) => id)); // prettier-ignore
  const [first] = problems;
  if (settings) return { settings, problems, folder: folderOf(absolutePath(file)), file: name };
  return new BrokenConfig(
    { key: 'cli.config.wrong', args: { file: first ? placeOf(name, first) : name } },
    first?.message,
  );
}

/** Reading a pipe or a device might never end. */
function refusalOf(stats: Stats): Problem['reason'] | undefined {
  if (stats.isDirectory()) return { key: 'cli.file.folder' };
  if (!stats.isFile()) return { key: 'cli.config.special' };
  return stats.size > longestSettings
    ? { key: 'cli.file.too-large', args: { limit: longestSettings >> 20 } }
    : undefined;
}

/** Lines and columns start at 1 here, as editors show them and terminals link them. */
const placeOf = (file: string, { range: { start } }: PlacedMessage): string =>
  `${visible(file)}:${start.line + 1}:${start.character + 1}`;
