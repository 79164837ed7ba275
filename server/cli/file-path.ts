import { isUtf8 } from 'node:buffer';
import path from 'node:path';

/** A file's name as the file system has it: its bytes, where they are no UTF-8 (old archives and USB sticks have such). */
export type FilePath = string | Buffer;

/** A name from bytes of the file system. */
export const filePathOf = (bytes: Buffer): FilePath => (isUtf8(bytes) ? bytes.toString() : bytes);

/** As a person reads it; bytes that are no UTF-8 become «�». */
export const shownPath = (file: FilePath): string => file.toString();

/** Equal for equal names only. */
export const pathKey = (file: FilePath): string => bytesOf(file);

export const joinPath = (folder: FilePath, name: FilePath): FilePath =>
  typeof folder === 'string' && typeof name === 'string'
    ? path.join(folder, name)
    : fromBytes(path.posix.join(bytesOf(folder), bytesOf(name)));

/** From the root on. */
export const absolutePath = (file: FilePath): FilePath =>
  typeof file === 'string' ? path.resolve(file) : fromBytes(path.posix.resolve(bytesOf(process.cwd()), bytesOf(file)));

export const folderOf = (file: FilePath): FilePath =>
  typeof file === 'string' ? path.dirname(file) : fromBytes(path.posix.dirname(bytesOf(file)));

/** One character per byte, for the functions that know strings only. Names that are no UTF-8 come from POSIX systems. */
const bytesOf = (file: FilePath): string => Buffer.from(file as string).toString('latin1');

const fromBytes = (bytes: string): FilePath => filePathOf(Buffer.from(bytes, 'latin1'));

/** The name beside a file's with something put before its ending: `a.unicode.txt` beside `a.txt`. */
export function besidePath(file: FilePath, infix: string): FilePath {
  if (typeof file !== 'string') return Buffer.concat([file, Buffer.from(infix)]);
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, name + infix + ext);
}
