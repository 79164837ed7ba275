import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { folderFile } from '../../protocol/names';
import { entriesFor } from '../language/diagnostics/ignored';
import { defaultSettings, readSettings, type Settings } from '../language/settings';
import { checks } from '../checks/checks';
import type { Locale } from '../messages/message';
import type { Options } from './options';
import { Problem } from './problem';
import { problemOf } from './read';

/** Where the settings of a run come from. Plain data, so that it can be sent to a worker. */
export interface SettingsSource {
  /** The file named with `--config`; without it, the nearest `.bao-cao.json` above the report counts. */
  readonly config: string | undefined;
  /** What the command line sets; it goes before the configuration. */
  readonly overrides: Partial<Settings>;
  /** The language of what is said about the run as a whole and about files whose configuration cannot be read. */
  readonly locale: Locale;
}

/** @throws {Problem} if the file named with `--config` is wrong. */
export function settingsSource({ config, locale, minSeverity, rules }: Options): SettingsSource {
  const overrides = { rules, ...(locale && { locale }), ...(minSeverity && { minSeverity }) };
  const source = { config, overrides, locale: locale ?? defaultSettings.locale };
  try {
    return { ...source, locale: settingsFor('-', source).locale };
  } catch (error) {
    // A wrong configuration above the working folder is told of with the files that it governs.
    if (config === undefined && error instanceof Problem) return source;
    throw error;
  }
}

/** What a configuration says, and the folder that its paths start from. */
interface Found {
  readonly settings: Settings;
  readonly folder: string;
}

/** Settings by folder, or by file for `--config`; a folder's configuration is read once. */
const known = new Map<string, Found | Problem>();

/**
 * The settings for a report.
 *
 * @throws {Problem} if the configuration that applies to it is wrong: a slip there would change findings in silence.
 */
export function settingsFor(file: string, { config, overrides }: Omit<SettingsSource, 'locale'>): Settings {
  const found = config === undefined ? nearest(path.dirname(path.resolve(file))) : remember(config, () => read(config));
  if (found instanceof Problem) throw found;
  const { settings, folder } = found;
  const ignore = settings.ignore.length ? entriesFor(settings.ignore, pathIn(folder, file)) : settings.ignore;
  return { ...settings, ...overrides, ignore, rules: { ...settings.rules, ...overrides.rules } };
}

/** The path of a report as entries name it; undefined for standard input. */
const pathIn = (folder: string, file: string): string | undefined =>
  file === '-' ? undefined : path.relative(folder, path.resolve(file)).split(path.sep).join('/');

function nearest(folder: string): Found | Problem {
  return remember(folder, () => {
    const file = path.join(folder, folderFile);
    // Asked first, because an exception for every folder on the way up costs two milliseconds.
    if (existsSync(file)) return read(file);
    const parent = path.dirname(folder);
    return parent === folder ? { settings: defaultSettings, folder } : nearest(parent);
  });
}

function remember(key: string, find: () => Found | Problem): Found | Problem {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}

function read(file: string): Found | Problem {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) {
      return new Problem({ key: 'cli.config.syntax', args: { file, reason: error.message } });
    }
    const { reason } = problemOf(error);
    const missing = reason.key === 'cli.file.missing';
    return new Problem({ key: missing ? 'cli.config.missing' : 'cli.config.unreadable', args: { file } });
  }
  const { settings, problems } = readSettings(
    value,
    checks.map(({ id }) => id),
  );
  const [first] = problems;
  return first
    ? new Problem({ key: 'cli.config.wrong', args: { file } }, first)
    : { settings, folder: path.dirname(path.resolve(file)) };
}
