import type { Connection } from 'vscode-languageserver';
import type { RuleCrash } from '../language/diagnostics/findings';
import { defaultSettings } from '../language/settings';
import { format, type Message } from '../messages/message';

export type LogLevel = 'error' | 'warn' | 'info';

/** The client's log, written in the user's language as far as it is known. */
export class Log {
  /** The rules whose crash was told: told at every keystroke, it would bury all else. */
  private readonly crashedRules = new Set<string>();
  locale = defaultSettings.locale;

  constructor(private readonly connection: Connection) {}

  write(level: LogLevel, message: Message): void {
    this.connection.console[level](format(message, this.locale));
  }

  /** An error that was not foreseen; `where` is the protocol's name for what was being done. */
  crashed(where: string, error: unknown): void {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.write('error', { key: 'server.crashed', args: { where, reason } });
  }

  /** A rule crashed; told once for each rule. */
  ruleCrashed({ rule, error }: RuleCrash): void {
    if (this.crashedRules.has(rule)) return;
    this.crashedRules.add(rule);
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.write('error', { key: 'server.rule.crashed', args: { rule, reason } });
  }

  /** Something that cannot be used as it is, with all that is wrong with it. */
  warn(message: Message, problems: readonly Message[]): void {
    const texts = problems.map((problem) => format(problem, this.locale)).join('; ');
    this.write('warn', { ...message, args: { ...message.args, problems: texts } });
  }
}
