import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Reads a file of this machine; what lies elsewhere is not there. */
export async function readLocalFile(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code?.startsWith('ERR_INVALID')) return undefined;
    throw error;
  }
}
