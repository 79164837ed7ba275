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
  /** The options that it uses, beside those of every command; it refuses the others. */
  readonly options: readonly OptionName[];
  /** What options mean here, where that is not what they mean elsewhere. */
  readonly help?: Readonly<Partial<Record<OptionName, MessageKey>>>;
  readonly run: (options: Options, settings: SettingsSource) => ExitCode | Promise<ExitCode>;
}
