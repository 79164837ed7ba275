import type { Locale } from '../messages/message';
import type { CheckedFile } from './check-file';
import type { Tally } from './tally';

export interface ReporterContext {
  readonly locale: Locale;
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Findings only, no summary. */
  readonly quiet: boolean;
  /** What there was, all in all; whole once the last file has come. */
  readonly tally: () => Tally;
  /** Whether what the configuration ignores is shown, too, where the format has a place for it. */
  readonly showIgnored: boolean;
  /** Texts in folders and behind patterns that do not look like reports; undefined where none were searched. */
  readonly passedOver: number | undefined;
}

/** An output format of `check`: turns results, as they come, into text, piece by piece. */
export type Reporter = (files: AsyncIterable<CheckedFile>, context: ReporterContext) => AsyncIterable<string>;
