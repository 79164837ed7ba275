import { parentPort, workerData } from 'node:worker_threads';
import { checkFile, type Source } from './check-file';
import type { SettingsSource } from './config';
import { provideUnitsFile } from '../machine/units-file';

provideUnitsFile();
const source = workerData as SettingsSource;

parentPort?.on('message', ({ path, location }: Source) => {
  // A buffer arrives as the plain array of bytes that it is.
  const file = { path, location: typeof location === 'string' ? location : Buffer.from(location) };
  parentPort?.postMessage(checkFile(file, source));
});
