import { readFileSync, readSync, statSync } from 'node:fs';
import { decode, type Decoded } from '../text/decode';
import { Problem } from './problem';
import { sleep } from './sleep';

/**
 * Bytes. A report has 100,000 of them; a file some hundred times larger is none, and might use up the memory in which
 * other reports still have to be checked.
 */
const largestReport = 32 * 2 ** 20;

/**
 * Reads a report, or standard input where the path is `-`.
 *
 * @throws {Problem} if it cannot be read or is not text.
 */
export function readReport(path: string): Decoded {
  const decoded = decode(readBytes(path));
  if ('reason' in decoded) throw new Problem(decoded.reason);
  return decoded;
}

function readBytes(path: string): Uint8Array {
  try {
    if (path === '-') return readStandardInput();
    const { size } = statSync(path);
    if (size > largestReport) throw tooLarge();
    return readFileSync(path);
  } catch (error) {
    throw error instanceof Problem ? error : problemOf(error);
  }
}

const tooLarge = () => new Problem({ key: 'cli.file.too-large', args: { limit: largestReport / 2 ** 20 } });

/** Not `readFileSync(0)`: where the pipe is non-blocking and still being filled, that drops what it has read so far. */
function readStandardInput(): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let size = 0; ;) {
    const chunk = new Uint8Array(1 << 16);
    try {
      const length = readSync(0, chunk);
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

/** What the operating system said, in the user's language. */
export function problemOf(error: unknown): Problem {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Problem({ key: 'cli.file.missing' });
    case 'EACCES':
    case 'EPERM':
      return new Problem({ key: 'cli.file.forbidden' });
    case 'EISDIR':
      return new Problem({ key: 'cli.file.folder' });
    default:
      return new Problem({ key: 'cli.file.unreadable', args: { reason: message } });
  }
}
