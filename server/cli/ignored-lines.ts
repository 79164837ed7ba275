import type { IgnoreEntry } from '../language/diagnostics/ignored';
import { format, type Locale } from '../messages/message';
import type { ShownFinding } from '../language/diagnostics/findings';

/** What to tell about a finding that the configuration ignores. */
export function ignoredLine(path: string, { rule, message, range: { start } }: ShownFinding, locale: Locale): string {
  const place = `${path}:${start.line + 1}:${start.character + 1}`;
  return `bao-cao: ${format({ key: 'cli.ignored.line', args: { place, rule, message } }, locale)}`;
}

/** What to tell about an entry that ignores nothing any more. */
export function staleLine(path: string, { rule, words, section }: IgnoreEntry, locale: Locale): string {
  const what = [rule, words === undefined ? '' : `«${words}»`, section === undefined ? '' : `(${section})`];
  const entry = what.filter(Boolean).join(' ');
  return `bao-cao: ${format({ key: 'cli.ignored.stale', args: { path, entry } }, locale)}`;
}
