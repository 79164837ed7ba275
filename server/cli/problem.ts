import { format, type Locale, type Message } from '../messages/message';

/** A reason why a command cannot do its work, or not for one file; ends in exit code 2. */
export class Problem extends Error {
  constructor(
    readonly reason: Message,
    /** What lies behind it. */
    readonly detail?: Message,
  ) {
    super(reason.key);
  }

  text(locale: Locale): string {
    const reason = format(this.reason, locale);
    return this.detail ? `${reason}: ${format(this.detail, locale)}` : reason;
  }
}

/** What to tell of anything that was thrown: a slip of ours is shown with its stack, since that is all one can report. */
export function explain(error: unknown, locale: Locale): string {
  if (error instanceof Problem) return error.text(locale);
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return format({ key: 'cli.internal-error', args: { reason } }, locale);
}
