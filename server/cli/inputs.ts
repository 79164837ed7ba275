import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { Problem } from './problem';
import { problemOf } from './read';

/** Endings of the files that are looked for in a folder. */
const reportExtensions = ['txt', 'baocao', 'bc', 'md'] as const;

/** What programs have put there is nobody's report. */
const ignore = ['**/node_modules/**'];

/** A file to be read, or an argument that leads to none. */
export interface Input {
  /** As the user would write it; `-` is standard input. */
  readonly path: string;
  /** Size in bytes, where it is known. */
  readonly size: number;
  readonly problem?: Problem;
}

/**
 * Turns arguments (files, folders, globs, `-`) into the files they stand for, in their order, each file once. What leads
 * nowhere stays in the list with its problem, so that it is reported beside the findings of the others.
 *
 * @throws {Problem} if there are no arguments.
 */
export async function expandInputs(args: readonly string[]): Promise<readonly Input[]> {
  if (!args.length) throw new Problem({ key: 'cli.usage.no-file' });
  const [only] = args;
  const inputs =
    args.length === 1 && only !== undefined ? await expand(only) : (await Promise.all(args.map(expand))).flat();
  return inputs.length > 1 ? withoutDuplicates(inputs) : inputs;
}

async function expand(arg: string): Promise<readonly Input[]> {
  if (arg === '-') return [{ path: arg, size: 0 }];
  const found = look(arg);
  if (!(found instanceof Problem)) return found === 'folder' ? reportsIn(arg) : [found];
  // Also where the shell has left the pattern as it is, as those of Windows do.
  if (!/[*?[\]{}]/.test(arg)) return [{ path: arg, size: 0, problem: found }];
  const { glob } = await import('tinyglobby');
  const pattern = path.sep === '\\' ? arg.replaceAll('\\', '/') : arg;
  const paths = await glob(pattern, { ignore, absolute: path.isAbsolute(arg), expandDirectories: false });
  return files(paths.sort(), arg, 'cli.file.no-match');
}

async function reportsIn(folder: string): Promise<readonly Input[]> {
  const { glob } = await import('tinyglobby');
  const pattern = `**/*.{${reportExtensions.join(',')}}`;
  const paths = await glob(pattern, { cwd: folder, ignore, caseSensitiveMatch: false, expandDirectories: false });
  return files(
    paths.sort().map((file) => path.join(folder, file)),
    folder,
    'cli.file.empty-folder',
  );
}

function files(
  paths: readonly string[],
  arg: string,
  none: 'cli.file.no-match' | 'cli.file.empty-folder',
): readonly Input[] {
  if (!paths.length) return [{ path: arg, size: 0, problem: new Problem({ key: none }) }];
  return paths.map((file) => {
    const found = look(file);
    if (found === 'folder') return { path: file, size: 0, problem: new Problem({ key: 'cli.file.folder' }) };
    return found instanceof Problem ? { path: file, size: 0, problem: found } : found;
  });
}

function look(file: string): Input | 'folder' | Problem {
  try {
    const stats = statSync(file);
    return stats.isDirectory() ? 'folder' : { path: file, size: stats.size };
  } catch (error) {
    return problemOf(error);
  }
}

function withoutDuplicates(inputs: readonly Input[]): readonly Input[] {
  const seen = new Set<string>();
  return inputs.filter((input) => {
    const key = input.problem || input.path === '-' ? input.path : realpathSync(input.path);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
