import type { Locale } from '../messages/message';
import type { CheckedFile } from './check-file';

export interface ReporterContext {
  readonly locale: Locale;
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Findings only, no summary. */
  readonly quiet: boolean;
}

/** An output format of `check`: turns results, as they come, into text, piece by piece. */
export type Reporter = (files: AsyncIterable<CheckedFile>, context: ReporterContext) => AsyncIterable<string>;
