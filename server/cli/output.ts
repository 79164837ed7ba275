import { fstatSync, statSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { devNull } from 'node:os';
import type * as Tty from 'node:tty';
import { visible } from './escape';
import { Problem } from './problem';
import { sleep } from './sleep';
import { writeProblem } from './system-error';

type Descriptor = 1 | 2;

/** Readers that have gone away (`| head`): what would still go to them is dropped, so that the exit code stays right. */
const closed = new Set<Descriptor>();

/** Writes all of the text to standard output. */
export const print = (text: string | Uint8Array): void => write(1, text);

/** Writes all of the text to standard error, as it is. */
export const printError = (text: string): void => write(2, text);

/** What is said while a document is printed that nothing may come into; undefined where none is. */
let held: string[] | undefined;

/** Says something on standard error, on a line of its own: whatever would act on a terminal or a log is escaped. */
export function tell(text: string): void {
  const line = `${visible(text)}\n`;
  if (held) held.push(line);
  else printError(line);
}

/**
 * Keeps back what is told until the end, so that nothing lands inside of a document that goes to standard output, even
 * where both outputs are one file (`2>&1`).
 */
export async function heldBack<T>(isHeld: boolean, work: () => T | Promise<T>): Promise<T> {
  if (!isHeld) return work();
  held = [];
  try {
    return await work();
  } finally {
    const lines = held;
    held = undefined;
    for (const line of lines) printError(line);
  }
}

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

function write(descriptor: Descriptor, text: string | Uint8Array): void {
  if (closed.has(descriptor) || !text.length) return;
  // A Windows console takes UTF-8 only by way of the stream; elsewhere setting up the stream costs 5 ms of cold start.
  if (isTerminal(descriptor)) {
    (descriptor === 1 ? process.stdout : process.stderr).write(text);
    return;
  }
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
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
        // Nothing can be said there any more; on standard error it can be said what happened.
        closed.add(descriptor);
        if (descriptor === 2) return;
        throw new Problem({ key: 'cli.output.unprinted' }, writeProblem(error).reason);
      }
    }
  }
}

/** Tells on standard error why a file came to nothing. */
export function reportFailure({ path, error }: { readonly path: string; readonly error: string | null }): void {
  if (error !== null) tell(`bao-cao: ${path}: ${error}`);
}
