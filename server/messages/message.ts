import en from '../../l10n/en.json';
import vi from '../../l10n/vi.json';

export type Locale = 'vi' | 'en';
export const locales: readonly Locale[] = ['vi', 'en'];

/** Keys of `l10n/vi.json`; a test holds `l10n/en.json` to the same keys and placeholders. */
export type MessageKey = keyof typeof vi;

/** A text still to be written in somebody's language: `{name}` in the template stands for `args.name`. */
export interface Message {
  readonly key: MessageKey;
  readonly args?: Readonly<Record<string, string | number>>;
}

const catalogues: Record<Locale, Record<MessageKey, string>> = { vi, en };

/** Writes a message; a placeholder without an argument stays as it is, so that a slip shows. */
export function format(message: Message, locale: Locale): string {
  const template = catalogues[locale][message.key];
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(message.args?.[name] ?? whole));
}
