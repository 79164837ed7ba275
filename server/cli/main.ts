import { run } from './run';
import { provideUnitsFile } from '../machine/units-file';

provideUnitsFile();

// The code is set and the process left to end by itself, so that nothing still on its way out is cut off.
void run(process.argv.slice(2)).then((code) => (process.exitCode = code));
