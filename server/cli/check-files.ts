import { availableParallelism } from 'node:os';
import { type CheckedFile, checkInput } from './check-file';
import type { SettingsSource } from './config';
import type { Input } from './inputs';

/** A worker pays for its start (about as much as checking this many bytes) only above it. */
const bytesPerWorker = 2 << 20;
const mostWorkers = 8;

/** Checks every input and hands the results out in the order of the inputs, as soon as each is its turn. */
export async function* checkFiles(
  inputs: readonly Input[],
  source: SettingsSource,
  jobs: number | undefined,
): AsyncGenerator<CheckedFile> {
  const workers = inputs.length > 1 ? workerCount(inputs, jobs) : 1;
  if (workers > 1) {
    const { checkInWorkers } = await import('./pool');
    yield* checkInWorkers(inputs, source, workers);
    return;
  }
  for (const input of inputs) yield checkInput(input, source);
}

function workerCount(inputs: readonly Input[], jobs: number | undefined): number {
  if (jobs !== undefined) return Math.min(jobs, inputs.length);
  const bytes = inputs.reduce((sum, { size }) => sum + size, 0);
  const worthwhile = Math.floor(bytes / bytesPerWorker);
  if (worthwhile < 2) return 1;
  return Math.min(worthwhile, inputs.length, availableParallelism(), mostWorkers);
}
