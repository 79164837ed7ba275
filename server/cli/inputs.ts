import { realpathSync, statSync } from 'node:fs';
import { excludedBySettings, type SettingsSource } from './config';
import { visible } from './escape';
import { type FilePath, filePathOf, pathKey, shownPath } from './file-path';
import type { Options } from './options';
import { tell } from './output';
import { Problem } from './problem';
import { readBytes, standardInput } from './read';
import type { Hits } from './search';
import { readProblem } from './system-error';
import { format } from '../messages/message';

/** A file to be read, or an argument that leads to none. */
export interface Input {
  /** As the user would write it; `-` is standard input, unless it was given a name. */
  readonly path: string;
  /** Where it is read from; `-` is standard input. */
  readonly location: FilePath;
  /** Size in bytes, where it is known. */
  readonly size: number;
  readonly problem?: Problem;
}

/** What the arguments stand for. */
export interface Selection {
  /** In the order of the arguments, each file once. */
  readonly inputs: readonly Input[];
  /** How many texts in folders and behind patterns do not look like reports; undefined where none were searched. */
  readonly passedOver: number | undefined;
}

type Asked = Pick<Options, 'files' | 'filesFrom' | 'stdinFilename' | 'exclude' | 'quiet'>;

/**
 * Turns arguments (files, folders, patterns, `-`) into the files they stand for. A file named by itself is always one of
 * them; in a folder or behind a pattern only what looks like a report is taken, and how many other texts there were is
 * said on standard error. What leads nowhere stays in the list with its problem, so that it is reported beside the
 * findings of the others.
 *
 * @throws {Problem} if there are no arguments, or they contradict each other.
 */
export async function expandInputs(asked: Asked, source: SettingsSource): Promise<Selection> {
  const names = namesIn(asked);
  const parts: Part[] = [];
  for (const name of names) parts.push(await expand(name, asked, source));
  const inputs = parts.flatMap((part) => part.inputs);
  const searched = parts.flatMap((part) => part.passedOver ?? []);
  const passedOver = searched.length ? searched.reduce((sum, count) => sum + count, 0) : undefined;
  if (passedOver && !asked.quiet) {
    const message = format({ key: 'cli.inputs.passed-over', args: { count: passedOver } }, source.locale);
    tell(`bao-cao: ${message}`);
  }
  return { inputs: inputs.length > 1 ? withoutDuplicates(inputs) : inputs, passedOver };
}

/** The names that were asked for, from the command line or from the list of `--files0-from`. */
function namesIn({ files, filesFrom, stdinFilename }: Asked): readonly FilePath[] {
  if (filesFrom !== undefined && files.length) throw new Problem({ key: 'cli.usage.files-twice' });
  const names = filesFrom === undefined ? files : listedIn(filesFrom);
  if (stdinFilename !== undefined) {
    if (!names.length && filesFrom === undefined) return [standardInput];
    if (!names.includes(standardInput)) throw new Problem({ key: 'cli.usage.stdin-filename' });
  }
  if (!names.length && filesFrom === undefined) throw new Problem({ key: 'cli.usage.no-file' });
  return names;
}

/** Names with a zero byte behind each, as `find -print0` and `git ls-files -z` write them. */
function listedIn(list: string): readonly FilePath[] {
  const bytes = Buffer.from(bytesOf(list));
  const names: FilePath[] = [];
  for (let start = 0; start < bytes.length;) {
    const zero = bytes.indexOf(0, start);
    const end = zero < 0 ? bytes.length : zero;
    if (end > start) names.push(filePathOf(bytes.subarray(start, end)));
    start = end + 1;
  }
  if (list === standardInput && names.includes(standardInput)) throw new Problem({ key: 'cli.usage.stdin-twice' });
  return names;
}

function bytesOf(list: string): Uint8Array {
  try {
    return readBytes(list);
  } catch (error) {
    throw new Problem({ key: 'cli.usage.files0-from', args: { file: visible(list) } }, readProblem(error).reason);
  }
}

interface Part {
  readonly inputs: readonly Input[];
  /** Undefined where nothing was searched. */
  readonly passedOver?: number;
}

async function expand(name: FilePath, asked: Asked, source: SettingsSource): Promise<Part> {
  if (name === standardInput) return { inputs: [{ path: asked.stdinFilename ?? name, location: name, size: 0 }] };
  const found = look(name);
  const sources = {
    patterns: asked.exclude,
    settings: (folder: FilePath) => excludedBySettings(folder, source),
  };
  if (found === 'folder') {
    const { searchFolder } = await import('./search');
    return partOf(searchFolder(name, sources), name, 'cli.file.empty-folder');
  }
  if (!(found instanceof Problem)) return { inputs: [found] };
  const failed = { inputs: [{ path: shownPath(name), location: name, size: 0, problem: found }] };
  if (typeof name !== 'string' || asked.filesFrom !== undefined) return failed;
  const { filesNamed, searchPattern } = await import('./search');
  if (name.includes('\ufffd')) {
    const files = filesNamed(name);
    if (files.length) return { inputs: (await Promise.all(files.map((file) => expand(file, asked, source)))).flatMap(({ inputs }) => inputs) }; // prettier-ignore
  }
  // Also where the shell has left the pattern as it is, as those of Windows do.
  const hits = searchPattern(name, sources);
  return hits ? partOf(hits, name, 'cli.file.no-match') : failed;
}

function partOf({ hits, passedOver }: Hits, name: FilePath, none: 'cli.file.no-match' | 'cli.file.empty-folder'): Part {
  const inputs = hits.map((hit) => ({ ...hit, path: shownPath(hit.location) }));
  const nothing = { path: shownPath(name), location: name, size: 0, problem: new Problem({ key: none }) };
  return { inputs: inputs.length ? inputs : [nothing], passedOver };
}

function look(file: FilePath): Input | 'folder' | Problem {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (!stats)
      return new Problem({ key: /[\\/]$/u.test(shownPath(file)) ? 'cli.system.no-folder' : 'cli.file.missing' });
    return stats.isDirectory() ? 'folder' : { path: shownPath(file), location: file, size: stats.size };
  } catch (error) {
    return readProblem(error);
  }
}

function withoutDuplicates(inputs: readonly Input[]): readonly Input[] {
  const seen = new Set<string>();
  return inputs.filter((input) => {
    const key = keyOf(input);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function keyOf({ location, problem }: Input): string {
  if (problem !== undefined || location === standardInput) return pathKey(location);
  try {
    return realpathSync.native(location, 'buffer').toString('latin1');
  } catch {
    // A pipe of the shell's making.
    return pathKey(location);
  }
}
