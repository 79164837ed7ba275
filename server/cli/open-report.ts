import { parseReport } from '../report/parse';
import type { Report } from '../report/model';
import { SourceText } from '../text/source';
import { readReport } from './read';

/**
 * Reads and parses one file (`-`: standard input).
 *
 * @throws {Problem} if it cannot be read or is not text.
 */
export const openReport = (path: string): Report => parseReport(new SourceText(readReport(path).text));
