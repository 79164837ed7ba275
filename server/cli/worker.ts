import { parentPort, workerData } from 'node:worker_threads';
import { checkFile } from './check-file';
import type { SettingsSource } from './config';
import { provideUnitsFile } from '../machine/units-file';

provideUnitsFile();
const source = workerData as SettingsSource;

parentPort?.on('message', (path: string) => parentPort?.postMessage(checkFile(path, source)));
