import { type Dirent, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import type { Message } from '../messages/message';
import { headLength, looksLikeReport } from '../report/looks-like-report';
import { decode } from '../text/decode';
import { type Exclusions, type ExclusionSources, exclusionsFor } from './exclusions';
import { absolutePath, type FilePath, filePathOf, joinPath, shownPath } from './file-path';
import type { Problem } from './problem';
import { readHead } from './read';
import { readProblem } from './system-error';

/** Endings of the files that are looked for in a folder. */
const textEndings = /\.(?:txt|md)$/iu;
/** Endings that say that a file is a report. */
const reportEndings = /\.(?:baocao|bc)$/iu;

/** Folders that programs fill: nobody's reports. */
const skippedFolders: ReadonlySet<string> = new Set(['node_modules']);

/** A file that a search has come upon, or a folder that it could not look into. */
export interface Hit {
  readonly location: FilePath;
  readonly size: number;
  readonly problem?: Problem;
}

export interface Hits {
  /** In the order of their names. */
  readonly hits: readonly Hit[];
  /** Texts that do not look like reports. */
  readonly passedOver: number;
}

/** The reports in a folder and all folders in it. */
export const searchFolder = (folder: FilePath, sources: ExclusionSources): Hits =>
  reportsAmong(
    walk(folder, {
      exclusions: exclusionsFor(folder, sources),
      isWanted: (file) => textEndings.test(file) || reportEndings.test(file),
      isHiddenWanted: false,
      depth: Infinity,
    }),
  );

/**
 * The reports whose path is matched by a pattern (`quy-1/*.txt`, `**` for folders in folders); undefined where the
 * argument is no pattern.
 */
export function searchPattern(pattern: string, sources: ExclusionSources): Hits | undefined {
  const written = path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
  const { base, glob } = picomatch.scan(written);
  if (glob === '') return undefined;
  const isMatch = picomatch(glob, { nocase: process.platform === 'win32' });
  const top = base === '' ? '.' : base;
  if (!statSync(top, { throwIfNoEntry: false })?.isDirectory()) return { hits: [], passedOver: 0 };
  return reportsAmong(
    walk(top, {
      exclusions: exclusionsFor(top, sources),
      isWanted: (file) => isMatch(file),
      isHiddenWanted: /(?:^|[/{,])\.[^./]/u.test(glob),
      depth: glob.includes('**') ? Infinity : glob.split('/').length,
    }),
  );
}

interface Walk {
  readonly exclusions: Exclusions;
  /** Is told a file's path from the start, with `/`. */
  readonly isWanted: (file: string) => boolean;
  readonly isHiddenWanted: boolean;
  /** How many folders deep a file may lie. */
  readonly depth: number;
}

/**
 * The files below a folder. Links are not followed: a file has its own name, and what lies outside of the folder was not
 * asked for. Neither are devices and pipes files.
 */
function walk(start: FilePath, { exclusions, isWanted, isHiddenWanted, depth }: Walk): readonly Hit[] {
  const hits: Hit[] = [];
  const open = [{ folder: start, prefix: '', level: 1, exclusions }];
  for (let here = open.pop(); here; here = open.pop()) {
    let entries: readonly Dirent<Buffer>[];
    try {
      entries = readdirSync(here.folder, { withFileTypes: true, encoding: 'buffer' });
    } catch (error) {
      hits.push({ location: here.folder, size: 0, problem: readProblem(error) });
      continue;
    }
    for (const entry of entries) {
      const name = filePathOf(entry.name);
      const shown = shownPath(name);
      if (shown.startsWith('.') && !isHiddenWanted) continue;
      const location = joinPath(here.folder, name);
      if (entry.isDirectory()) {
        if (here.level >= depth || skippedFolders.has(shown) || here.exclusions.excludes(location, true)) continue;
        const prefix = `${here.prefix}${shown}/`;
        open.push({ folder: location, prefix, level: here.level + 1, exclusions: here.exclusions.inside(location) });
      } else if (entry.isFile() && isWanted(here.prefix + shown) && !here.exclusions.excludes(location, false)) {
        hits.push({ location, size: statSync(location, { throwIfNoEntry: false })?.size ?? 0 });
      }
    }
  }
  return hits.sort((a, b) => (shownPath(a.location) < shownPath(b.location) ? -1 : 1));
}

function reportsAmong(found: readonly Hit[]): Hits {
  const hits = found.filter(({ location, problem }) => problem !== undefined || isReport(location));
  return { hits, passedOver: found.length - hits.length };
}

/** Bytes enough for the head that the recogniser reads: three for a letter, and a third more for marks of its own. */
const headBytes = 4 * headLength;

/** Whether a file looks like a report by what is in it; one that cannot be read is for its reader to complain of. */
function isReport(location: FilePath): boolean {
  let bytes: Uint8Array;
  try {
    bytes = readHead(location, headBytes);
  } catch {
    return true;
  }
  const head = decode(bytes.length < headBytes ? bytes : wholeCharacters(bytes));
  if ('reason' in head) return damaged.has(head.reason.key);
  return reportEndings.test(shownPath(location)) || looksLikeReport(head.text);
}

/** Vietnamese text, but in no shape to be recognised: that shall be said, and not passed over. */
const damaged: ReadonlySet<Message['key']> = new Set([
  'cli.decode.legacy',
  'cli.decode.mojibake',
  'cli.decode.utf16-bare',
]);

/** Without the beginning of a character that goes on behind the head: an even number of bytes, no part of UTF-8. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  let end = bytes.length - (bytes.length % 2);
  const isUtf16 = bytes[0] === 0xff || bytes[0] === 0xfe;
  // A character of UTF-8 has at most three bytes behind its first.
  for (let back = 0; !isUtf16 && back < 4 && (bytes[end - 1]! & 0x80) !== 0; back++) {
    end -= 1;
    if ((bytes[end]! & 0xc0) === 0xc0) break;
  }
  return bytes.subarray(0, end);
}

/**
 * The files that a name stands for in which some bytes are no UTF-8: arguments reach a program with a «�» in their place.
 */
export function filesNamed(argument: string): readonly FilePath[] {
  const folder = path.dirname(argument);
  const name = path.basename(argument);
  const folders = folder.includes('\ufffd') ? filesNamed(folder) : [folder];
  return folders.flatMap((one) => {
    try {
      const entries = readdirSync(absolutePath(one), { encoding: 'buffer' }).map(filePathOf);
      return entries.filter((entry) => shownPath(entry) === name).map((entry) => joinPath(one, entry));
    } catch {
      return [];
    }
  });
}
