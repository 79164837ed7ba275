import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { decode, type Decoded } from '../text/decode';
import type { FilePath } from './file-path';
import { Problem } from './problem';
import { sleep } from './sleep';
import { readProblem } from './system-error';

/**
 * Bytes. A report has 100,000 of them; a file some hundred times larger is none, and might use up the memory in which
 * other reports still have to be checked.
 */
const largestReport = 32 * 2 ** 20;

/** The name of standard input. */
export const standardInput = '-';

/**
 * Reads a report, or standard input where the location is `-`.
 *
 * @throws {Problem} if it cannot be read or is not text.
 */
export const readReport = (location: FilePath): Decoded => decoded(readBytes(location));

/** @throws {Problem} if the bytes are not text. */
export function decoded(bytes: Uint8Array): Decoded {
  const result = decode(bytes);
  if ('reason' in result) throw new Problem(result.reason);
  return result;
}

/** @throws {Problem} if the file cannot be read or is far too long. */
export function readBytes(location: FilePath): Uint8Array {
  try {
    if (location === standardInput) return readStream(0);
    const stats = statSync(location);
    if (stats.size > largestReport) throw tooLarge();
    // A pipe or a device tells no size, and may have no end.
    return stats.isFile() || stats.isDirectory() ? readFileSync(location) : opened(location, readStream);
  } catch (error) {
    throw readProblem(error);
  }
}

/**
 * The first bytes of a file.
 *
 * @throws {Problem} if it cannot be read.
 */
export function readHead(location: FilePath, length: number): Uint8Array {
  try {
    return opened(location, (descriptor) => {
      const bytes = new Uint8Array(length);
      return bytes.subarray(0, readSync(descriptor, bytes, 0, length, 0));
    });
  } catch (error) {
    throw readProblem(error);
  }
}

function opened<T>(location: FilePath, use: (descriptor: number) => T): T {
  const descriptor = openSync(location, 'r');
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const tooLarge = () => new Problem({ key: 'cli.file.too-large', args: { limit: largestReport / 2 ** 20 } });

/** Not `readFileSync(0)`: where the pipe is non-blocking and still being filled, that drops what it has read so far. */
function readStream(descriptor: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let size = 0; ;) {
    const chunk = new Uint8Array(1 << 16);
    try {
      const length = readSync(descriptor, chunk);
      if (!length) return Buffer.concat(chunks);
      chunks.push(chunk.subarray(0, length));
      size += length;
      if (size > largestReport) throw tooLarge();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return Buffer.concat(chunks);
      if (code !== 'EAGAIN') throw error;
      sleep(10);
    }
  }
}
