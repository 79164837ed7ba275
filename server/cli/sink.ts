import { statSync } from 'node:fs';
import { openDraft } from './draft';
import { visible } from './escape';
import type { FilePath } from './file-path';
import type { Input } from './inputs';
import type { Options } from './options';
import { isTerminal, print } from './output';
import { Problem } from './problem';

/** Where a command's result goes: standard output or the file of `--output`. */
export interface Sink {
  readonly color: boolean;
  /** Columns that a line may take. */
  readonly width: number;
  readonly write: (text: string | Uint8Array) => void;
  /** Until then the file of `--output` is as it was. */
  readonly close: () => void;
}

/** Columns where the result does not go to a terminal. */
const defaultWidth = 100;

/** Whether the result goes to standard output. */
export const isPrinted = ({ output }: Pick<Options, 'output'>): boolean => output === undefined || output === '-';

/** @throws {Problem} if the file cannot be written, or is one of those that are read. */
export function openSink(options: Options, inputs: readonly Input[]): Sink {
  const { output, color, config, filesFrom } = options;
  if (output === undefined || isPrinted(options)) {
    const terminal = isTerminal(1);
    const width = (terminal && process.stdout.columns) || defaultWidth;
    return { color: color ?? wantsColor(terminal), width, write: print, close: () => undefined };
  }
  const read = [...inputs.map(({ location }) => location), ...[config, filesFrom].filter((file) => file !== undefined)];
  if (read.some((file) => isSameFile(file, output))) {
    throw new Problem({ key: 'cli.output.is-input', args: { file: visible(output) } });
  }
  const draft = openDraft(output);
  return { color: false, width: defaultWidth, write: draft.write, close: () => draft.commit() };
}

/** Also by way of links of both kinds. */
function isSameFile(a: FilePath, b: FilePath): boolean {
  const one = identityOf(a);
  return one !== undefined && one === identityOf(b);
}

/** Equal for two names of one file; undefined where there is none. Devices and pipes can be read and written alike. */
function identityOf(file: FilePath): string | undefined {
  try {
    const stats = statSync(file, { bigint: true });
    return stats.isFile() ? `${stats.dev}:${stats.ino}` : undefined;
  } catch {
    return undefined;
  }
}

/** The customs of terminals: NO_COLOR (no-color.org) goes before FORCE_COLOR, and both before what the terminal is. */
function wantsColor(terminal: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return terminal && TERM !== 'dumb';
}
