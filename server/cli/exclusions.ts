import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { absolutePath, type FilePath, folderOf, joinPath, pathKey, shownPath } from './file-path';

/** Names of the lists of what is left out of the folder that they lie in; the later goes before the earlier. */
const listNames = ['.gitignore', '.bao-cao-ignore'] as const;

/** Bytes; what is longer is no list of patterns. */
const longestList = 1 << 20;

/** Patterns as in a `.gitignore`, and the folder that they start from. */
export interface Patterns {
  readonly folder: string;
  readonly patterns: readonly string[];
}

/** What a search leaves out in one folder. */
export interface Exclusions {
  readonly excludes: (file: FilePath, isFolder: boolean) => boolean;
  /** The same for a folder in this one. */
  readonly inside: (folder: FilePath) => Exclusions;
}

export interface ExclusionSources {
  /** The patterns of `--exclude`: they start from the working folder, or from the one that is searched. */
  readonly patterns: readonly string[];
  /** The patterns of the settings that count in a folder. */
  readonly settings: (folder: FilePath) => Patterns | undefined;
}

interface List {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** What is left out where a folder is searched: by the command line, by settings, by the lists in it and above it. */
export function exclusionsFor(start: FilePath, { patterns, settings }: ExclusionSources): Exclusions {
  const top = absolutePath(start);
  const asked = patterns.length ? [process.cwd(), shownPath(top)].map((folder) => listOf({ folder, patterns })) : [];
  const within = (folder: FilePath, above: readonly List[]): Exclusions => {
    const lists = [...listsIn(folder), ...above];
    const set = settings(folder);
    const flat = set?.patterns.length ? [...asked, listOf(set)] : asked;
    return {
      excludes: (file, isFolder) => {
        const full = shownPath(absolutePath(file));
        if (flat.some((list) => verdictOf(list, full, isFolder) === 'out')) return true;
        // The nearest list that says anything decides, as with git.
        for (const list of lists) {
          const verdict = verdictOf(list, full, isFolder);
          if (verdict) return verdict === 'out';
        }
        return false;
      },
      inside: (inner) => within(absolutePath(inner), lists),
    };
  };
  return within(top, foldersAbove(top).flatMap(listsIn));
}

/**
 * The folders above whose lists count, the nearest first: up to the root of the repository, or, where there is none, to
 * the working folder.
 */
function foldersAbove(folder: FilePath): readonly FilePath[] {
  const above: FilePath[] = [];
  let upToHere = 0;
  for (let here = folder; ;) {
    if (exists(joinPath(here, '.git'))) return above;
    if (pathKey(here) === pathKey(process.cwd())) upToHere = above.length;
    const parent = folderOf(here);
    if (pathKey(parent) === pathKey(here)) return above.slice(0, upToHere);
    above.push((here = parent));
  }
}

const exists = (file: FilePath): boolean => statSync(file, { throwIfNoEntry: false }) !== undefined;

function listsIn(folder: FilePath): List[] {
  const patterns = listNames.flatMap((name) => linesOf(joinPath(folder, name)));
  return patterns.length ? [listOf({ folder: shownPath(folder), patterns })] : [];
}

function linesOf(file: FilePath): string[] {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (!stats?.isFile() || stats.size > longestList) return [];
    return readFileSync(file, 'utf8').replace(/^\ufeff/u, '').split(/\r?\n/u); // prettier-ignore
  } catch {
    return [];
  }
}

function listOf({ folder, patterns }: Patterns): List {
  const isCaseBlind = process.platform === 'win32' || process.platform === 'darwin';
  // Names on a Mac are decomposed, what people type is not. «./x» means the x right here.
  const written = patterns.map((pattern) => pattern.normalize('NFC').replace(/^(?<not>!?)\.\//u, '$<not>/'));
  return { folder, patterns: ignore({ ignorecase: isCaseBlind }).add(written) };
}

function verdictOf({ folder, patterns }: List, file: string, isFolder: boolean): 'in' | 'out' | undefined {
  const relative = path.relative(folder, file).split(path.sep).join('/').normalize('NFC');
  // Elsewhere, also on another drive: nothing is said of it.
  if (!ignore.isPathValid(relative)) return undefined;
  const { ignored, unignored } = patterns.test(isFolder ? `${relative}/` : relative);
  return ignored ? 'out' : unignored ? 'in' : undefined;
}
