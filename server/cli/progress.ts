import { format, type Locale } from '../messages/message';
import type { Input } from './inputs';
import { sentence } from './escape';
import { isTerminal, printError } from './output';

/** Nobody needs to be told about a run that is over sooner (milliseconds). */
const patience = 1000;
/** A file of this many bytes takes longer than that by itself. */
const largeFile = 4_000_000;
const clearLine = '\r\u001b[K';

/** Passes results on; while that takes long and somebody looks on, a line says how far it is. */
export async function* withProgress<T>(
  results: AsyncIterable<T>,
  inputs: readonly Input[],
  quiet: boolean,
  locale: Locale,
): AsyncGenerator<T> {
  if (quiet || !isTerminal(2)) {
    yield* results;
    return;
  }
  const begin = performance.now();
  let done = 0;
  let drawn = false;
  const draw = () => {
    const next = inputs[done];
    if (!next || (performance.now() - begin < patience && next.size < largeFile)) return;
    const args = { done, total: inputs.length, path: sentence(next.path) };
    printError(clearLine + format({ key: 'cli.progress', args }, locale));
    drawn = true;
  };
  const erase = () => {
    if (drawn) printError(clearLine);
    drawn = false;
  };
  draw();
  for await (const result of results) {
    erase();
    done += 1;
    yield result;
    draw();
  }
  erase();
}
