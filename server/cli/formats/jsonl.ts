import { safeJson } from '../escape';
import type { Reporter } from '../reporter';
import { fileEntry, schemaVersion } from './json';

/** One line of JSON per file, as soon as it is checked. */
export const jsonl: Reporter = async function* (files) {
  for await (const file of files) yield `${safeJson({ schemaVersion, ...fileEntry(file) })}\n`;
};
