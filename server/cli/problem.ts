import { format, type Locale, type Message } from '../messages/message';
import { nearestName } from '../text/nearest';

/** A reason why a command cannot do its work, or not for one file; ends in exit code 2. */
export class Problem extends Error {
  constructor(
    readonly reason: Message,
    /** What lies behind it. */
    readonly detail?: Message,
    /** What was most likely meant. */
    readonly hint?: Message,
  ) {
    super(reason.key);
  }

  text(locale: Locale): string {
    const reason = format(this.reason, locale);
    const whole = this.detail ? `${reason}: ${format(this.detail, locale)}` : reason;
    return this.hint ? `${whole}. ${format(this.hint, locale)}` : whole;
  }
}

/** «Ý bạn là …?», where one of the names is near to what was written. */
export function didYouMean(written: string, names: readonly string[]): Message | undefined {
  const name = nearestName(written, names);
  return name === undefined ? undefined : { key: 'cli.usage.did-you-mean', args: { name } };
}

/** What to tell of anything that was thrown: a slip of ours is shown with its stack, since that is all one can report. */
export function explain(error: unknown, locale: Locale): string {
  if (error instanceof Problem) return error.text(locale);
  const reason = (error instanceof Error ? (error.stack ?? error.message) : String(error)).replace(/\s*\n\s*/gu, ' | ');
  return format({ key: 'cli.internal-error', args: { reason } }, locale);
}
