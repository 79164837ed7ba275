import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decode } from '../text/decode';
import { type FileEntry, type Files, NoText } from './files';

/** A tree with more folders is no folder of reports; the rest of it is not looked at. */
const mostFolders = 5000;
const skipped: ReadonlySet<string> = new Set(['node_modules', 'bower_components']);

/** Bytes; no text that is worth reading has more. */
const longestFile = 32 << 20;

/** The files of this machine; what lies elsewhere is not there. Symbolic links are not followed: they may go round. */
export const localFiles: Files = {
  async *walk(folder, wanted, breathe) {
    const start = pathOf(folder);
    const folders = start === undefined ? [] : [start];
    for (let i = 0; i < folders.length && i < mostFolders; i++) {
      const here = folders[i]!;
      await breathe();
      for (const entry of await entriesOf(here)) {
        const file = path.join(here, entry.name);
        if (entry.isDirectory()) {
          if (!entry.name.startsWith('.') && !skipped.has(entry.name)) folders.push(file);
        } else if (entry.isFile() && wanted(entry.name)) {
          const found = await entryOf(file);
          if (found) yield found;
        }
      }
    }
  },
  async list(folder) {
    const here = pathOf(folder);
    if (here === undefined) return [];
    const files = (await entriesOf(here)).filter((entry) => entry.isFile());
    return files.map(({ name }) => pathToFileURL(path.join(here, name)).href);
  },
  async read(uri) {
    const file = pathOf(uri);
    if (file === undefined) return undefined;
    let bytes: Buffer;
    try {
      const stats = await stat(file);
      // A pipe or a device might never end.
      if (!stats.isFile()) throw new NoText({ key: 'server.folder.special' });
      if (stats.size > longestFile) throw new NoText({ key: 'cli.file.too-large', args: { limit: longestFile >> 20 } });
      bytes = await readFile(file);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw error;
    }
    const decoded = decode(bytes);
    if ('text' in decoded) return decoded.text;
    throw new NoText(decoded.reason);
  },
};

function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** In the order of their names; none where the folder cannot be read. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

async function entryOf(file: string): Promise<FileEntry | undefined> {
  try {
    const { size, mtimeMs } = await stat(file);
    return { uri: pathToFileURL(file).href, size, modified: mtimeMs };
  } catch {
    return undefined;
  }
}
