import type { Message } from '../messages/message';
import { withoutEscapes } from '../text/strings';

/** A file as a listing tells of it. */
export interface FileEntry {
  readonly uri: string;
  /** Bytes. */
  readonly size: number;
  /** When it was last written, in milliseconds; together with the size it tells one text from another. */
  readonly modified: number;
}

/** A file is there, and is no text. */
export class NoText extends Error {
  constructor(readonly reason: Message) {
    super(reason.key);
  }
}

/** The files of workspace folders, as far as the server is let at them. What cannot be read is not there. */
export interface Files {
  /**
   * The wanted files below a folder, the outermost first; hidden folders and those of packages are left out.
   *
   * @param breathe called before each folder; may throw to end the walk.
   */
  walk(folder: string, wanted: (name: string) => boolean, breathe: () => Promise<void>): AsyncIterable<FileEntry>;
  /** The addresses of the files right in a folder. */
  list(folder: string): Promise<readonly string[]>;
  /**
   * The text of a file; undefined where there is none.
   *
   * @throws {NoText} where it is there and is none; another error where it cannot be read.
   */
  read(uri: string): Promise<string | undefined>;
}

/** For a server without a file system. */
export const noFiles: Files = {
  // eslint-disable-next-line require-yield, @typescript-eslint/require-await
  async *walk() {
    return;
  },
  list: () => Promise.resolve([]),
  read: () => Promise.resolve(undefined),
};

/** Equal for two addresses of one file: clients write them with more or fewer escapes. */
export const sameFile = (uri: string): string => withoutEscapes(uri);
