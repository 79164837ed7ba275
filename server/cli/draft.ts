import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { absolutePath, filePathOf, type FilePath, folderOf, joinPath, shownPath } from './file-path';
import { visible } from './escape';
import { Problem } from './problem';
import { writeProblem } from './system-error';

/** A file in the making: nothing of it is seen under its name before all of it is on the disk. */
export interface Draft {
  readonly write: (chunk: string | Uint8Array) => void;
  /**
   * Puts what was written in the place of the file.
   *
   * @param known what the file is known to hold; where it holds something else by now, it is left alone.
   */
  readonly commit: (known?: Uint8Array) => void;
  /** Forgets what was written; nothing where it was committed. */
  readonly discard: () => void;
}

/** More links in a row than this go round in a circle (the limit of Linux). */
const mostLinks = 40;

/**
 * Begins to write a file: into another one beside it, which takes the file's mode, owner and place when it is complete.
 * A link stays, what it leads to is written. What is no regular file (a device, a pipe) is written right away, since
 * there is nothing to lose.
 *
 * @throws {Problem} if it cannot be written, or is marked as read-only; that goes for all of the draft's functions.
 */
export function openDraft(file: FilePath): Draft {
  const attempt = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      const { reason } = writeProblem(error);
      throw new Problem({ key: 'cli.output.failed', args: { file: visible(shownPath(file)) } }, reason);
    }
  };
  return attempt(() => {
    const target = targetOf(file);
    const old = statSync(target, { throwIfNoEntry: false });
    if (old?.isDirectory()) throw new Problem({ key: 'cli.file.folder' });
    return old && !old.isFile() ? streamTo(target, attempt) : draftOf(target, old, attempt);
  });
}

type Attempt = <T>(action: () => T) => T;

function streamTo(target: FilePath, attempt: Attempt): Draft {
  const descriptor = openSync(target, 'w');
  let open = true;
  const close = () => {
    if (open) closeSync(descriptor);
    open = false;
  };
  return {
    write: (chunk) => attempt(() => writeFileSync(descriptor, chunk)),
    commit: () => attempt(close),
    discard: close,
  };
}

function draftOf(target: FilePath, old: Stats | undefined, attempt: Attempt): Draft {
  if (old) refuseUnwritable(target, old);
  const draft = joinPath(folderOf(target), `.bao-cao-${randomBytes(6).toString('hex')}.tmp`);
  // Nobody else may look into it before it has the rights of the file that it becomes.
  let descriptor: number | undefined = openSync(draft, 'wx', old ? 0o600 : 0o666);
  let isThere = true;
  const close = () => {
    const open = descriptor;
    descriptor = undefined;
    if (open !== undefined) closeSync(open);
  };
  const discard = () => {
    process.off('exit', discard);
    close();
    if (isThere) rmSync(draft, { force: true });
    isThere = false;
  };
  // A command that fails on its way leaves nothing behind.
  process.on('exit', discard);
  const commit = (known?: Uint8Array) => {
    if (old) takeRights(descriptor!, old);
    fsyncSync(descriptor!);
    close();
    if (known) refuseChanged(target, known);
    renameSync(draft, target);
    isThere = false;
    syncFolder(folderOf(target));
    discard();
  };
  return {
    write: (chunk) => attempt(() => writeFileSync(descriptor!, chunk)),
    commit: (known) => {
      try {
        attempt(() => commit(known));
      } catch (error) {
        discard();
        throw error;
      }
    },
    discard,
  };
}

/** Where a name leads through all links, also where nothing is there yet. */
function targetOf(file: FilePath): FilePath {
  let target = absolutePath(file);
  for (let links = 0; links < mostLinks; links++) {
    try {
      return filePathOf(realpathSync.native(target, 'buffer'));
    } catch {
      const isLink = lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
      if (!isLink) return target;
      const next = filePathOf(readlinkSync(target, 'buffer'));
      target = isAbsolute(next) ? next : joinPath(folderOf(target), next);
    }
  }
  return target; // what comes next says ELOOP
}

const isAbsolute = (file: FilePath): boolean => (typeof file === 'string' ? path.isAbsolute(file) : file[0] === 0x2f);

/** Renaming asks for no right to the file itself: that somebody has locked it has to be looked up. */
function refuseUnwritable(target: FilePath, { mode }: Stats): void {
  // For the administrator, too, to whom the system allows everything.
  if ((mode & 0o222) === 0) throw new Problem({ key: 'cli.output.read-only' });
  accessSync(target, constants.W_OK);
}

function refuseChanged(target: FilePath, known: Uint8Array): void {
  let now: Uint8Array | undefined;
  try {
    now = readFileSync(target);
  } catch {
    // Gone: changed as well.
  }
  if (!now || Buffer.compare(now, known) !== 0) throw new Problem({ key: 'cli.output.changed' });
}

function takeRights(descriptor: number, { uid, gid, mode }: Stats): void {
  const own = fstatSync(descriptor);
  const keepsGroup = own.gid === gid || isGiven(descriptor, own.uid, gid);
  if (own.uid !== uid) isGiven(descriptor, uid, gid);
  // What one group could read is not shown to another.
  fchmodSync(descriptor, mode & (keepsGroup ? 0o7777 : 0o7707));
}

/** Whether the system lets this user give a file away: to another user the administrator only, to the own groups anybody. */
function isGiven(descriptor: number, uid: number, gid: number): boolean {
  try {
    fchownSync(descriptor, uid, gid);
    return true;
  } catch {
    return false;
  }
}

/** So that the new name outlives a power cut; not every system lets a folder be opened. */
function syncFolder(folder: FilePath): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // The file itself is safe.
  }
}
