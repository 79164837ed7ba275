import { closeSync, openSync, realpathSync, writeFileSync } from 'node:fs';
import type { Input } from './inputs';
import type { Options } from './options';
import { isTerminal, print } from './output';
import { Problem } from './problem';
import { problemOf } from './read';

/** Where a command's result goes: standard output or the file of `--output`. */
export interface Sink {
  readonly color: boolean;
  /** Columns that a line may take. */
  readonly width: number;
  readonly write: (text: string) => void;
  readonly close: () => void;
}

/** Columns where the result does not go to a terminal. */
const defaultWidth = 100;

/** @throws {Problem} if the file cannot be written, or is one of the reports. */
export function openSink({ output, color }: Options, inputs: readonly Input[]): Sink {
  if (output === undefined || output === '-') {
    const terminal = isTerminal(1);
    const width = (terminal && process.stdout.columns) || defaultWidth;
    return { color: color ?? wantsColor(terminal), width, write: print, close: () => undefined };
  }
  if (inputs.some(({ path }) => isSameFile(path, output))) {
    throw new Problem({ key: 'cli.output.is-input', args: { file: output } });
  }
  const attempt = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw new Problem({ key: 'cli.output.failed', args: { file: output } }, problemOf(error).reason);
    }
  };
  const descriptor = attempt(() => openSync(output, 'w'));
  return {
    color: false,
    width: defaultWidth,
    write: (text) => attempt(() => writeFileSync(descriptor, text)),
    close: () => attempt(() => closeSync(descriptor)),
  };
}

function isSameFile(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}

/** The customs of terminals: NO_COLOR (no-color.org) goes before FORCE_COLOR, and both before what the terminal is. */
function wantsColor(terminal: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return terminal && TERM !== 'dumb';
}
