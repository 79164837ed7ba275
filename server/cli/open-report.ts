import { parseReport } from '../report/parse';
import type { Report } from '../report/model';
import { SourceText } from '../text/source';
import type { FilePath } from './file-path';
import { readReport } from './read';

/**
 * Reads and parses one file (`-`: standard input).
 *
 * @throws {Problem} if it cannot be read or is not text.
 */
export const openReport = (location: FilePath): Report => parseReport(new SourceText(readReport(location).text));
