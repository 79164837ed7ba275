import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type CheckedFile, checkInput, failure, type Source } from './check-file';
import type { SettingsSource } from './config';
import type { Input } from './inputs';
import { standardInput } from './read';

/** How far the work may run ahead of a large file whose turn it is: bounds the results that wait in memory. */
const lead = 32;

/**
 * Checks files in threads, each of which takes the next file when it is done with one. Results come in the order of the
 * inputs. Standard input and what has failed already stay in this thread.
 */
export async function* checkInWorkers(
  inputs: readonly Input[],
  source: SettingsSource,
  count: number,
): AsyncGenerator<CheckedFile> {
  const idle = Array.from({ length: count }, () => new Lane(source));
  const lanes = [...idle];
  const results = new Map<number, CheckedFile>();
  const active = new Set<Promise<void>>();
  const begin = (index: number, lane: Lane, file: Source) => {
    const task: Promise<void> = lane.check(file).then((result) => {
      results.set(index, result);
      active.delete(task);
      idle.push(lane);
    });
    active.add(task);
  };
  try {
    let next = 0;
    for (let turn = 0; turn < inputs.length; turn++) {
      for (;;) {
        for (; next < inputs.length && next - turn < lead; next++) {
          const input = inputs[next]!;
          if (input.problem || input.location === standardInput) results.set(next, checkInput(input, source));
          else {
            const lane = idle.pop();
            if (!lane) break;
            begin(next, lane, { path: input.path, location: input.location });
          }
        }
        const result = results.get(turn);
        if (result) {
          results.delete(turn);
          yield result;
          break;
        }
        await Promise.race(active);
      }
    }
  } finally {
    await Promise.all(lanes.map((lane) => lane.stop()));
  }
}

/** One thread; a file that brings it down costs that file only. */
class Lane {
  private worker: Worker | undefined;

  constructor(private readonly source: SettingsSource) {}

  check(file: Source): Promise<CheckedFile> {
    return new Promise((resolve) => {
      const worker = (this.worker ??= new Worker(path.join(__dirname, 'worker.js'), { workerData: this.source }));
      const fallen = (error: unknown) => {
        worker.removeAllListeners();
        this.worker = undefined;
        resolve(failure(file.path, error, this.source.locale));
      };
      worker.once('error', fallen);
      worker.once('message', (result: CheckedFile) => {
        worker.off('error', fallen);
        resolve(result);
      });
      worker.postMessage(file);
    });
  }

  async stop(): Promise<void> {
    await this.worker?.terminate();
  }
}
