import type { MessageKey } from '../messages/message';
import { Problem } from './problem';

/** What the operating system says where something cannot be read or written. */
const common: Readonly<Record<string, MessageKey>> = {
  EISDIR: 'cli.file.folder',
  ELOOP: 'cli.system.loop',
  ENAMETOOLONG: 'cli.system.name-too-long',
  EMFILE: 'cli.system.too-many-open',
  ENFILE: 'cli.system.too-many-open',
  EBUSY: 'cli.system.busy',
  ETXTBSY: 'cli.system.busy',
  EIO: 'cli.system.device',
  ENXIO: 'cli.system.device',
  ENODEV: 'cli.system.device',
  ESTALE: 'cli.system.device',
  ETIMEDOUT: 'cli.system.device',
  ERR_INVALID_ARG_VALUE: 'cli.system.name',
  EINVAL: 'cli.system.name',
  EILSEQ: 'cli.system.name',
};

const reading: Readonly<Record<string, MessageKey>> = {
  ...common,
  ENOENT: 'cli.file.missing',
  ENOTDIR: 'cli.file.missing',
  EACCES: 'cli.file.forbidden',
  EPERM: 'cli.file.forbidden',
};

const writing: Readonly<Record<string, MessageKey>> = {
  ...common,
  ENOENT: 'cli.system.no-folder',
  ENOTDIR: 'cli.system.no-folder',
  EACCES: 'cli.system.no-write',
  EPERM: 'cli.system.no-write',
  EROFS: 'cli.system.read-only-disk',
  ENOSPC: 'cli.system.full',
  EDQUOT: 'cli.system.full',
  EFBIG: 'cli.system.full',
};

/** What was said while something was read, in the user's language. */
export const readProblem = (error: unknown): Problem => problemIn(reading, 'cli.file.unreadable', error);

/** What was said while something was written, in the user's language. */
export const writeProblem = (error: unknown): Problem => problemIn(writing, 'cli.system.unwritable', error);

function problemIn(keys: Readonly<Record<string, MessageKey>>, otherwise: MessageKey, error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const key = code === undefined ? undefined : keys[code];
  return new Problem(key ? { key } : { key: otherwise, args: { reason: code ?? message } });
}
