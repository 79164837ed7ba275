/**
 * What a terminal, a log or a reader of text would obey instead of show: control characters (C0 but the line feed, DEL,
 * C1), the marks that turn the direction of writing, and the separators of lines and paragraphs.
 */
// eslint-disable-next-line no-control-regex
const obeyed = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** For quoted lines, where columns count: tabs become one space, what would be obeyed one «�». Line feeds stay. */
export const printable = (text: string): string => text.replaceAll('\t', ' ').replace(obeyed, '�');

const shortEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escaped = (char: string): string => {
  const code = char.charCodeAt(0);
  return shortEscapes[char] ?? (code < 0x100 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`);
};

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');

/** For names and whatever else belongs on one line: what would be obeyed is written as an escape (`\n`, `\x1b`, `\u202e`). */
export const visible = (text: string): string => text.replaceAll('\n', '\\n').replace(obeyed, escaped);

/** For sentences: spaces of all kinds and line breaks become one space. */
export const sentence = (text: string): string => visible(text.replace(/[ \t\r\n]+/gu, ' '));

/** For text that shall keep its lines and tabs, such as a diff: the rest is escaped, a lone carriage return, too. */
export const linesOf = (text: string): string =>
  text.replace(obeyed, (char, at: number) =>
    char === '\t' || (char === '\r' && text[at + 1] === '\n') ? char : escaped(char),
  );

/** JSON that is also safe to show: the same value, with escapes where `JSON.stringify` writes C1 and direction marks bare. */
export const safeJson = (value: unknown): string =>
  JSON.stringify(value).replace(obeyed, (char) => `\\u${hex(char.charCodeAt(0), 4)}`);
