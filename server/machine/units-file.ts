import { readFileSync } from 'node:fs';
import path from 'node:path';
import { provideUnits, type PackedUnits } from '../knowledge/units-2025';

/** Lets the checks read the units of 2025 from the file that the build puts beside its bundles. */
export const provideUnitsFile = (): void =>
  provideUnits(() => JSON.parse(readFileSync(path.join(__dirname, 'units-2025.json'), 'utf8')) as PackedUnits);
