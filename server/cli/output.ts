import { fstatSync, statSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { devNull } from 'node:os';
import type * as Tty from 'node:tty';
import { sleep } from './sleep';

type Descriptor = 1 | 2;

/** Readers that have gone away (`| head`): what would still go to them is dropped, so that the exit code stays right. */
const closed = new Set<Descriptor>();

/** Writes all of the text to standard output. */
export const print = (text: string): void => write(1, text);

/** Writes all of the text to standard error. */
export const printError = (text: string): void => write(2, text);

/** Whether somebody looks on. `node:tty` brings half of node's network code along (6 ms), so it is asked last. */
export function isTerminal(descriptor: Descriptor): boolean {
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isCharacterDevice()) return false;
    if (process.platform !== 'win32' && stats.rdev === statSync(devNull).rdev) return false;
  } catch {
    return false;
  }
  const { isatty } = createRequire(__filename)('node:tty') as typeof Tty;
  return isatty(descriptor);
}

function write(descriptor: Descriptor, text: string): void {
  if (closed.has(descriptor) || !text) return;
  // A Windows console takes UTF-8 only by way of the stream; elsewhere setting up the stream costs 5 ms of cold start.
  if (isTerminal(descriptor)) {
    (descriptor === 1 ? process.stdout : process.stderr).write(text);
    return;
  }
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') {
        // The reader shares a non-blocking pipe with us and is slower than we are.
        sleep(5);
      } else if (code === 'EPIPE' || code === 'EOF') {
        closed.add(descriptor);
        return;
      } else {
        throw error;
      }
    }
  }
}

/** Tells on standard error why a file came to nothing. */
export function reportFailure({ path, error }: { readonly path: string; readonly error: string | null }): void {
  if (error !== null) printError(`bao-cao: ${path}: ${error}\n`);
}
