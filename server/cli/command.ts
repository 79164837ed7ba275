import type { MessageKey } from '../messages/message';
import type { SettingsSource } from './config';
import type { Format, OptionName, Options } from './options';

/** 0: nothing at or above `--fail-on`; 1: findings; 2: the command could not do its work. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  /** What stands for the arguments in the help: `FILE…`. */
  readonly operands: string;
  readonly summary: MessageKey;
  /** The first is the default. */
  readonly formats: readonly Format[];
  /** The options that its help names. */
  readonly options: readonly OptionName[];
  readonly run: (options: Options, settings: SettingsSource) => ExitCode | Promise<ExitCode>;
}
