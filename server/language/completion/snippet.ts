/** A text before a tab stop and one behind it, in the snippet syntax of the protocol. */
export const asSnippet = (before: string, behind: string): string => `${escaped(before)}$1${escaped(behind)}$0`;

const escaped = (text: string): string => text.replace(/[\\$}]/gu, '\\$&');
